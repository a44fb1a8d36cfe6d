import { type DataColumn, formatDateTime, formatDay, StateTag, type StateTone, usePermission } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import type { UserRowFragment, UserStatus } from '../../generated/graphql.ts';
import type { UserAct } from './UserActDialog.tsx';

export const userStates: readonly { value: UserStatus; label: string }[] = [
  { value: 'ENABLED', label: '启用' },
  { value: 'PENDING', label: '待启用' },
  { value: 'CLOSED', label: '停用' },
  { value: 'LOCKED', label: '锁定' },
];

const titles: Record<UserStatus, string> = {
  PENDING: '待启用',
  ENABLED: '启用',
  CLOSED: '停用',
  LOCKED: '锁定',
  DELETED: '已注销',
};

const tones: Record<UserStatus, StateTone> = {
  PENDING: 'waiting',
  ENABLED: 'working',
  CLOSED: 'ended',
  LOCKED: 'paused',
  DELETED: 'ended',
};

/** Columns of 用户管理. */
export function userColumns(onAct: (act: UserAct) => void): DataColumn<UserRowFragment>[] {
  return [
    { key: 'loginName', title: '登录名', fixed: true, render: (row) => row.loginName },
    { key: 'realName', title: '姓名', fixed: true, render: (row) => row.realName },
    { key: 'org', title: '单位', render: (row) => row.org.name },
    { key: 'roles', title: '角色', render: (row) => row.roles.map((role) => role.name).join('、') || '—' },
    { key: 'status', title: '状态', render: (row) => <StateTag title={titles[row.status]} tone={tones[row.status]} /> },
    { key: 'secondFactor', title: '第二因子', render: (row) => row.secondFactor },
    { key: 'validTo', title: '有效期至', render: (row) => (row.validTo ? formatDay(row.validTo) : '长期') },
    { key: 'lastLoginAt', title: '最近登录', render: (row) => formatDateTime(row.lastLoginAt) },
    { key: 'acts', title: '操作', fixed: true, render: (row) => <UserActs user={row} onAct={onAct} /> },
  ];
}

function UserActs({ user, onAct }: { user: UserRowFragment; onAct(act: UserAct): void }) {
  const mayEnable = usePermission('sys.user:enable');
  const mayReset = usePermission('sys.user:resetpwd');
  const mayUnbind = usePermission('sys.user:unbind');
  if (user.status === 'DELETED') return null;
  const enabled = user.status === 'ENABLED';
  return (
    <Space size={4}>
      {mayEnable && (
        <Button size="small" onClick={() => onAct({ kind: enabled ? 'close' : 'enable', user })}>
          {enabled ? '停用' : '启用'}
        </Button>
      )}
      {mayReset && (
        <Button size="small" onClick={() => onAct({ kind: 'reset', user })}>
          重置密码
        </Button>
      )}
      {mayUnbind && user.secondFactor === 'SM2_KEY' && (
        <Button size="small" onClick={() => onAct({ kind: 'unbind', user })}>
          解除密钥绑定
        </Button>
      )}
    </Space>
  );
}
