import { useQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, formatCount } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CaseStatFilter, WarningStatLineFragment } from '../../../generated/graphql.ts';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { levelOption } from './chart-options.ts';
import { StatSection } from './StatSection.tsx';
import { WarningStatisticsDocument } from './statistics.graphql.ts';
import { percent, queueAddress, workingTime } from './statistics-state.ts';

type Line = WarningStatLineFragment & { id: string };

const none = { title: '没有预警', hint: '这段日期没有发出预警，请换一段日期或清除筛选。' };

/** Warnings by level and by rule: how often they were right, and how soon somebody looked (01 §6.6). */
export function WarningPart({ filter }: { filter: CaseStatFilter }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(WarningStatisticsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const stats = data?.warningStatistics;
  const [levels, rules] = useMemo(() => {
    const withId = (line: WarningStatLineFragment): Line => ({ ...line, id: line.key });
    return [(stats?.byLevel ?? []).map(withId), (stats?.byRule ?? []).map(withId)];
  }, [stats]);
  const picture = useMemo(() => levelOption(levels), [levels]);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!stats) return <Skeleton active paragraph={{ rows: 10 }} />;
  const queue = (more: Readonly<Record<string, string>>) =>
    queueAddress('/warnings', {
      queue: 'ALL',
      from: filter.from,
      to: filter.to,
      district: filter.districtCode,
      matter: filter.matterCode,
      ...more,
    });
  const columns = (title: string, of: (row: Line) => Readonly<Record<string, string>>): DataColumn<Line>[] => [
    { key: 'title', title, render: (row) => row.title },
    {
      key: 'raised',
      title: '预警',
      align: 'right',
      render: (row) => <Link to={queue(of(row))}>{formatCount(row.raised)}</Link>,
    },
    {
      key: 'confirmed',
      title: '确认风险',
      align: 'right',
      render: (row) => <Link to={queue({ ...of(row), confirmed: '1' })}>{formatCount(row.confirmed)}</Link>,
    },
    { key: 'precision', title: '确认率', align: 'right', render: (row) => percent(row.confirmed, row.raised) },
    { key: 'wrong', title: '误报成立', align: 'right', render: (row) => formatCount(row.wrong) },
    { key: 'reacted', title: '已查看', align: 'right', render: (row) => formatCount(row.reacted) },
    { key: 'median', title: '响应时间中位数', align: 'right', render: (row) => workingTime(row.medianMinutes) },
    { key: 'p90', title: '响应时间90分位', align: 'right', render: (row) => workingTime(row.p90Minutes) },
  ];
  const { total } = stats;
  const sum: Line = { ...total, id: 'ALL', key: '', title: '合计' };
  return (
    <>
      <Figures
        label="预警"
        figures={[
          { title: '预警', value: formatCount(total.raised), to: queue({}) },
          { title: '确认风险', value: formatCount(total.confirmed), to: queue({ confirmed: '1' }) },
          { title: '确认率', value: percent(total.confirmed, total.raised) },
          { title: '误报成立', value: formatCount(total.wrong) },
          { title: '响应时间中位数', value: workingTime(total.medianMinutes) },
          { title: '响应时间90分位', value: workingTime(total.p90Minutes) },
        ]}
      />
      <StatSection
        title="各等级预警"
        part="levels"
        filter={filter}
        rows={total.raised === 0 ? [] : levels}
        columns={columns('等级', ({ key }) => ({ level: key }))}
        total={sum}
        empty={none}
        chart={{
          label: `预警 ${total.raised} 件`,
          option: picture,
          height: 220,
          onPick: (index) => void navigate(queue({ level: String(index + 1) })),
        }}
      />
      <StatSection
        title="各规则预警"
        part="rules"
        filter={filter}
        rows={rules}
        columns={columns('规则', ({ key }) => ({ rule: key }))}
        total={sum}
        empty={none}
      />
    </>
  );
}
