import { type DataColumn, formatDateTime, formatDay, MarkTag, StateTag, usePermission } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { Link } from 'react-router';
import type { DistributionUseFragment } from '../../../generated/graphql.ts';
import { distributionStatusTitles } from '../../../generated/titles/distribution-status.ts';

type Use = DistributionUseFragment;

export type UseAct = 'limits' | 'suspend' | 'resume' | 'ask' | 'keep' | 'recall';

export const actTitles: Readonly<Record<UseAct, string>> = {
  limits: '调整限额',
  suspend: '暂停',
  resume: '恢复',
  ask: '标记待回收',
  keep: '取消标记',
  recall: '撤销',
};

const states: Readonly<Record<Use['state'], string>> = distributionStatusTitles;

/** What may be done with a distribution from here, given the rights. */
export function actsOf(row: Use, { maySuspend, mayEdit }: { maySuspend: boolean; mayEdit: boolean }): UseAct[] {
  const acts: UseAct[] = [];
  if (mayEdit && row.state === 'ACTIVE') acts.push('limits');
  if (maySuspend) acts.push(row.state === 'SUSPENDED' ? 'resume' : 'suspend');
  if (mayEdit && row.recallAskedAt && row.state !== 'PENDING_APPROVAL') acts.push('keep');
  if (mayEdit && row.idle && !row.recallAskedAt) acts.push('ask');
  if (mayEdit && (row.idle || row.recallAskedAt)) acts.push('recall');
  return acts;
}

const dangerous: ReadonlySet<UseAct> = new Set(['suspend', 'recall']);

/** Columns of the distributions with their acts. */
export function useColumns(onAct: (act: UseAct, row: Use) => void): DataColumn<Use>[] {
  const rights = { maySuspend: usePermission('dx.dist:suspend'), mayEdit: usePermission('dx.dist:edit') };
  return [
    {
      key: 'app',
      title: '应用',
      width: 170,
      render: (row) => (
        <Link to={`/exchange/log?app=${encodeURIComponent(row.appCode)}&channel=${row.channelId}`}>{row.appName}</Link>
      ),
    },
    { key: 'channel', title: '通道', width: 150, render: (row) => row.channelName },
    { key: 'purpose', title: '数据用途', width: 180, hidden: true, render: (row) => row.purpose },
    {
      key: 'state',
      title: '状态',
      width: 170,
      render: (row) => (
        <Space size={4}>
          <StateTag title={states[row.state]} tone={row.state === 'ACTIVE' ? 'working' : 'paused'} />
          {row.recallAskedAt && (
            <MarkTag why={`${row.recallAskedBy} ${formatDateTime(row.recallAskedAt)}：${row.recallReason}`}>
              待回收
            </MarkTag>
          )}
        </Space>
      ),
    },
    {
      key: 'quota',
      title: '今日用量',
      width: 150,
      align: 'right',
      render: (row) => `${row.callsToday} / ${row.dailyQuota}（${row.quotaPercent}%）`,
    },
    { key: 'rate', title: '每分钟上限', width: 96, align: 'right', hidden: true, render: (row) => row.ratePerMinute },
    { key: 'rows', title: '单次条数', width: 88, align: 'right', hidden: true, render: (row) => row.maxRowsPerCall },
    {
      key: 'last',
      title: '最近调用',
      width: 100,
      render: (row) => (row.lastCallOn ? formatDay(row.lastCallOn) : '从未调用'),
    },
    { key: 'idle', title: '未调用天数', width: 96, align: 'right', render: (row) => row.idleDays },
    { key: 'owner', title: '负责人', width: 80, render: (row) => row.ownerName },
    {
      key: 'acts',
      title: '操作',
      width: 250,
      render: (row) => (
        <Space size={0}>
          {actsOf(row, rights).map((act) => (
            <Button
              key={act}
              type="link"
              size="small"
              danger={dangerous.has(act)}
              onClick={(event) => {
                event.stopPropagation();
                onAct(act, row);
              }}
            >
              {actTitles[act]}
            </Button>
          ))}
        </Space>
      ),
    },
  ];
}
