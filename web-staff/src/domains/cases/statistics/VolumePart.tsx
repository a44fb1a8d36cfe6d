import { useQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, formatCount } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import type { CaseStatFilter, CaseVolumeLineFragment } from '../../../generated/graphql.ts';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { GOOD, groupedOption, REST } from './chart-options.ts';
import { StatSection } from './StatSection.tsx';
import { VolumeStatisticsDocument } from './statistics.graphql.ts';
import { change } from './statistics-state.ts';

const none = { title: '没有受理或办结的办件', hint: '请换一段日期或清除筛选。' };

type Line = CaseVolumeLineFragment & { id: string };
type Measure = 'accepted' | 'finished';
const lineOf = (line: CaseVolumeLineFragment): Line => ({ ...line, id: line.key });

/** How much was taken in and how much was finished, beside last year and the period before. */
export function VolumePart({ filter }: { filter: CaseStatFilter }) {
  const { data, error, refetch } = useQuery(VolumeStatisticsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { total, byPlace, byMonth } = data.volumeStatistics;
  const months = byMonth.map(lineOf);
  const figures = (title: string, of: Measure) => [
    { title, value: formatCount(total.now[of]) },
    {
      title: `${title}同比`,
      value: change(total.now[of], total.yearBefore[of]),
      note: `去年同期 ${formatCount(total.yearBefore[of])}`,
    },
    {
      title: `${title}环比`,
      value: change(total.now[of], total.before[of]),
      note: `上一期 ${formatCount(total.before[of])}`,
    },
  ];
  return (
    <>
      <Figures label="办件量" figures={[...figures('受理量', 'accepted'), ...figures('办结量', 'finished')]} />
      <StatSection
        title={byPlace[0]?.orgId ? '各中心办件量' : '各区办件量'}
        part="volume-places"
        filter={filter}
        rows={byPlace.map(lineOf)}
        total={lineOf(total)}
        empty={none}
        columns={columnsOf('单位')}
      />
      <StatSection
        title="各月办件量"
        part="volume-months"
        filter={filter}
        rows={months}
        empty={none}
        columns={columnsOf('月份')}
        chart={{
          label: '各月受理量与办结量',
          height: 240,
          option: groupedOption(
            months.map(({ name }) => name),
            [
              { name: '受理量', color: REST, values: months.map(({ now }) => now.accepted) },
              { name: '办结量', color: GOOD, values: months.map(({ now }) => now.finished) },
            ],
          ),
        }}
      />
    </>
  );
}

function columnsOf(first: string): DataColumn<Line>[] {
  const measure = (title: string, of: Measure): DataColumn<Line>[] => [
    { key: of, title, align: 'right', render: ({ now }) => formatCount(now[of]) },
    {
      key: `${of}-year`,
      title: '同比',
      align: 'right',
      render: ({ now, yearBefore }) => change(now[of], yearBefore[of]),
    },
    { key: `${of}-before`, title: '环比', align: 'right', render: ({ now, before }) => change(now[of], before[of]) },
  ];
  return [
    { key: 'name', title: first, render: ({ name }) => name },
    ...measure('受理量', 'accepted'),
    ...measure('办结量', 'finished'),
  ];
}
