import { useQuery } from '@apollo/client/react';
import { type DataColumn, DownloadButton, HelpLines, PageHeader, urlText, useUrlState } from '@yjs/web-kit';
import { Select, Space } from 'antd';
import { Link } from 'react-router';
import type { FollowUpFiguresQuery } from '../../../generated/graphql.ts';
import { useListChoices } from '../../../platform/lists/useListChoices.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { FollowUpFiguresDocument } from './follow-up.graphql.ts';

type Figure = FollowUpFiguresQuery['followUpFigures'][number] & { id: string };

const url = { cohort: urlText(), district: urlText() };
const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((part * 100) / whole).toFixed(1)}%`);

/** The board with the people behind a figure. */
const behind = ({ districtCode, cohort }: Figure, more: Readonly<Record<string, string>> = {}) =>
  `/follow-ups?${new URLSearchParams({ district: districtCode, cohort: String(cohort), ...more })}`;
const linked = (
  key: string,
  title: string,
  value: (f: Figure) => number,
  more: Record<string, string>,
): DataColumn<Figure> => ({
  key,
  title,
  align: 'right',
  render: (figure) => <Link to={behind(figure, more)}>{value(figure)}</Link>,
});
const rate = (months: number): DataColumn<Figure> => ({
  key: `m${months}`,
  title: `满${months}个月就业率`,
  align: 'right',
  render: ({ points }) => {
    const point = points.find((one) => one.months === months);
    if (!point) return '—';
    return (
      <>
        {percent(point.employed, point.due)}
        <div className="yjs-quiet">{`${point.employed}/${point.due}${point.unknown > 0 ? `，不明 ${point.unknown}` : ''}`}</div>
      </>
    );
  },
});

const columns: readonly DataColumn<Figure>[] = [
  { key: 'district', title: '区', render: ({ districtName }) => districtName },
  { key: 'cohort', title: '退役年度', render: ({ cohort }) => `${cohort}年` },
  linked('persons', '跟踪人数', ({ persons }) => persons, {}),
  rate(3),
  rate(6),
  rate(12),
  linked('employed', '目前已就业', ({ employed }) => employed, { employment: 'EMPLOYED' }),
  linked('self', '自主创业', ({ selfEmployed }) => selfEmployed, { employment: 'SELF_EMPLOYED' }),
  {
    key: 'selfRate',
    title: '创业率',
    align: 'right',
    render: ({ selfEmployed, persons }) => percent(selfEmployed, persons),
  },
  { key: 'trained', title: '培训率', align: 'right', render: ({ trained, persons }) => percent(trained, persons) },
  {
    key: 'overdue',
    title: '逾期跟踪',
    align: 'right',
    render: (figure) => (
      <>
        <Link to={behind(figure, { due: 'OVERDUE' })}>{figure.overdue}</Link>
        {figure.unreached > 0 && <div className="yjs-quiet">{`未联系上 ${figure.unreached}`}</div>}
      </>
    ),
  },
];

/** 就业情况统计 per district and year of discharge; every figure leads to the people behind it (01 §14.6). */
export default function FollowUpFigures() {
  const [state, setState] = useUrlState(url);
  const { districts } = useListChoices('', true);
  const cohort = /^\d{4}$/.test(state.cohort) ? Number(state.cohort) : null;
  const { data, error, refetch } = useQuery(FollowUpFiguresDocument, {
    variables: { cohort, districtCode: state.district || null },
    fetchPolicy: 'cache-and-network',
  });
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: 8 }, (_, n) => String(thisYear - n));
  return (
    <>
      <PageHeader
        title="就业情况统计"
        help={
          <HelpLines
            lines={[
              '满3、6、12个月的就业率：退役满该月数的人中，按当时最新的记录已就业或自主创业的比例；没有记录的计入分母，并注明人数。',
              '逾期跟踪包括超过到期日没有登记的，和三次没有联系上的。',
              '点数字查看具体人员。',
            ]}
          />
        }
        actions={
          <Space>
            <Select
              allowClear
              aria-label="退役年度"
              placeholder="退役年度"
              style={{ width: 120 }}
              value={state.cohort || undefined}
              onChange={(value?: string) => setState({ cohort: value ?? '' })}
              options={years.map((year) => ({ value: year, label: `${year}年` }))}
            />
            {districts.length > 0 && (
              <Select
                allowClear
                aria-label="区"
                placeholder="全部区"
                style={{ width: 140 }}
                value={state.district || undefined}
                onChange={(value?: string) => setState({ district: value ?? '' })}
                options={[...districts]}
              />
            )}
            <DownloadButton label="就业情况报表" url={`/exports/follow-up-report/${cohort ?? 'all'}/report.pdf`} />
          </Space>
        }
      />
      <PlainTable
        label="就业情况统计"
        columns={columns}
        rows={data?.followUpFigures.map((figure) => ({
          ...figure,
          id: `${figure.districtCode}${figure.cohort}`,
        }))}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有跟踪数据', hint: '建立跟踪计划后计入统计，也可以更换年度或区再看。' }}
      />
    </>
  );
}
