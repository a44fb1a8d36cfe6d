import { type DataColumn, formatDateTime, StateTag, type StateTone, wordOptions } from '@yjs/web-kit';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { BanRowFragment, ExchangeBanState } from '../../../generated/graphql.ts';
import { exchangeBanStateTitles } from '../../../generated/titles/exchange-ban-state.ts';
import { Countdown } from './Countdown.tsx';

export const banStates = wordOptions(exchangeBanStateTitles);

const tones: Record<ExchangeBanState, StateTone> = { ACTIVE: 'working', EXPIRED: 'ended', RELEASED: 'ended' };

export function banColumns(onRelease: ((ban: BanRowFragment) => void) | undefined): DataColumn<BanRowFragment>[] {
  return [
    { key: 'ip', title: 'IP地址', fixed: true, render: (row) => row.ip },
    { key: 'state', title: '状态', fixed: true, render: (row) => <BanState state={row.state} /> },
    {
      key: 'left',
      title: '剩余时间',
      fixed: true,
      align: 'right',
      render: (row) => (row.state === 'ACTIVE' ? <Countdown until={row.endAt} /> : '—'),
    },
    { key: 'startAt', title: '开始', render: (row) => formatDateTime(row.startAt) },
    { key: 'endAt', title: '解封', render: (row) => formatDateTime(row.endAt) },
    { key: 'level', title: '7日内第几次', align: 'right', render: (row) => row.level ?? '手动' },
    { key: 'reason', title: '原因', fixed: true, render: (row) => <Reason ban={row} /> },
    { key: 'operator', title: '操作人', render: (row) => row.operatorName },
    {
      key: 'release',
      title: '解除',
      render: (row) =>
        row.releasedAt ? `${row.releasedName} ${formatDateTime(row.releasedAt)}：${row.releaseReason}` : '—',
    },
    ...(onRelease
      ? [
          {
            key: 'acts',
            title: '操作',
            fixed: true,
            render: (row: BanRowFragment) =>
              row.state === 'ACTIVE' && (
                <Button size="small" onClick={() => onRelease(row)}>
                  解除
                </Button>
              ),
          },
        ]
      : []),
  ];
}

function BanState({ state }: { state: ExchangeBanState }) {
  return <StateTag title={banStates.find(({ value }) => value === state)?.label ?? ''} tone={tones[state]} />;
}

function Reason({ ban }: { ban: BanRowFragment }) {
  if (!ban.eventId) return ban.reason;
  return <Link to={`/exchange/anomalies?open=${ban.eventId}`}>{ban.reason}</Link>;
}
