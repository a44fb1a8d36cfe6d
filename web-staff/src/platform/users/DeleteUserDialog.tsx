import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Form, Select, Skeleton } from 'antd';
import { useState } from 'react';
import type { UserRowFragment } from '../../generated/graphql.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { DeleteUserDocument, UserDeletionDocument } from './UserForm.graphql.ts';

export interface DeleteUserDialogProps {
  user: UserRowFragment;
  onClose(): void;
  onDone(): void;
}

/** 删除账号: first what would be left behind, and who takes it over. */
export function DeleteUserDialog({ user, onClose, onDone }: DeleteUserDialogProps) {
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(UserDeletionDocument, {
    variables: { id: user.id },
    fetchPolicy: 'network-only',
  });
  const [remove] = useMutation(DeleteUserDocument);
  const [successorId, setSuccessor] = useState<string>();
  const left = data?.userDeletion.tasks ?? [];
  const count = left.reduce((sum, task) => sum + task.count, 0);
  const named = left.map((task) => `${task.roleName} ${task.count} 件`).join('、');

  return (
    <ReasonDialog
      title={`删除账号 · ${user.realName}（${user.loginName}）`}
      okText="删除"
      danger
      lines={[
        '该账号不能恢复，登录名也不再使用；办理记录和审计日志仍然保留。',
        '正在使用的会话立即结束，全部角色收回。',
        ...(count > 0
          ? [`有 ${count} 件待办只有本人能办（${named}），须选择接替人；接替人会获得相应角色并收到通知。`]
          : []),
        '本人和安全管理员会收到通知；操作人、时间和原因会记入审计日志。',
      ]}
      common={['人员调离本单位', '人员退休']}
      onConfirm={async (reason) => {
        await remove({
          variables: { id: user.id, version: user.version, reason, successorId: successorId ?? null },
        });
        message.success(`已删除 ${user.loginName}`);
        onDone();
        onClose();
      }}
      onClose={onClose}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 1 }} />}
      {count > 0 && (
        <Form layout="vertical">
          <Form.Item label="接替人" htmlFor="successor" required>
            <Select
              id="successor"
              placeholder="同一机构的启用账号"
              showSearch={{ optionFilterProp: 'label' }}
              value={successorId ?? null}
              onChange={(value: string | null) => setSuccessor(value ?? undefined)}
              options={data?.userDeletion.successors.map(({ id, name, loginName }) => ({
                value: id,
                label: `${name}（${loginName}）`,
              }))}
              notFoundContent="本机构没有其他启用账号，请先开通或启用一个"
            />
          </Form.Item>
        </Form>
      )}
    </ReasonDialog>
  );
}
