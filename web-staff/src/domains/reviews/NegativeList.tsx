import {
  type DataColumn,
  formatDateTime,
  RecordList,
  RemainingChip,
  StateTag,
  useSession,
  useUrlState,
} from '@yjs/web-kit';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { NegativeReviewRowFragment } from '../../generated/graphql.ts';
import { ActDialog } from '../../platform/acts/ActDialog.tsx';
import { useFigures } from '../../platform/figures/useFigures.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { useQueriedList } from '../../platform/lists/useQueriedList.ts';
import { useListChoices } from '../cases/lists/useListChoices.ts';
import { assignable } from './assignable.tsx';
import { GradeMark } from './GradeMark.tsx';
import { NegativeReviewsDocument } from './reviews.graphql.ts';
import { ServiceLink } from './ServiceLink.tsx';
import {
  gradeWords,
  negativeActs,
  negativeActWords,
  negativeFields,
  negativeTones,
  negativeUrl,
  toNegativeFilter,
} from './words.ts';

const wrapping = { whiteSpace: 'normal', minWidth: 116, maxWidth: 320 } as const;
const naming = { whiteSpace: 'normal', maxWidth: 180 } as const;

const columnsOf = (oneCentre: boolean): DataColumn<NegativeReviewRowFragment>[] => [
  {
    key: 'no',
    title: '差评编号与受理时间',
    fixed: true,
    render: (row) => (
      <>
        <Link to={`/reviews/negatives/${row.id}`}>{row.reviewNo}</Link>
        <div className="yjs-quiet">{formatDateTime(row.dispatchAt)}</div>
      </>
    ),
  },
  {
    key: 'grade',
    title: '来源与等级',
    render: (row) => (
      <>
        {row.grade === 1 || row.grade === 2 ? (
          <GradeMark grade={row.grade} title={gradeWords[row.grade === 1 ? '1' : '2']} />
        ) : (
          '—'
        )}
        <div className="yjs-quiet">{row.sourceTitle}</div>
        {row.orderNo && <div className="yjs-quiet">{row.orderNo}</div>}
      </>
    ),
  },
  { key: 'content', title: '评价内容', render: (row) => <div style={wrapping}>{row.content || '未填写'}</div> },
  {
    key: 'matter',
    title: oneCentre ? '事项与办件' : '事项、办件与服务中心',
    render: (row) => (
      <>
        <div style={naming}>{row.matterName}</div>
        <ServiceLink service={row} />
        {!oneCentre && (
          <div className="yjs-quiet" style={naming}>
            {row.orgName}
          </div>
        )}
      </>
    ),
  },
  {
    key: 'state',
    title: '状态与责任人',
    fixed: true,
    render: (row) => (
      <>
        <StateTag title={row.stateTitle} tone={negativeTones[row.state]} />
        <div className="yjs-quiet">{row.ownerName ?? '未指定责任人'}</div>
      </>
    ),
  },
  { key: 'due', title: '时限', render: (row) => <RemainingChip remaining={row.flow.remaining} /> },
  { key: 'verdict', title: '核实结论', hidden: true, render: (row) => row.verdictTitle ?? '—' },
];

/** 差评整改 (01 §11.6): what has to be contacted, put right and called back. */
export default function NegativeList() {
  const figures = useFigures('REVIEW');
  const navigate = useNavigate();
  const oneCentre = useSession().session?.user.org.level === 'CENTRE';
  const columns = useMemo(() => columnsOf(oneCentre), [oneCentre]);
  const [state, setState] = useUrlState(negativeUrl);
  const choices = useListChoices(state.district);
  const list = useQueriedList({
    recordType: 'negativeReview',
    document: NegativeReviewsDocument,
    variables: { filter: toNegativeFilter(state) },
    connection: (data) => data.negativeReviews,
  });
  const open = (row: NegativeReviewRowFragment) => void navigate(`/reviews/negatives/${row.id}`);
  const help = [
    `收到1星、2星评价后，在${figures.limit('REVIEW', '联系评价人')}内联系评价人；核实后在${figures.limit('REVIEW', '整改')}内整改，复杂的说明原因后可延至${figures.limit('REVIEW', '复杂整改')}。`,
    '认定误评、恶意差评须有依据，由区业务科长决定；评价等级和内容始终保持原样。',
    '整改后逐件回访；超期的自动发出一级预警。',
    '没有联系上的请登记“未联系上”，不算已联系、已回访；被评价人不能办理对自己的差评。',
  ];
  return (
    <RecordList
      id="negative-reviews"
      title="差评整改"
      help={<HelpLines lines={help} />}
      filters={{ fields: negativeFields(choices), values: { ...state }, onChange: (patch) => setState(patch) }}
      exportAs={{ permission: 'review:export', url: '/exports/negative-reviews.xlsx', filter: toNegativeFilter(state) }}
      savedViews
      list={list}
      columns={columns}
      empty={{ title: '没有差评', hint: '收到1星、2星评价时显示在这里。' }}
      acts={{
        at: 'row',
        word: ({ action, title }) => negativeActWords[action] ?? title,
        dialog: (asked) => <ActDialog acts={assignable(negativeActs(figures))} {...asked} />,
      }}
      onActivate={open}
      onOpen={open}
    />
  );
}
