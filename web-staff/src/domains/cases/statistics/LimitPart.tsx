import { useQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, formatCount, formatDateTime } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CaseStatFilter, LimitKind } from '../../../generated/graphql.ts';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { monthOption, rateOption } from './chart-options.ts';
import { StatSection } from './StatSection.tsx';
import { LimitStatisticsDocument } from './statistics.graphql.ts';
import { percent, queueAddress } from './statistics-state.ts';

interface LimitPartProps {
  filter: CaseStatFilter;
  limitKind: LimitKind;
}

interface Line {
  id: string;
  name: string;
  decided: number;
  late: number;
}

const none = { title: '没有时限到期或办结', hint: '请换一段日期或清除筛选。' };
const numbers = <Row extends Line>(): DataColumn<Row>[] => [
  { key: 'decided', title: '到期或办结', align: 'right', render: (row) => formatCount(row.decided) },
  { key: 'late', title: '超期', align: 'right', render: (row) => formatCount(row.late) },
  { key: 'rate', title: '超期率', align: 'right', render: (row) => percent(row.late, row.decided) },
];
const named = <Row extends Line>(title: string): DataColumn<Row> => ({ key: 'name', title, render: (row) => row.name });

/** Limits met and missed: by place, month and matter (01 §6.9). */
export function LimitPart({ filter, limitKind }: LimitPartProps) {
  const { data, error, refetch } = useQuery(LimitStatisticsDocument, {
    variables: { filter, limitKind },
    fetchPolicy: 'cache-and-network',
  });
  const stats = data?.limitStatistics;
  const [places, months, matters] = useMemo(
    () =>
      [
        (stats?.byPlace ?? []).map((row) => ({ ...row, id: row.orgId ?? row.districtCode, name: row.placeName })),
        (stats?.byMonth ?? []).map((row) => ({ ...row, id: row.month, name: row.month })),
        (stats?.byMatter ?? []).map((row) => ({ ...row, id: row.matterCode, name: row.matterName })),
      ] as const,
    [stats],
  );
  const pictures = useMemo(
    () => ({ places: rateOption(places.filter(({ decided }) => decided > 0)), months: monthOption(months) }),
    [places, months],
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!stats) return <Skeleton active paragraph={{ rows: 10 }} />;
  const overdue = (districtCode?: string | null) =>
    queueAddress('/cases', {
      queue: 'ALL',
      time: 'OVERDUE',
      district: districtCode ?? filter.districtCode,
      matter: filter.matterCode === 'BUNDLE' ? '' : filter.matterCode,
    });
  const shared = { filter, limitKind, empty: none };
  return (
    <>
      <Figures
        label="时限"
        figures={[
          { title: '到期或办结', value: formatCount(stats.decided) },
          { title: '超期', value: formatCount(stats.late) },
          { title: '超期率', value: percent(stats.late, stats.decided) },
          {
            title: '目前超期的办件',
            value: formatCount(stats.overdueNow),
            to: overdue(),
            note: '此刻的情况，与日期无关',
          },
          { title: '已汇总至', value: stats.rolledUntil ? formatDateTime(stats.rolledUntil) : '尚未汇总，请稍候' },
        ]}
      />
      <StatSection<(typeof places)[number]>
        {...shared}
        title={places[0]?.orgId ? '各中心超期率' : '各区超期率'}
        part="places"
        rows={places}
        columns={[
          named('单位'),
          ...numbers(),
          {
            key: 'now',
            title: '目前超期的办件',
            align: 'right',
            render: (row) =>
              row.orgId && places.length > 1 ? (
                formatCount(row.overdueNow)
              ) : (
                <Link to={overdue(row.districtCode)}>{formatCount(row.overdueNow)}</Link>
              ),
          },
        ]}
        {...(stats.decided > 0 && {
          chart: { label: `超期率 ${percent(stats.late, stats.decided)}`, option: pictures.places, height: 220 },
        })}
      />
      <div className="staff-charts">
        <StatSection
          {...shared}
          title="各月超期率"
          part="months"
          rows={months}
          columns={[named('月份'), ...numbers()]}
          chart={{ label: '各月按时与超期', option: pictures.months, height: 240 }}
        />
        <StatSection
          {...shared}
          title="各事项超期率"
          part="matters"
          rows={matters}
          columns={[named('事项'), ...numbers()]}
        />
      </div>
    </>
  );
}
