import { ErrorNotice, MarkTag, PageHeader } from '@yjs/web-kit';
import { Button, Checkbox, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type {
  OperationGroupFieldsFragment,
  RoleDetailFragment,
  RoleEditorQuery,
  RoleScope,
} from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { type Grants, PermissionTree } from './PermissionTree.tsx';
import { RolePreview } from './RolePreview.tsx';
import { scopeOptions } from './role-words.ts';
import { useSaveRole } from './useSaveRole.ts';

export interface RoleFormProps {
  role: RoleDetailFragment | undefined;
  /** The role that is copied. */
  source: RoleDetailFragment | undefined;
  roles: readonly RoleDetailFragment[];
  groups: readonly OperationGroupFieldsFragment[];
  orgs: RoleEditorQuery['orgs'];
  mayWrite: boolean;
}

export interface RoleValues {
  code: string;
  name: string;
  scopeKind: RoleScope;
  scopeOrgIds?: string[];
  exclusiveWith?: string[];
  secondFactor?: boolean;
}

const help = [
  '勾选菜单，登录后左侧才有入口；勾选操作，才能办理。只勾操作不勾菜单，适用于接口账号。',
  '带 ★ 的是敏感操作，保存后经安全管理员确认才生效。',
  '内置角色只能减少，或恢复到出厂设置；名称和数据范围不能改。',
];

/** A menu that no operation opens: a new role begins with these. */
const isForEverybody = ({ openedBy, alsoNeeds }: OperationGroupFieldsFragment) =>
  openedBy.length === 0 && alsoNeeds.length === 0;

/** The editor of a role: what it is, how far it reaches, what it opens and allows. */
export function RoleForm({ role, source, roles, groups, orgs, mayWrite }: RoleFormProps) {
  const navigate = useNavigate();
  const [form] = Form.useForm<RoleValues>();
  const scopeKind = Form.useWatch('scopeKind', form);
  const base = role ?? source;
  const [grants, setGrants] = useState<Grants>({
    menus: base?.menus ?? groups.filter(isForEverybody).flatMap(({ menu }) => menu ?? []),
    permissions: base?.permissions.map(({ code }) => code) ?? [],
  });
  const [previewing, setPreviewing] = useState(false);
  const [asked, setAsked] = useState<RoleValues>();
  const { save, saving, error } = useSaveRole(role, grants);
  const fixed = !mayWrite || role?.builtin === true;
  const waiting = role?.permissions.filter((permission) => !permission.confirmed).length ?? 0;

  return (
    <>
      <PageHeader
        title={role ? role.name : '新建角色'}
        tags={
          <>
            {role && <span className="yjs-quiet">{role.builtin ? '内置角色' : '自定义角色'}</span>}
            {waiting > 0 && <MarkTag>{`${waiting} 项敏感操作待确认`}</MarkTag>}
          </>
        }
        subtitle={role && `${role.code} · ${role.holders} 名用户`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <Button onClick={() => void navigate('/roles')}>返回</Button>
            {role && <Button onClick={() => setPreviewing(true)}>以该角色预览</Button>}
            {mayWrite && (
              <Button type="primary" loading={saving} onClick={form.submit}>
                保存
              </Button>
            )}
          </Space>
        }
      />
      {error !== undefined && asked === undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
      <Form
        form={form}
        layout="vertical"
        disabled={fixed}
        className="staff-role-form"
        initialValues={{
          name: role?.name ?? (source ? `${source.name}（复制）` : undefined),
          scopeKind: base?.scopeKind ?? 'ORG',
          scopeOrgIds: base?.scopeOrgs.map((org) => org.id) ?? [],
          exclusiveWith: base?.exclusiveWith ?? [],
          secondFactor: base?.secondFactor ?? false,
        }}
        onFinish={(values) => (role ? setAsked(values) : void save(values))}
      >
        {!role && (
          <Form.Item
            name="code"
            label="角色编码"
            rules={[
              {
                required: true,
                pattern: /^[A-Za-z][A-Za-z0-9_]{2,29}$/,
                message: '3至30位字母、数字或下划线，字母开头',
              },
            ]}
          >
            <Input autoFocus placeholder="如 DATA_VIEWER，保存后不能修改" />
          </Form.Item>
        )}
        <Form.Item name="name" label="角色名称" rules={[{ required: true, min: 2, max: 40, message: '2至40个字' }]}>
          <Input />
        </Form.Item>
        <Form.Item name="scopeKind" label="数据范围">
          <Select options={scopeOptions} />
        </Form.Item>
        {scopeKind === 'ORGS' && (
          <Form.Item
            name="scopeOrgIds"
            label="自定义机构（含下级）"
            rules={[{ required: true, message: '请选择自定义机构' }]}
          >
            <Select
              mode="multiple"
              maxTagCount={3}
              showSearch={{ optionFilterProp: 'label' }}
              options={orgs.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
        <Form.Item name="exclusiveWith" label="互斥角色">
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={roles.filter((one) => one.id !== role?.id).map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Form.Item name="secondFactor" label="登录" valuePropName="checked">
          <Checkbox>须校验第二因素（签名密钥）</Checkbox>
        </Form.Item>
      </Form>
      <PermissionTree groups={groups} value={grants} onChange={mayWrite ? setGrants : undefined} />
      {previewing && role && <RolePreview roleId={role.id} {...grants} onClose={() => setPreviewing(false)} />}
      {asked && role && (
        <ReasonDialog
          title={`修改角色 · ${role.name}`}
          okText="保存"
          lines={[
            `${role.holders} 名用户正在使用的会话随即结束，须重新登录（只改名称的除外）。`,
            '新增的敏感操作经安全管理员确认后生效；收回的立即生效。',
            '安全管理员会收到通知，变动记入授权历史和审计日志。',
          ]}
          common={['岗位职责调整', '按内控要求收紧权限']}
          onConfirm={async (reason) => {
            await save(asked, reason);
            setAsked(undefined);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
