import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DownloadButton,
  ErrorNotice,
  FilterBar,
  formatCount,
  PageHeader,
  QueueTabs,
  usePermission,
  useSession,
  useUrlState,
  wordOptions,
} from '@yjs/web-kit';
import { Button, Skeleton } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import type { EvaluationChannel, EvaluationFiguresFragment } from '../../generated/graphql.ts';
import { Figures } from '../../platform/charts/Figures.tsx';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { useListChoices } from '../../platform/lists/useListChoices.ts';
import { PagedTable } from '../../platform/PagedTable.tsx';
import { daysOf, exportFields, queueAddress } from '../cases/index.ts';
import { MOST_BARS, rateOption } from './chart-option.ts';
import { EvaluationStaffStatisticsDocument, EvaluationStatisticsDocument } from './reviews.graphql.ts';
import { channelWords, type StatisticsBy, statisticsUrl } from './words.ts';

/** How often the figures are asked for again while the page is open. */
const LIVE_MS = 60_000;

const Chart = lazy(() => import('../../platform/charts/Chart.tsx'));

const help = [
  '满意率＝（非常满意＋满意＋基本满意）÷全部评价。',
  '投诉率＝（不满意＋非常不满意＋12345及市平台投诉）÷（全部评价＋12345及市平台投诉）；12345及市平台投诉没有本平台评价，不计入满意率。',
  '逾期未联系：差评未在规定期限内联系评价人的件数。回访率＝已回访÷已整改。',
  '其中代录：平板未能打开时由工作人员按申请人意见录入的评价，也计入全部评价；“按评价方式”单列。匿名评价不计回访率。',
  '数字随时更新，只统计您能看到的区和中心；按服务人员的统计只对中心负责人开放。',
];

const names: Readonly<Record<StatisticsBy, string>> = {
  DISTRICT: '区',
  CENTRE: '服务中心',
  MATTER: '事项',
  BUSINESS: '业务类型',
  SCENE: '服务场景',
  CHANNEL: '评价渠道',
  MONTH: '月份',
  MANNER: '评价方式',
  STAFF: '服务人员',
};
type By = StatisticsBy;
type Row = EvaluationFiguresFragment & { id: string };

const rate = (value: string | null | undefined) => (value == null ? '—' : `${value}%`);

/** By what the reader's figures may be told apart: whoever sees one district or one centre has a single line of it. */
function useWays(): readonly By[] {
  const level = useSession().session?.user.org.level;
  const mayStaff = usePermission('review:staff-statistics');
  return (Object.keys(names) as By[]).filter((key) => {
    if (key === 'STAFF') return mayStaff;
    if (key === 'DISTRICT') return level === 'CITY';
    return key !== 'CENTRE' || level !== 'CENTRE';
  });
}

/** 好差评统计 (01 §11.8): satisfaction and complaints against the bars of the project, as picture and table. */
export default function ReviewStatistics() {
  const [state, setState] = useUrlState(statisticsUrl);
  const ways = useWays();
  const by: By = ways.find((way) => way === state.by) ?? ways[0] ?? 'MATTER';
  const choices = useListChoices(state.district);
  const filter = useMemo(
    () => ({
      ...daysOf(state),
      ...(state.district && { districtCode: state.district }),
      ...(state.centre && { orgId: state.centre }),
      ...(state.matter && { matterCode: state.matter }),
      ...(state.channel && { channel: state.channel }),
    }),
    [state],
  );
  const live = { fetchPolicy: 'cache-and-network', pollInterval: LIVE_MS } as const;
  const general = useQuery(EvaluationStatisticsDocument, {
    variables: { by: by === 'STAFF' ? 'DISTRICT' : by, filter },
    skip: by === 'STAFF',
    ...live,
  });
  const personal = useQuery(EvaluationStaffStatisticsDocument, {
    variables: { filter },
    skip: by !== 'STAFF',
    ...live,
  });
  const stats = by === 'STAFF' ? personal.data?.evaluationStaffStatistics : general.data?.evaluationStatistics;
  const { error, refetch } = by === 'STAFF' ? personal : general;
  const tabs = ways.map((key) => ({ key, title: `按${names[key]}` }));
  return (
    <>
      <PageHeader
        title="好差评统计"
        subtitle={`${filter.from} 至 ${filter.to}`}
        help={<HelpLines lines={help} />}
        actions={
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印
          </Button>
        }
      />
      <QueueTabs label="统计口径" tabs={tabs} active={by} onChange={(key) => setState({ by: key, page: '' })} />
      <FilterBar
        fields={[
          { key: 'days', kind: 'days', label: '评价日期', from: 'from', to: 'to' },
          ...(choices.districts.length > 1
            ? [{ key: 'district', kind: 'select' as const, label: '区', options: choices.districts, width: 140 }]
            : []),
          ...(choices.centres.length > 1
            ? [{ key: 'centre', kind: 'select' as const, label: '服务中心', options: choices.centres, width: 220 }]
            : []),
          {
            key: 'matter',
            kind: 'select',
            label: '事项',
            width: 200,
            options: [{ value: 'BUNDLE', label: '军人退役“一件事”' }, ...choices.matters],
          },
          { key: 'channel', kind: 'select', label: '评价渠道', width: 140, options: wordOptions(channelWords) },
        ]}
        values={{ ...state }}
        onChange={(patch) => setState({ ...patch, ...('district' in patch && { centre: '' }), page: '' })}
      />
      {error && !stats && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !stats && <Skeleton active paragraph={{ rows: 10 }} />}
      {stats && (
        <Content
          by={by}
          filter={filter}
          stats={stats}
          page={Number(state.page) || 1}
          onPage={(page) => setState({ page: page > 1 ? String(page) : '' })}
        />
      )}
    </>
  );
}

interface ContentProps {
  by: By;
  filter: {
    from: string;
    to: string;
    districtCode?: string;
    orgId?: string;
    matterCode?: string;
    channel?: EvaluationChannel;
  };
  stats: {
    satisfactionBar: string;
    complaintBar: string;
    whole: EvaluationFiguresFragment;
    lines: readonly EvaluationFiguresFragment[];
  };
  page: number;
  onPage(page: number): void;
}

function Content({ by, filter, stats: { satisfactionBar, complaintBar, whole, lines }, page, onPage }: ContentProps) {
  const mayExport = usePermission('review:export');
  const mayView = usePermission('review:view');
  const rows = lines.map((line): Row => ({ ...line, id: line.key || 'none' }));
  const option = useMemo(() => rateOption(lines, Number(satisfactionBar)), [lines, satisfactionBar]);
  const title = `按${names[by]}`;
  const district = filter.districtCode;
  return (
    <>
      <Figures
        label="好差评指标"
        figures={[
          {
            title: '评价数',
            value: formatCount(whole.total),
            ...(whole.proxied > 0 && { note: `其中代录${formatCount(whole.proxied)}件` }),
          },
          {
            title: '满意率',
            value: rate(whole.satisfaction),
            note: against(whole.satisfaction, satisfactionBar, 'least'),
          },
          { title: '投诉率', value: rate(whole.complaints), note: against(whole.complaints, complaintBar, 'most') },
          {
            title: '未办结差评',
            value: formatCount(whole.openNegatives),
            ...(mayView && { to: queueAddress('/reviews/negatives', { district }) }),
          },
          {
            title: '逾期未联系',
            value: formatCount(whole.overdueContacts),
            ...(mayView && {
              to: queueAddress('/reviews/negatives', { overdue: '1', state: 'NEW,UNREACHED', district }),
            }),
          },
          { title: '回访率', value: rate(whole.revisited) },
        ]}
      />
      <section className="staff-stat">
        <div className="yjs-row">
          <h2 className="staff-section-title">{title}</h2>
          {mayExport && rows.length > 0 && (
            <span className="yjs-no-print">
              <DownloadButton
                label={`导出${title}统计`}
                url="/exports/evaluation-statistics.xlsx"
                fields={{ by, ...exportFields(filter) }}
              />
            </span>
          )}
        </div>
        {rows.length > 0 && (
          <Suspense fallback={<Skeleton active />}>
            <Chart label={`${title}的满意率和投诉率，数据见下表`} option={option} height={240} />
          </Suspense>
        )}
        {rows.length > MOST_BARS && (
          <p className="yjs-quiet">
            图中为评价最多的{MOST_BARS}项，全部{formatCount(rows.length)}项见下表。
          </p>
        )}
        <PagedTable
          label={`好差评统计${title}`}
          columns={columnsOf(by)}
          rows={rows}
          page={page}
          onPage={onPage}
          empty={{ title: '这段时间没有评价', hint: '请换一段日期或清除筛选。' }}
        />
      </section>
    </>
  );
}

const columnsOf = (by: By): DataColumn<Row>[] => [
  {
    key: 'title',
    title: names[by],
    render: (row) =>
      by === 'DISTRICT' || by === 'CENTRE' ? (
        <Link to={queueAddress('/evaluations', { [by === 'DISTRICT' ? 'district' : 'centre']: row.key })}>
          {row.title}
        </Link>
      ) : (
        row.title
      ),
  },
  { key: 'total', title: '评价数', align: 'right', render: (row) => formatCount(row.total) },
  ...['非常满意', '满意', '基本满意', '不满意', '非常不满意'].map(
    (title, n): DataColumn<Row> => ({
      key: title,
      title,
      align: 'right',
      render: (row) => formatCount(row.grades[n] ?? 0),
    }),
  ),
  { key: 'outside', title: '12345及市平台投诉', align: 'right', render: (row) => formatCount(row.outside) },
  { key: 'proxied', title: '其中代录', align: 'right', render: (row) => formatCount(row.proxied) },
  { key: 'satisfaction', title: '满意率', align: 'right', render: (row) => rate(row.satisfaction) },
  { key: 'complaints', title: '投诉率', align: 'right', render: (row) => rate(row.complaints) },
  { key: 'open', title: '未办结差评', align: 'right', render: (row) => formatCount(row.openNegatives) },
  { key: 'overdue', title: '逾期未联系', align: 'right', render: (row) => formatCount(row.overdueContacts) },
  { key: 'revisited', title: '回访率', align: 'right', render: (row) => rate(row.revisited) },
];

/** Whether a rate keeps the bar, in words: colour is never the only sign. */
function against(value: string | null | undefined, bar: string, side: 'least' | 'most'): string {
  const goal = `目标${side === 'least' ? '不低于' : '不高于'}${Number(bar)}%`;
  if (value == null) return goal;
  const kept = side === 'least' ? Number(value) >= Number(bar) : Number(value) <= Number(bar);
  return `${kept ? '已达标' : '未达标'}，${goal}`;
}
