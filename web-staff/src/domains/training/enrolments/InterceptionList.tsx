import { type DataColumn, formatDateTime, RecordList, useQueriedList, useUrlState } from '@yjs/web-kit';
import { Link, useNavigate } from 'react-router';
import type { EnrolmentReviewSortField, ReviewRowFragment } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { enrolmentActs } from './enrolment-acts.ts';
import { ReviewsDocument } from './enrolments.graphql.ts';
import { listUrl, toFilter } from './list-state.ts';
import { stateTones } from './words.ts';

const help = [
  '身份或资格不符合的报名由系统自动拦截，不占名额；学员看到第一条原因。',
  '“可人工”的原因（未查询到、姓名不一致、未报到、超期限、已享受、异地重叠）可以凭证明材料申请人工放行，由市局批准。',
];

const columns: DataColumn<ReviewRowFragment, EnrolmentReviewSortField>[] = [
  {
    key: 'applied',
    title: '拦截时间',
    sortField: 'APPLIED',
    fixed: true,
    render: (row) => formatDateTime(row.appliedAt),
  },
  {
    key: 'no',
    title: '报名编号',
    sortField: 'NO',
    render: (row) => <Link to={`/training/enrolments/${row.id}`}>{row.enrolNo}</Link>,
  },
  { key: 'name', title: '姓名', render: (row) => row.name },
  { key: 'idNo', title: '身份证号码', render: (row) => row.idNo },
  { key: 'code', title: '代码', render: (row) => row.interceptions.map(({ code }) => code).join('、') },
  { key: 'message', title: '原因', wrap: true, render: (row) => row.interceptions[0]?.message ?? '—' },
  { key: 'round', title: '批次', wrap: true, sortField: 'ROUND', render: (row) => row.roundTitle },
  stateColumn(stateTones),
  {
    key: 'released',
    title: '放行',
    render: (row) => (row.releasedByName ? `${row.releasedByName} ${formatDateTime(row.releasedAt)}` : '—'),
  },
];

/** 报名拦截记录: who was intercepted, by what, and who let him through. */
export default function InterceptionList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const filter = toFilter(state);
  const list = useQueriedList({
    recordType: 'trainingEnrolment',
    document: ReviewsDocument,
    variables: { filter: { ...filter, intercepted: true } },
    columns,
    connection: (data) => data.enrolmentReviews,
  });
  return (
    <RecordList
      id="training.interceptions"
      title="报名拦截记录"
      help={<HelpLines lines={help} />}
      filters={{
        fields: [
          { key: 'search', kind: 'text', label: '查找', placeholder: '报名编号、身份证号、项目或批次', width: 230 },
          { key: 'applied', kind: 'days', label: '拦截日期', from: 'from', to: 'to' },
        ],
        values: { ...state },
        onChange: (patch) => setState(patch),
      }}
      exportAs={{ permission: 'training.enrolment:export', url: '/exports/enrolment-interceptions.xlsx', filter }}
      savedViews
      list={list}
      columns={columns}
      empty={{ title: '没有拦截记录', hint: '不符合条件的报名被自动拦截后记录在这里。' }}
      acts={{ at: 'row', dialog: (asked) => <ActDialog acts={enrolmentActs} {...asked} /> }}
      onOpen={(row) => void navigate(`/training/enrolments/${row.id}`)}
    />
  );
}
