import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  formatDateTime,
  RecordList,
  RemainingChip,
  usePermission,
  useQueriedList,
  useSession,
  useUrlState,
} from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { EnrolmentReviewSortField, ReviewRowFragment } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { TrainingDistrictsDocument } from '../applications/applications.graphql.ts';
import { ContactButton } from './ContactButton.tsx';
import { enrolmentActs } from './enrolment-acts.ts';
import { ReviewChoicesDocument, ReviewsDocument } from './enrolments.graphql.ts';
import { listFilters, listUrl, toFilter } from './list-state.ts';
import { ResultTag } from './ResultTag.tsx';
import { ReverifyDialog } from './ReverifyDialog.tsx';
import { ASKABLE, REVERIFY } from './reverify-act.ts';
import { stateTones } from './words.ts';

const help = [
  '学员报名后系统向退役退休系统核验身份，不符合条件的自动拦截；这里由安置区复核身份和参与资格。',
  '勾选多行可以批量通过、退回或不通过；核验结果为“警告”“人工”的须打开逐条审核。',
  '批量通过时，核验超过1天的先重新核验；身份信息有变化的不予通过并列出。也可以勾选后批量“重新核验”。',
];

const columns: DataColumn<ReviewRowFragment, EnrolmentReviewSortField>[] = [
  {
    key: 'no',
    title: '报名编号',
    sortField: 'NO',
    fixed: true,
    render: (row) => <Link to={`/training/enrolments/${row.id}`}>{row.enrolNo}</Link>,
  },
  { key: 'name', title: '姓名', render: (row) => row.name },
  { key: 'idNo', title: '身份证号码', render: (row) => row.idNo },
  stateColumn(stateTones),
  {
    key: 'result',
    title: '核验',
    render: (row) => <ResultTag result={row.identityResult} notes={row.identityNotes} />,
  },
  {
    key: 'remaining',
    title: '剩余时限',
    sortField: 'DUE',
    render: (row) => <RemainingChip remaining={row.flow.remaining} />,
  },
  { key: 'category', title: '人员类别', wrap: true, sortField: 'CATEGORY', render: (row) => row.categoryTitle ?? '—' },
  { key: 'discharge', title: '退役日期', sortField: 'DISCHARGE', render: (row) => row.dischargeDate ?? '—' },
  { key: 'district', title: '安置区', sortField: 'DISTRICT', render: (row) => row.districtName },
  { key: 'round', title: '批次', wrap: true, sortField: 'ROUND', render: (row) => row.roundTitle },
  { key: 'project', title: '项目', wrap: true, hidden: true, render: (row) => row.projectName },
  { key: 'institution', title: '培训机构', wrap: true, hidden: true, render: (row) => row.institutionName },
  {
    key: 'channel',
    title: '渠道',
    hidden: true,
    wrap: true,
    render: (row) => (row.enrolledBy ? `${row.channelTitle}（${row.enrolledBy}）` : row.channelTitle),
  },
  {
    key: 'applied',
    title: '报名时间',
    wrap: true,
    sortField: 'APPLIED',
    render: (row) => formatDateTime(row.appliedAt),
  },
];

/** One column fewer fits a screen of 1280 pixels: a district knows whose its trainees are, the city reads the discharge on the page. Both are there to be chosen. */
const without = (key: string) => columns.map((column) => (column.key === key ? { ...column, hidden: true } : column));
const ofDistrict = without('district');
const ofCity = without('discharge');

/** 学员报名审核: the enrolments of the reader's district, or of the city. */
export default function EnrolmentList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const level = useSession().session?.user.org.level;
  const { data: options } = useQuery(TrainingDistrictsDocument, { skip: level === 'DISTRICT' });
  const { data: choices } = useQuery(ReviewChoicesDocument);
  const mayReview = usePermission('training.enrolment:review');
  const filter = toFilter(state);
  const shown = level === 'DISTRICT' ? ofDistrict : ofCity;
  const list = useQueriedList({
    recordType: 'trainingEnrolment',
    document: ReviewsDocument,
    variables: { filter },
    columns: shown,
    connection: (data) => data.enrolmentReviews,
  });
  const districts = (options?.districts ?? []).map((org) => ({ value: org.districtCode ?? org.code, label: org.name }));
  const named = (all: readonly { id: string; title: string }[] = []) =>
    all.map(({ id, title }) => ({ value: id, label: title }));
  const fields = listFilters({
    districts,
    projects: named(choices?.enrolmentReviewChoices.projects),
    rounds: named(choices?.enrolmentReviewChoices.rounds),
  });
  const file = (label: string, kind: string) => ({
    label,
    permission: 'training.enrolment:export',
    url: `/exports/${kind}.xlsx`,
    filter,
  });
  return (
    <RecordList
      id="training.enrolments"
      title="学员报名审核"
      help={<HelpLines lines={help} />}
      actions={
        <Space>
          <ContactButton />
          <Link to="/training/enrolments/statistics">
            <Button>报名统计</Button>
          </Link>
        </Space>
      }
      filters={{ fields, values: { ...state }, onChange: (patch) => setState(patch) }}
      exportAs={[file('导出审核表', 'enrolment-reviews'), file('导出通过名单', 'approved-enrolments')]}
      savedViews
      list={list}
      columns={shown}
      empty={{ title: '没有符合条件的报名', hint: '本区学员报名后出现在这里，并向您发送待办。' }}
      acts={{
        at: 'selection',
        beside: (row) => (mayReview && ASKABLE.includes(row.state) ? [REVERIFY] : []),
        dialog: (asked) =>
          asked.action.action === REVERIFY.action ? (
            <ReverifyDialog {...asked} />
          ) : (
            <ActDialog acts={enrolmentActs} {...asked} />
          ),
      }}
      onOpen={(row) => void navigate(`/training/enrolments/${row.id}`)}
    />
  );
}
