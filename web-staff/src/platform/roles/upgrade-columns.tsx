import { type DataColumn, formatDateTime, MarkTag } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { Link } from 'react-router';
import type { RoleUpgradeRowFragment } from '../../generated/graphql.ts';
import { upgradeStateWords } from './role-words.ts';
import type { UpgradeAct } from './UpgradeActDialog.tsx';

type Column = DataColumn<RoleUpgradeRowFragment>;

/** Of open offers with the acts, where the viewer may act; of decided ones with who decided and why. */
export function upgradeColumns(open: boolean, onAct: ((act: UpgradeAct) => void) | undefined): Column[] {
  return [...offered, ...(open ? (onAct ? [actColumn(onAct)] : []) : decided)];
}

const offered: readonly Column[] = [
  {
    key: 'role',
    title: '角色',
    fixed: true,
    render: (row) => <Link to={`/roles/${row.roleId}`}>{row.roleName}</Link>,
  },
  { key: 'builtin', title: '类型', render: (row) => (row.builtin ? '内置（已改动）' : '自定义') },
  {
    key: 'title',
    title: '新增操作',
    fixed: true,
    render: (row) => (
      <>
        {row.title} {row.sensitive && <MarkTag>敏感</MarkTag>}
      </>
    ),
  },
  {
    key: 'from',
    title: '来源',
    render: (row) =>
      row.splitFrom.length > 0 ? `由${row.splitFrom.map((title) => `“${title}”`).join('、')}拆分` : '内置角色新增',
  },
  { key: 'holders', title: '用户', align: 'right', render: (row) => row.holders },
  { key: 'at', title: '升级时间', render: (row) => formatDateTime(row.offeredAt) },
];

const decided: readonly Column[] = [
  { key: 'state', title: '处理', fixed: true, render: (row) => upgradeStateWords[row.state] },
  { key: 'decidedAt', title: '处理时间', render: (row) => (row.decidedAt ? formatDateTime(row.decidedAt) : '—') },
  { key: 'decidedBy', title: '处理人', render: (row) => row.decidedBy ?? '—' },
  { key: 'reason', title: '原因', render: (row) => row.reason ?? '—' },
];

function actColumn(onAct: (act: UpgradeAct) => void): Column {
  return {
    key: 'acts',
    title: '操作',
    fixed: true,
    render: (offer) => (
      <Space size={4}>
        <Button size="small" type="primary" onClick={() => onAct({ kind: 'take', offer })}>
          接受
        </Button>
        <Button size="small" onClick={() => onAct({ kind: 'decline', offer })}>
          不接受
        </Button>
      </Space>
    ),
  };
}
