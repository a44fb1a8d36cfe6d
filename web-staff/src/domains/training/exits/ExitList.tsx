import { type DataColumn, formatDateTime, RemainingChip } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { ExitRowFragment, TrainingExitSortField } from '../../../generated/graphql.ts';
import { SearchList, searched, searchFields, searchUrl } from '../../../platform/lists/SearchList.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { ExitsDocument } from './exits.graphql.ts';
import { exitActs, stateTones, stateWords } from './words.ts';

const help = [
  '学员超过取消截止时间或已编入班次的，不能自行取消，须申请退训，由安置地的区审核。',
  '同意后报名转为“已退训”，空出的名额按顺序递补给候补学员。',
];

const listUrl = searchUrl(stateWords);
const fields = searchFields(stateWords, { placeholder: '申请编号、报名编号或批次' });

const columns: DataColumn<ExitRowFragment, TrainingExitSortField>[] = [
  {
    key: 'no',
    title: '申请编号',
    sortField: 'NO',
    fixed: true,
    render: (row) => <Link to={`/training/exits/${row.id}`}>{row.exitNo}</Link>,
  },
  { key: 'name', title: '姓名', render: (row) => row.name },
  stateColumn(stateTones),
  {
    key: 'remaining',
    title: '剩余时限',
    sortField: 'DUE',
    render: (row) => <RemainingChip remaining={row.flow.remaining} />,
  },
  { key: 'round', title: '批次', wrap: true, sortField: 'ROUND', render: (row) => row.roundTitle },
  { key: 'institution', title: '培训机构', wrap: true, sortField: 'INSTITUTION', render: (row) => row.institutionName },
  { key: 'enrolment', title: '报名状态', render: (row) => row.enrolmentStateTitle },
  { key: 'day', title: '退训日期', sortField: 'EXIT_DATE', render: (row) => row.exitDate },
  { key: 'reason', title: '原因', wrap: true, render: (row) => row.reason },
  { key: 'at', title: '申请时间', sortField: 'ASKED', render: (row) => formatDateTime(row.askedAt) },
];

/** 退训申请 of the reader's scope (T13-7). */
export default function ExitList() {
  return (
    <SearchList
      id="training.exits"
      title="退训申请"
      help={help}
      recordType="trainingExit"
      url={listUrl}
      fields={fields}
      filter={searched}
      exportAs={{ permission: 'training.enrolment:export', url: '/exports/training-exits.xlsx' }}
      savedViews
      document={ExitsDocument}
      connection={(data) => data.trainingExits}
      columns={columns}
      empty={{ title: '没有退训申请', hint: '本区学员申请退训后出现在这里，并向您发送待办。' }}
      acts={exitActs}
      route="/training/exits"
    />
  );
}
