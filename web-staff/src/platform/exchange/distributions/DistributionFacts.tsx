import { formatDateTime, MarkTag } from '@yjs/web-kit';
import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DistributionRowFragment, SourceFieldFragment } from '../../../generated/graphql.ts';
import { PlainTable } from '../../PlainTable.tsx';
import { maskTitles, sensitivityTitles } from '../config/words.ts';
import { ValidUntil } from './ValidUntil.tsx';

/** Who, what for, from where, how much and how long. */
export function DistributionFacts({ distribution: d }: { distribution: DistributionRowFragment }) {
  const item = (label: string, children: ReactNode) => ({ key: label, label, children });
  const decided = d.approverName ? `${d.approverName}，${formatDateTime(d.approvedAt)}` : '—';
  return (
    <Descriptions
      size="small"
      column={2}
      className="staff-fields"
      items={[
        item('应用', `${d.appName}（${d.appCode}）`),
        item(
          '通道',
          <>
            <Link to={`/exchange/channels/${d.channelId}`}>{d.channelName}</Link>（数据源{' '}
            <Link to={`/exchange/sources/${d.sourceId}`}>{d.sourceName}</Link>）
          </>,
        ),
        item('数据用途', <span className="staff-long">{d.purpose}</span>),
        item('应用IP', <span className="staff-long">{d.ips.join('、')}</span>),
        item('限额', `每分钟 ${d.ratePerMinute} 次，每日 ${d.dailyQuota} 次，单次 ${d.maxRowsPerCall} 条`),
        item('今日调用', `${d.callsToday} 次`),
        item(
          '有效期',
          <>
            {d.validFrom} 至 <ValidUntil day={d.validTo} state={d.state} />
          </>,
        ),
        item('调用依据', d.liveVersion ? `第 ${d.liveVersion} 版` : '尚未生效'),
        item('提交 / 安全审批', `${formatDateTime(d.submittedAt)} / ${decided}`),
        ...(d.stateReason ? [item('原因', <span className="staff-long">{d.stateReason}</span>)] : []),
      ]}
    />
  );
}

/** The fields handed out, and how each leaves. */
export function DistributionFields({
  fields,
  ofSource,
}: {
  fields: DistributionRowFragment['fields'];
  ofSource: readonly SourceFieldFragment[];
}) {
  const known = new Map(ofSource.map((field) => [field.name, field]));
  const levelOf = (name: string) => known.get(name)?.level ?? 'NONE';
  return (
    <PlainTable
      label="分发字段"
      columns={[
        { key: 'name', title: '字段标识', render: (row) => <code>{row.name}</code> },
        { key: 'label', title: '字段名称', render: (row) => known.get(row.name)?.label ?? '—' },
        {
          key: 'level',
          title: '敏感级别',
          render: (row) =>
            levelOf(row.name) === 'NONE' ? '—' : <MarkTag>{sensitivityTitles[levelOf(row.name)]}</MarkTag>,
        },
        { key: 'mask', title: '处理方式', render: (row) => maskTitles[row.mask] },
      ]}
      rows={fields.map((field) => ({ ...field, id: field.name }))}
      empty={{ title: '没有字段' }}
    />
  );
}
