import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatCount, usePermission } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CaseStatFilter } from '../../../generated/graphql.ts';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { stackedOption } from './chart-options.ts';
import { StatSection } from './StatSection.tsx';
import { ForcedStatisticsDocument } from './statistics.graphql.ts';
import { monthWithin, queueAddress } from './statistics-state.ts';

const none = { title: '没有强制办结', hint: '这段日期没有事项被强制办结。' };
/** Greens and greys from dark to light, one for each reason. */
const SHADES = ['#4b6b3c', '#8aa17a', '#c3cdb9', '#595959', '#8c8c8c', '#bfbfbf', '#d9d9d9'];
/** The line of all months and reasons. */
const SUM = { __typename: 'ForcedStatLine', id: 'ALL', month: '合计', reasonCode: '', reason: '' } as const;
const FILE = { url: '/exports/forced-finish-statistics.xlsx', permission: 'forced-finish:export' };

/** Forced finishes per month and reason (01 §6.8); `own` on their own page, where other people read it. */
export function ForcedPart({ filter, own = false }: { filter: CaseStatFilter; own?: boolean }) {
  const { data, error, refetch } = useQuery(ForcedStatisticsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const mayList = usePermission('forced-finish:view');
  const stats = data?.forcedFinishStatistics;
  const lines = useMemo(
    () => (stats?.lines ?? []).map((row) => ({ ...row, id: `${row.month} ${row.reasonCode}` })),
    [stats],
  );
  const picture = useMemo(() => {
    const months = [...new Set(lines.map(({ month }) => month))];
    const reasons = [...new Map(lines.map(({ reasonCode, reason }) => [reasonCode, reason]))];
    const count = (month: string, code: string) => {
      const line = lines.find((one) => one.month === month && one.reasonCode === code);
      return line ? line.manual + line.automatic : 0;
    };
    return stackedOption(
      months,
      reasons.map(([code, name], n) => ({
        name,
        color: SHADES[n] ?? '#d9d9d9',
        values: months.map((month) => count(month, code)),
      })),
    );
  }, [lines]);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!stats) return <Skeleton active paragraph={{ rows: 8 }} />;
  const link = (count: number, days: { from: string; to: string }, reason?: string) =>
    mayList ? (
      <Link
        to={queueAddress('/forced-finish', {
          state: 'APPROVED',
          ...days,
          reason,
          district: filter.districtCode,
          matter: filter.matterCode,
        })}
      >
        {formatCount(count)}
      </Link>
    ) : (
      formatCount(count)
    );
  return (
    <>
      <Figures
        label="强制办结"
        figures={[
          { title: '强制办结', value: link(stats.manual + stats.automatic, filter) },
          { title: '人工申请', value: formatCount(stats.manual) },
          { title: '规则自动', value: formatCount(stats.automatic) },
        ]}
      />
      <StatSection
        title="各月各理由强制办结"
        part="forced"
        filter={filter}
        rows={lines}
        total={{ ...SUM, manual: stats.manual, automatic: stats.automatic }}
        empty={none}
        chart={{ label: `强制办结 ${stats.manual + stats.automatic} 件`, option: picture, height: 240 }}
        {...(own && { file: FILE })}
        columns={[
          { key: 'month', title: '月份', render: (row) => row.month },
          { key: 'reason', title: '理由', render: (row) => row.reason },
          { key: 'manual', title: '人工申请', align: 'right', render: (row) => formatCount(row.manual) },
          { key: 'automatic', title: '规则自动', align: 'right', render: (row) => formatCount(row.automatic) },
          {
            key: 'sum',
            title: '合计',
            align: 'right',
            render: (row) =>
              row.id === SUM.id
                ? link(row.manual + row.automatic, filter)
                : link(row.manual + row.automatic, monthWithin(row.month, filter), row.reasonCode),
          },
        ]}
      />
    </>
  );
}
