import { type DataColumn, formatDateTime, formatMoney, MarkTag, RemainingChip } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { ApplicationRowFragment, ProjectApplicationSortField } from '../../../generated/graphql.ts';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { stateTones } from './words.ts';

/** Columns of the review list (02 §8.6). */
export const applicationColumns: DataColumn<ApplicationRowFragment, ProjectApplicationSortField>[] = [
  {
    key: 'no',
    title: '申报编号',
    sortField: 'NO',
    fixed: true,
    render: (row) => <Link to={`/training/applications/${row.id}`}>{row.applicationNo}</Link>,
  },
  {
    key: 'institution',
    title: '培训机构',
    sortField: 'INSTITUTION',
    render: (row) => (
      <>
        {row.institutionName} {row.newcomer && <MarkTag>新进机构</MarkTag>}
      </>
    ),
  },
  { key: 'project', title: '项目', sortField: 'PROJECT', render: (row) => row.projectName || '—' },
  stateColumn(stateTones),
  {
    key: 'remaining',
    title: '剩余时限',
    sortField: 'DUE',
    render: (row) => <RemainingChip remaining={row.flow.remaining} />,
  },
  { key: 'category', title: '类别', hidden: true, render: (row) => row.categoryTitle || '—' },
  { key: 'district', title: '区', sortField: 'DISTRICT', render: (row) => row.districtName },
  { key: 'hours', title: '课时', align: 'right', render: (row) => row.hoursTotal ?? '—' },
  { key: 'fee', title: '人均收费', hidden: true, align: 'right', render: (row) => formatMoney(row.feePerPerson) },
  { key: 'version', title: '版本', hidden: true, align: 'right', render: (row) => row.contentVersion },
  { key: 'submitted', title: '提交时间', sortField: 'SUBMITTED', render: (row) => formatDateTime(row.submittedAt) },
];
