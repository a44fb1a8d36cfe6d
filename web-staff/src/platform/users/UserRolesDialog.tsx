import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { UserRowFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { SetUserRolesDocument, UserFormOptionsDocument } from './UserForm.graphql.ts';

export interface UserRolesDialogProps {
  user: UserRowFragment;
  onClose(): void;
  onDone(): void;
}

/** 设置角色: what changes is said in words before it is done. */
export function UserRolesDialog({ user, onClose, onDone }: UserRolesDialogProps) {
  const { message } = App.useApp();
  const roles = useQuery(UserFormOptionsDocument).data?.roles;
  const before = user.roles.map(({ code }) => code);
  const [chosen, setChosen] = useState<string[]>(before);
  const [set, { loading, error }] = useMutation(SetUserRolesDocument);
  const nameOf = (code: string) => roles?.find((role) => role.code === code)?.name ?? code;
  const given = chosen.filter((code) => !before.includes(code)).map(nameOf);
  const taken = before.filter((code) => !chosen.includes(code)).map(nameOf);

  async function save(): Promise<void> {
    try {
      const { data } = await set({ variables: { id: user.id, version: user.version, roles: chosen } });
      const waits = data?.setUserRoles.awaitsConfirmation;
      message.success(waits ? '已设置角色，其中的敏感操作待安全管理员确认' : '已设置角色');
      onDone();
      onClose();
    } catch {
      // Shown below through `error`.
    }
  }

  return (
    <Modal
      open
      title={`设置角色 · ${user.realName}（${user.loginName}）`}
      okText="保存"
      cancelText="返回"
      confirmLoading={loading}
      okButtonProps={{ disabled: given.length + taken.length === 0 }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {error && <ErrorNotice error={error} safe="角色没有变动。" />}
      <Form layout="vertical">
        <Form.Item label="角色" htmlFor="user-roles">
          <Select
            id="user-roles"
            mode="multiple"
            autoFocus
            showSearch={{ optionFilterProp: 'label' }}
            loading={!roles}
            value={chosen}
            onChange={setChosen}
            options={roles
              ?.filter((role) => role.enabled || before.includes(role.code))
              .map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      </Form>
      <HelpLines
        lines={[
          ...(given.length > 0 ? [`授予：${given.join('、')}`] : []),
          ...(taken.length > 0 ? [`收回：${taken.join('、')}`] : []),
          '保存后该账号正在使用的会话随即结束，须重新登录。',
          '新授予角色中的敏感操作，经安全管理员确认后生效。',
          '本人和安全管理员会收到通知，变动记入授权历史。',
        ]}
      />
    </Modal>
  );
}
