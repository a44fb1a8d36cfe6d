import { useMutation, useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, formatDateTime, PageHeader } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { PendingGrantsQuery } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import {
  ConfirmRoleDocument,
  ConfirmUserRolesDocument,
  DeclineRoleDocument,
  DeclineUserRolesDocument,
  PendingGrantsDocument,
} from './Roles.graphql.ts';

type Pending = PendingGrantsQuery['pendingGrants'][number];

const help = [
  '含敏感操作的角色，在您确认之前一项也不能用。',
  '确认账号前，请与本人或其单位核对单位、岗位和手机号码。',
  '退回后，等待确认的部分被收回，其余不变；确认和退回都会结束相关账号的会话。',
];

const SHOWN = 5;

/** The first rights and how many there are; all of them stand in the dialog. */
function someOf(rights: readonly string[]): string {
  const shown = rights.slice(0, SHOWN).join('、');
  return rights.length > SHOWN ? `${shown}等${rights.length}项` : shown;
}

/** 待确认授权: what the security administrator lets take effect, or takes back. */
export default function PendingGrants() {
  const { message, modal } = App.useApp();
  const { data, loading, error, refetch } = useQuery(PendingGrantsDocument, { fetchPolicy: 'network-only' });
  const [confirmRole] = useMutation(ConfirmRoleDocument);
  const [confirmUser] = useMutation(ConfirmUserRolesDocument);
  const [declineRole] = useMutation(DeclineRoleDocument);
  const [declineUser] = useMutation(DeclineUserRolesDocument);
  const [declined, setDeclined] = useState<Pending>();

  function askConfirm({ id, version, kind, title, rights }: Pending): void {
    modal.confirm({
      title: `确认授权 · ${title}`,
      content: (
        <div style={{ maxHeight: '50vh', overflow: 'auto' }}>
          <HelpLines lines={['确认后下列敏感操作生效，相关账号须重新登录：', ...rights]} />
        </div>
      ),
      okText: '确认授权',
      cancelText: '返回',
      onOk: async () => {
        await (kind === 'ROLE' ? confirmRole : confirmUser)({ variables: { id, version } });
        message.success('已确认');
        // Not awaited: of a page that has been left the list never comes, and the dialog would stay.
        void refetch();
      },
    });
  }

  const columns: readonly DataColumn<Pending>[] = [
    { key: 'kind', title: '类型', fixed: true, render: (row) => (row.kind === 'ROLE' ? '角色的操作' : '账号的角色') },
    { key: 'title', title: '对象', fixed: true, render: (row) => row.title },
    { key: 'phone', title: '手机号码', render: (row) => row.phone ?? '—' },
    { key: 'roles', title: '角色', render: (row) => row.roleNames.join('、') },
    { key: 'rights', title: '敏感操作', render: (row) => someOf(row.rights) },
    { key: 'by', title: '授权人', render: (row) => row.grantedBy },
    { key: 'at', title: '授权时间', render: (row) => formatDateTime(row.grantedAt) },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (row) => (
        <Space size={4}>
          <Button size="small" type="primary" onClick={() => askConfirm(row)}>
            确认
          </Button>
          <Button size="small" danger onClick={() => setDeclined(row)}>
            退回
          </Button>
        </Space>
      ),
    },
  ];
  return (
    <>
      <PageHeader title="待确认授权" help={<HelpLines lines={help} />} />
      <DataTable
        id="pending-grants"
        label="待确认授权"
        columns={columns}
        rows={data?.pendingGrants}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有等待确认的授权', hint: '系统管理员授予敏感操作后，会出现在这里。' }}
      />
      {declined && (
        <ReasonDialog
          title={`退回授权 · ${declined.title}`}
          okText="退回"
          danger
          lines={['等待确认的部分被收回，已生效的不变。', '授权人须重新授予；退回的原因记入授权历史和审计日志。']}
          common={['不在岗位职责之内', '未经审批']}
          onConfirm={async (reason) => {
            const { id, version, kind } = declined;
            await (kind === 'ROLE' ? declineRole : declineUser)({ variables: { id, version, reason } });
            message.success('已退回');
            setDeclined(undefined);
            await refetch();
          }}
          onClose={() => setDeclined(undefined)}
        />
      )}
    </>
  );
}
