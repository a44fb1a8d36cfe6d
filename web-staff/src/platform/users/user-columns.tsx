import {
  type DataColumn,
  formatDateTime,
  formatDay,
  MarkTag,
  StateTag,
  type StateTone,
  useSession,
} from '@yjs/web-kit';
import { Button, Dropdown, Space } from 'antd';
import type { UserRowFragment, UserStatus, UserWaits } from '../../generated/graphql.ts';
import { userStatusTitles } from '../../generated/titles/user-status.ts';
import { userWaitsTitles } from '../../generated/titles/user-waits.ts';
import type { UserAct } from './UserActDialog.tsx';

export const userStates: readonly { value: UserStatus; label: string }[] = [
  { value: 'ENABLED', label: '启用' },
  { value: 'PENDING', label: '待激活' },
  { value: 'CLOSED', label: '关闭' },
  { value: 'LOCKED', label: '锁定' },
];

export const userWaits: readonly { value: UserWaits; label: string }[] = [
  { value: 'CONFIRMATION', label: userWaitsTitles.CONFIRMATION },
  { value: 'HAND_OUT', label: userWaitsTitles.HAND_OUT },
  { value: 'OWNER', label: userWaitsTitles.OWNER },
];

const titles: Record<UserStatus, string> = userStatusTitles;

const tones: Record<UserStatus, StateTone> = {
  PENDING: 'waiting',
  ENABLED: 'working',
  CLOSED: 'ended',
  LOCKED: 'paused',
  DELETED: 'ended',
};

const FACTORS: Readonly<Record<string, string>> = { SM2_KEY: 'SM2 密钥', SM2_CERT: 'SM2 证书' };

/** Columns of 用户管理. */
export function userColumns(onAct: (act: UserAct) => void): DataColumn<UserRowFragment>[] {
  return [
    { key: 'loginName', title: '登录名', fixed: true, render: (row) => row.loginName },
    { key: 'realName', title: '姓名', fixed: true, render: (row) => row.realName },
    { key: 'org', title: '单位', render: (row) => row.org.name },
    { key: 'roles', title: '角色', render: (row) => <RoleNames user={row} /> },
    { key: 'status', title: '状态', render: (row) => <State user={row} /> },
    { key: 'secondFactor', title: '第二因素', render: (row) => FACTORS[row.secondFactor] ?? '—' },
    { key: 'validTo', title: '有效期至', render: (row) => (row.validTo ? formatDay(row.validTo) : '长期') },
    {
      key: 'addresses',
      title: '允许登录地址',
      hidden: true,
      render: (row) => row.loginIpRanges.join('、') || '不限',
    },
    { key: 'lastLoginAt', title: '最近登录', render: (row) => formatDateTime(row.lastLoginAt) },
    { key: 'acts', title: '操作', fixed: true, render: (row) => <UserActs user={row} onAct={onAct} /> },
  ];
}

function State({ user }: { user: UserRowFragment }) {
  return (
    <>
      <StateTag title={titles[user.status]} tone={tones[user.status]} />
      {user.awaitsHandOut && <MarkTag>待发放密码</MarkTag>}
      {user.awaitsOwner && <MarkTag>待确认本人</MarkTag>}
    </>
  );
}

function RoleNames({ user }: { user: UserRowFragment }) {
  return (
    <>
      {user.roles.map((role) => role.name).join('、') || '—'} {user.awaitsConfirmation && <MarkTag>待确认</MarkTag>}
    </>
  );
}

function UserActs({ user, onAct }: { user: UserRowFragment; onAct(act: UserAct): void }) {
  const { session } = useSession();
  const acts = actsOf(user, (code) => session?.permissions.includes(code) === true);
  const act = (kind: UserAct['kind']) => onAct({ kind, user });
  const [shown, more] = [acts.slice(0, 2), acts.slice(2)];
  return (
    <Space size={4}>
      {shown.map(({ kind, label }) => (
        <Button key={kind} size="small" onClick={() => act(kind)}>
          {label}
        </Button>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map(({ kind, label, danger }) => ({ key: kind, label, danger: danger === true })),
            onClick: ({ key }) => act(key as UserAct['kind']),
          }}
        >
          <Button size="small" aria-label={`更多操作 ${user.loginName}`}>
            更多
          </Button>
        </Dropdown>
      )}
    </Space>
  );
}

interface OfferedAct {
  kind: UserAct['kind'];
  label: string;
  danger?: boolean;
}

/** The acts that the reader may take on the account, the most frequent first. */
function actsOf(user: UserRowFragment, may: (code: string) => boolean): OfferedAct[] {
  const closed = user.status === 'CLOSED';
  const locked = user.status === 'LOCKED';
  const offered: (OfferedAct | false)[] = [
    may('sys.user:edit') && { kind: 'edit', label: '修改' },
    may('sys.user:role') && { kind: 'roles', label: '角色' },
    may('sys.user:handout') && user.awaitsHandOut && { kind: 'handOut', label: '发放密码' },
    may('sys.user:resetpwd') && user.awaitsOwner && { kind: 'owner', label: '确认本人' },
    may('sys.user:handout') && user.awaitsHandOut && { kind: 'refuse', label: '不予发放', danger: true },
    may('sys.user:unbind') && user.secondFactor !== 'NONE' && { kind: 'unbind', label: '解除密钥绑定' },
    may('sys.user:resetpwd') && { kind: 'reset', label: '重置密码' },
    (closed || locked) && may('sys.user:enable') && { kind: 'enable', label: locked ? '解除锁定' : '启用' },
    !closed && may('sys.user:disable') && { kind: 'close', label: '关闭', danger: true },
    may('sys.user:delete') && { kind: 'delete', label: '删除', danger: true },
  ];
  return offered.filter((act) => act !== false);
}
