import {
  type DataColumn,
  type FilterField,
  formatDateTime,
  RemainingChip,
  type UrlValues,
  urlText,
  wordOptions,
} from '@yjs/web-kit';
import { Link } from 'react-router';
import type {
  ChangeRowFragment,
  LibraryTarget,
  TrainingChangeFilter,
  TrainingChangeSortField,
} from '../../../generated/graphql.ts';
import { SearchList, searched, searchFields, searchUrl } from '../../../platform/lists/SearchList.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { ChangesDocument } from './changes.graphql.ts';
import { changeActs, stateTones, stateWords, targetWords } from './words.ts';

const help = [
  '机构名称、统一社会信用代码、法定代表人、所在区、银行账户和在库项目的内容，须经审核后变更；审核通过前原信息继续有效。',
  '机构信息由所在区审核；涉及银行账户和培训项目的，还须市服务中心复核。',
];

const listUrl = { ...searchUrl(stateWords), target: urlText() };
const fields: FilterField[] = [
  ...searchFields(stateWords, { placeholder: '编号、机构或项目名称', width: 210 }),
  { key: 'target', kind: 'select', label: '类别', options: wordOptions(targetWords), width: 120 },
];

function toFilter(state: UrlValues<typeof listUrl>): TrainingChangeFilter {
  return { ...searched(state), targetType: (state.target as LibraryTarget) || undefined };
}

const columns: DataColumn<ChangeRowFragment, TrainingChangeSortField>[] = [
  {
    key: 'no',
    title: '申请编号',
    sortField: 'NO',
    fixed: true,
    render: (row) => <Link to={`/training/changes/${row.id}`}>{row.changeNo}</Link>,
  },
  { key: 'target', title: '变更对象', wrap: true, sortField: 'TARGET', render: (row) => row.targetName },
  { key: 'type', title: '类别', render: (row) => targetWords[row.targetType] },
  stateColumn(stateTones),
  { key: 'summary', title: '变更内容', wrap: true, render: (row) => row.summary },
  {
    key: 'remaining',
    title: '剩余时限',
    sortField: 'DUE',
    render: (row) => <RemainingChip remaining={row.flow.remaining} />,
  },
  { key: 'institution', title: '培训机构', wrap: true, sortField: 'INSTITUTION', render: (row) => row.institutionName },
  { key: 'district', title: '区', sortField: 'DISTRICT', render: (row) => row.districtName },
  { key: 'submitted', title: '提交时间', sortField: 'SUBMITTED', render: (row) => formatDateTime(row.submittedAt) },
];

/** 变更申请审核: the requests of the reader's scope (BR14-5, T15-7). */
export default function ChangeList() {
  return (
    <SearchList
      id="training.changes"
      title="变更申请审核"
      help={help}
      recordType="trainingChange"
      url={listUrl}
      fields={fields}
      filter={toFilter}
      exportAs={{ permission: 'training.change:view', url: '/exports/training-changes.xlsx' }}
      savedViews
      document={ChangesDocument}
      connection={(data) => data.trainingChanges}
      columns={columns}
      empty={{ title: '没有符合条件的变更申请', hint: '培训机构提交变更申请后出现在这里，并向您发送待办。' }}
      acts={changeActs}
      route="/training/changes"
    />
  );
}
