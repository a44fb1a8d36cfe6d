import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, DownloadButton, MarkTag, PageHeader, StateTag, useSession } from '@yjs/web-kit';
import { Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { RoleDetailFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { type RoleAct, RoleActDialog } from './RoleActDialog.tsx';
import { RolePreview } from './RolePreview.tsx';
import { RolesDocument } from './Roles.graphql.ts';
import { scopeText } from './role-words.ts';

const help = [
  '角色决定能看到哪些菜单、能做哪些操作、能看到哪些单位的数据；再把角色授予账号。',
  '内置角色只能减少菜单和操作；需要别的组合时，复制一个再改。',
  '角色中新增的敏感操作，经安全管理员确认后生效。',
  '不能修改本人持有的角色；已分配给账号的角色不能删除。',
];

/** 角色管理: all roles, with 新建, 复制, 比较, 预览, 停用, 删除. */
export default function RoleList() {
  const navigate = useNavigate();
  const { session } = useSession();
  const may = (code: string) => session?.permissions.includes(code) === true;
  const { data, loading, error, refetch } = useQuery(RolesDocument, { fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<RoleAct>();
  const [previewed, setPreviewed] = useState<string>();
  const onMore = (key: string, role: RoleDetailFragment) => {
    if (key === 'copy') void navigate(`/roles/new?from=${role.id}`);
    else if (key === 'compare') void navigate(`/roles/compare?left=${role.id}`);
    else if (key === 'history') void navigate(`/roles/history?role=${role.id}`);
    else if (key === 'preview') setPreviewed(role.id);
    else setAsked({ kind: key as RoleAct['kind'], role });
  };
  return (
    <>
      <PageHeader
        title="角色管理"
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            {may('sys.role:grant') && <Button onClick={() => void navigate('/roles/pending')}>待确认授权</Button>}
            {may('sys.role:edit') && <Button onClick={() => void navigate('/roles/upgrades')}>升级新增操作</Button>}
            <Button onClick={() => void navigate('/roles/compare')}>角色比较</Button>
            <Button onClick={() => void navigate('/roles/history')}>授权历史</Button>
            <DownloadButton label="导出权限矩阵" url="/exports/roles.xlsx" />
            {may('sys.role:create') && (
              <Button type="primary" onClick={() => void navigate('/roles/new')}>
                新建角色
              </Button>
            )}
          </Space>
        }
      />
      <DataTable
        id="roles"
        label="角色"
        columns={roleColumns(may, onMore)}
        rows={data?.roles}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有角色' }}
        onOpen={(role) => void navigate(`/roles/${role.id}`)}
      />
      {asked && <RoleActDialog act={asked} onClose={() => setAsked(undefined)} onDone={() => void refetch()} />}
      {previewed && <RolePreview roleId={previewed} onClose={() => setPreviewed(undefined)} />}
    </>
  );
}

function roleColumns(
  may: (code: string) => boolean,
  onMore: (key: string, role: RoleDetailFragment) => void,
): DataColumn<RoleDetailFragment>[] {
  return [
    { key: 'name', title: '角色', fixed: true, render: (role) => <Link to={`/roles/${role.id}`}>{role.name}</Link> },
    { key: 'code', title: '编码', render: (role) => role.code },
    { key: 'builtin', title: '类型', render: (role) => (role.builtin ? '内置' : '自定义') },
    { key: 'scope', title: '数据范围', render: scopeText },
    { key: 'menus', title: '菜单', align: 'right', render: (role) => role.menus.length },
    { key: 'permissions', title: '操作', align: 'right', render: (role) => <OperationCount role={role} /> },
    { key: 'holders', title: '用户', align: 'right', render: (role) => role.holders },
    { key: 'factor', title: '第二因素', hidden: true, render: (role) => (role.secondFactor ? '须校验' : '—') },
    {
      key: 'enabled',
      title: '状态',
      render: (role) => <StateTag title={role.enabled ? '启用' : '停用'} tone={role.enabled ? 'working' : 'ended'} />,
    },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (role) => (
        <Dropdown trigger={['click']} menu={{ items: actsOf(role, may), onClick: ({ key }) => onMore(key, role) }}>
          <Button size="small" aria-label={`操作 ${role.name}`}>
            操作
          </Button>
        </Dropdown>
      ),
    },
  ];
}

function OperationCount({ role }: { role: RoleDetailFragment }) {
  const waiting = role.permissions.filter((permission) => !permission.confirmed).length;
  return (
    <>
      {waiting > 0 && <MarkTag>{`待确认 ${waiting}`}</MarkTag>} {role.permissions.length}
    </>
  );
}

function actsOf(role: RoleDetailFragment, may: (code: string) => boolean) {
  return [
    { key: 'preview', label: '以该角色预览' },
    { key: 'compare', label: '与其他角色比较' },
    { key: 'history', label: '授权历史' },
    ...(may('sys.role:create') ? [{ key: 'copy', label: '复制' }] : []),
    ...(may('sys.role:edit')
      ? [{ key: role.enabled ? 'disable' : 'enable', label: role.enabled ? '停用' : '启用' }]
      : []),
    ...(may('sys.role:delete') && !role.builtin ? [{ key: 'delete', label: '删除', danger: true }] : []),
  ];
}
