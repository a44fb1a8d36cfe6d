import { type DataColumn, formatDateTime, MarkTag, now, StateTag } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { Link } from 'react-router';
import type { AppRowFragment } from '../../../generated/graphql.ts';

export type AppAct = 'edit' | 'rotate' | 'enable';

export function appColumns(
  onAct: ((act: AppAct, app: AppRowFragment) => void) | undefined,
): DataColumn<AppRowFragment>[] {
  return [
    {
      key: 'name',
      title: '应用',
      fixed: true,
      render: (row) => (
        <>
          {row.name} <span className="yjs-quiet">{row.appId}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: '状态',
      fixed: true,
      render: (row) => <StateTag title={row.enabled ? '启用' : '停用'} tone={row.enabled ? 'working' : 'paused'} />,
    },
    { key: 'org', title: '使用单位', render: (row) => row.orgName ?? '全市' },
    { key: 'keys', title: '密钥', fixed: true, render: (row) => <Keys app={row} /> },
    { key: 'keySetAt', title: '密钥设置', render: (row) => formatDateTime(row.keySetAt) },
    {
      key: 'distributions',
      title: '分发',
      align: 'right',
      render: (row) =>
        row.distributionCount > 0 ? (
          <Link to={`/exchange/distributions?search=${encodeURIComponent(row.name)}`}>{row.distributionCount}</Link>
        ) : (
          0
        ),
    },
    { key: 'bizTypes', title: '报送业务', render: (row) => row.bizTypes.join('、') || '—' },
    { key: 'senderCode', title: '发送方代码', hidden: true, render: (row) => row.senderCode },
    { key: 'systemCode', title: '系统代码', hidden: true, render: (row) => row.systemCode ?? '—' },
    { key: 'hours', title: '调用时间', hidden: true, render: (row) => (row.officeHours ? '工作时间' : '不限') },
    {
      key: 'contact',
      title: '联系人',
      render: (row) => (row.contact ? `${row.contact.name} ${row.contact.phone}` : '—'),
    },
    ...(onAct ? [acts(onAct)] : []),
  ];
}

/** What the application signs with, and whether the secret before the last is still taken. */
function Keys({ app }: { app: AppRowFragment }) {
  const kinds = [
    app.secretSet ? 'HMAC-SM3' : '',
    app.sm2PublicKey ? 'SM2' : '',
    app.clientCertificate ? '客户端证书' : '',
  ].filter(Boolean);
  const overlapping = app.previousUntil != null && Date.parse(app.previousUntil) > now();
  return (
    <>
      {kinds.join('、') || '未设置'}{' '}
      {overlapping && <MarkTag>{`原密钥可用至 ${formatDateTime(app.previousUntil)}`}</MarkTag>}
    </>
  );
}

function acts(onAct: (act: AppAct, app: AppRowFragment) => void): DataColumn<AppRowFragment> {
  return {
    key: 'acts',
    title: '操作',
    fixed: true,
    render: (row) => (
      <Space size={4}>
        <Button size="small" aria-label={`修改 ${row.name}`} onClick={() => onAct('edit', row)}>
          修改
        </Button>
        <Button size="small" aria-label={`更换密钥 ${row.name}`} onClick={() => onAct('rotate', row)}>
          更换密钥
        </Button>
        <Button
          size="small"
          danger={row.enabled}
          aria-label={`${row.enabled ? '停用' : '启用'} ${row.name}`}
          onClick={() => onAct('enable', row)}
        >
          {row.enabled ? '停用' : '启用'}
        </Button>
      </Space>
    ),
  };
}
