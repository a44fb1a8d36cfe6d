import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatCount } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CaseStatFilter } from '../../../generated/graphql.ts';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { GOOD, REST, stackedOption } from './chart-options.ts';
import { StatSection } from './StatSection.tsx';
import { DuplicateStatisticsDocument } from './statistics.graphql.ts';
import { monthWithin, queueAddress, workingTime } from './statistics-state.ts';

const none = { title: '没有重复办件', hint: '这段日期没有发现重复申报。' };
const states = {
  withdrawn: 'WITHDRAWN_NEW,WITHDRAWN_OLD',
  notDuplicate: 'NOT_DUPLICATE',
  expired: 'EXPIRED',
  open: 'OPEN,TOLD',
};

/** Duplicates found and settled, and how long that took (01 §4.6). */
export function DuplicatePart({ filter }: { filter: CaseStatFilter }) {
  const { data, error, refetch } = useQuery(DuplicateStatisticsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const stats = data?.duplicateStatistics;
  const months = useMemo(() => (stats?.byMonth ?? []).map((row) => ({ ...row, id: row.month })), [stats]);
  const picture = useMemo(
    () =>
      stackedOption(
        months.map(({ month }) => month),
        [
          { name: '已撤回', color: GOOD, values: months.map(({ withdrawn }) => withdrawn) },
          { name: '非重复', color: '#8aa17a', values: months.map(({ notDuplicate }) => notDuplicate) },
          { name: '已失效', color: '#d9d9d9', values: months.map(({ expired }) => expired) },
          { name: '处理中', color: REST, values: months.map(({ open }) => open) },
        ],
      ),
    [months],
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!stats) return <Skeleton active paragraph={{ rows: 8 }} />;
  // The list narrows neither by district nor by matter: with these, a figure has no list behind it.
  const hasList = !filter.districtCode && !filter.matterCode;
  const link = (count: number, days: { from: string; to: string }, state?: string) =>
    hasList ? (
      <Link to={queueAddress('/duplicates', { ...days, state })}>{formatCount(count)}</Link>
    ) : (
      formatCount(count)
    );
  const { total } = stats;
  return (
    <>
      <Figures
        label="重复办件"
        figures={[
          { title: '发现', value: link(total.found, filter) },
          { title: '已撤回', value: link(total.withdrawn, filter, states.withdrawn) },
          { title: '非重复', value: link(total.notDuplicate, filter, states.notDuplicate) },
          { title: '处理中', value: link(total.open, filter, states.open) },
          { title: '平均处理时间', value: workingTime(total.averageMinutes) },
        ]}
      />
      <StatSection
        title="各月重复办件"
        part="duplicates"
        filter={filter}
        rows={months}
        empty={none}
        chart={{ label: `发现 ${total.found} 件`, option: picture, height: 220 }}
        columns={[
          { key: 'month', title: '发现月份', render: (row) => row.month },
          {
            key: 'found',
            title: '发现',
            align: 'right',
            render: (row) => link(row.found, monthWithin(row.month, filter)),
          },
          ...(['withdrawn', 'notDuplicate', 'expired', 'open'] as const).map((key) => ({
            key,
            title: { withdrawn: '已撤回', notDuplicate: '非重复', expired: '已失效', open: '处理中' }[key],
            align: 'right' as const,
            render: (row: (typeof months)[number]) => link(row[key], monthWithin(row.month, filter), states[key]),
          })),
          { key: 'time', title: '平均处理时间', align: 'right', render: (row) => workingTime(row.averageMinutes) },
        ]}
      />
    </>
  );
}
