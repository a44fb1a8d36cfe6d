import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  ErrorNotice,
  FilterBar,
  formatCount,
  PageHeader,
  urlDay,
  urlText,
  useUrlState,
} from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { HotlineFigureLineFragment } from '../../../generated/graphql.ts';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { useListChoices } from '../../../platform/lists/useListChoices.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { daysOf, queueAddress } from '../../cases/index.ts';
import { HotlineFiguresDocument } from './hotline.graphql.ts';

const help = [
  '按派单日期统计您能看到的工单，数字随时更新。',
  '超期：期限内没有反馈办理结果的工单，包括期限后才反馈的；退回12345的不算。',
  '自动匹配：按评价编号、办件编号，或事项、时间和地点对应到办件。',
];

const url = { from: urlDay(), to: urlDay(), district: urlText() };
type Row = HotlineFigureLineFragment & { id: string };

const counted = (key: keyof HotlineFigureLineFragment, title: string): DataColumn<Row> => ({
  key,
  title,
  align: 'right',
  render: (row) => formatCount(Number(row[key])),
});

const columns: readonly DataColumn<Row>[] = [
  {
    key: 'title',
    title: '区',
    render: (row) =>
      row.key === 'ALL' ? (
        row.title
      ) : (
        <Link to={queueAddress('/reviews/hotline', { district: row.key })}>{row.title}</Link>
      ),
  },
  counted('total', '派单'),
  counted('automatic', '自动匹配'),
  counted('manual', '人工匹配'),
  counted('waiting', '待匹配'),
  counted('handling', '办理中'),
  counted('answered', '已反馈'),
  counted('closed', '已办结'),
  counted('returned', '已退回'),
  counted('extended', '已延期'),
  counted('reopened', '退回重办'),
  counted('overdue', '超期'),
];

/** 12345工单统计 (01 §11.8): how many orders, how they found their service, what became of them. */
export default function HotlineFigures() {
  const [state, setState] = useUrlState(url);
  const choices = useListChoices(state.district);
  const period = useMemo(
    () => ({ ...daysOf(state), ...(state.district && { districtCode: state.district }) }),
    [state],
  );
  const { data, error, refetch } = useQuery(HotlineFiguresDocument, {
    variables: { period },
    fetchPolicy: 'cache-and-network',
  });
  const figures = data?.hotlineFigures;
  const rows = figures && [...figures.lines, figures.whole].map((line): Row => ({ ...line, id: line.key }));
  const { district } = state;
  return (
    <>
      <PageHeader
        title="12345工单统计"
        subtitle={`${period.from} 至 ${period.to}`}
        help={<HelpLines lines={help} />}
        actions={<Link to="/reviews/hotline">返回工单</Link>}
      />
      <FilterBar
        fields={[
          { key: 'days', kind: 'days', label: '派单日期', from: 'from', to: 'to' },
          ...(choices.districts.length > 1
            ? [{ key: 'district', kind: 'select' as const, label: '区', options: choices.districts, width: 140 }]
            : []),
        ]}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
      />
      {error && !figures && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !figures && <Skeleton active paragraph={{ rows: 8 }} />}
      {figures && (
        <>
          <Figures
            label="12345工单指标"
            figures={[
              { title: '派单', value: formatCount(figures.whole.total) },
              {
                title: '待匹配',
                value: formatCount(figures.whole.waiting),
                to: queueAddress('/reviews/hotline', { state: 'UNMATCHED,UNPLACED', district }),
              },
              { title: '办理中', value: formatCount(figures.whole.handling) },
              { title: '已反馈', value: formatCount(figures.whole.answered) },
              {
                title: '超期',
                value: formatCount(figures.whole.overdue),
                to: queueAddress('/reviews/hotline', { overdue: '1', district }),
              },
            ]}
          />
          <section className="staff-stat">
            <PlainTable
              label="12345工单统计按区"
              columns={columns}
              rows={figures.lines.length > 0 ? rows : []}
              empty={{ title: '这段时间没有工单', hint: '请换一段日期或清除筛选。' }}
            />
          </section>
        </>
      )}
    </>
  );
}
