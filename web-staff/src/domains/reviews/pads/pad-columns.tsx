import { type DataColumn, formatDateTime, MarkTag, StateTag } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import type { EvaluationPadRowFragment } from '../../../generated/graphql.ts';
import { padStateTones, padStateWords, padTroubles } from './pad-words.ts';

export interface PadActs {
  edit(pad: EvaluationPadRowFragment): void;
  code(pad: EvaluationPadRowFragment): Promise<void>;
  revoke(pad: EvaluationPadRowFragment): void;
}

const columns: readonly DataColumn<EvaluationPadRowFragment>[] = [
  {
    key: 'name',
    title: '平板',
    fixed: true,
    render: ({ name, padNo }) => (
      <>
        <div>{name}</div>
        <div className="yjs-quiet">编号 {padNo}</div>
      </>
    ),
  },
  {
    key: 'counter',
    title: '窗口',
    fixed: true,
    render: ({ counterNo, orgName }) => (
      <>
        <div>{counterNo ? `${counterNo}号窗口` : '未配对'}</div>
        <div className="yjs-quiet">{orgName}</div>
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (pad) => <StateTag title={padStateWords[pad.state]} tone={padStateTones[pad.state]} />,
  },
  {
    key: 'troubles',
    title: '需注意',
    render: (pad) => (
      <Space size={4} wrap>
        {padTroubles(pad).map((text) => (
          <MarkTag key={text}>{text}</MarkTag>
        ))}
      </Space>
    ),
  },
  {
    key: 'seen',
    title: '最近应答',
    render: ({ lastSeenAt, ip }) => (
      <>
        <div>{lastSeenAt ? formatDateTime(lastSeenAt) : '—'}</div>
        {ip && <div className="yjs-quiet">{ip}</div>}
      </>
    ),
  },
  {
    key: 'revoked',
    title: '停用',
    hidden: true,
    render: ({ revokedAt, revokedByName, revokeReason }) =>
      revokedAt && `${formatDateTime(revokedAt)} ${revokedByName ?? ''}：${revokeReason ?? ''}`,
  },
];

/** Columns of the pads, with the acts for who manages them. */
export function padColumns(acts: PadActs | undefined): readonly DataColumn<EvaluationPadRowFragment>[] {
  if (!acts) return columns;
  return [
    ...columns,
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (pad) =>
        pad.state !== 'REVOKED' && (
          <Space size={8}>
            <Button size="small" onClick={() => acts.edit(pad)}>
              更改
            </Button>
            <Button size="small" onClick={() => void acts.code(pad)}>
              {pad.state === 'WAITING' ? '登记码' : '重新登记'}
            </Button>
            <Button size="small" danger onClick={() => acts.revoke(pad)}>
              停用
            </Button>
          </Space>
        ),
    },
  ];
}
