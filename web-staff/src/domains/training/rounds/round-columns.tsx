import { type DataColumn, formatWindowDays } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { EnrolmentRoundSortField, RoundRowFragment } from '../../../generated/graphql.ts';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { stateTones } from './words.ts';

/** The columns of the rounds console (SC13-6). */
export const roundColumns: DataColumn<RoundRowFragment, EnrolmentRoundSortField>[] = [
  {
    key: 'no',
    title: '批次编号',
    sortField: 'NO',
    fixed: true,
    render: (row) => <Link to={`/training/rounds/${row.id}`}>{row.roundNo}</Link>,
  },
  { key: 'title', title: '批次名称', wrap: true, sortField: 'TITLE', render: (row) => row.title },
  stateColumn(stateTones),
  { key: 'project', title: '培训项目', wrap: true, sortField: 'PROJECT', render: (row) => row.projectName },
  { key: 'institution', title: '培训机构', wrap: true, sortField: 'INSTITUTION', render: (row) => row.institutionName },
  { key: 'capacity', title: '计划人数', sortField: 'CAPACITY', align: 'right', render: (row) => row.capacity },
  { key: 'enrolled', title: '已报名', sortField: 'ENROLLED', align: 'right', render: (row) => row.enrolled },
  {
    key: 'waiting',
    title: '候补',
    sortField: 'WAITING',
    align: 'right',
    render: (row) => `${row.waiting}/${row.waitlistCapacity}`,
  },
  { key: 'approved', title: '审核通过', sortField: 'APPROVED', align: 'right', render: (row) => row.approved },
  { key: 'district', title: '区', sortField: 'DISTRICT', render: (row) => row.districtName },
  {
    key: 'window',
    title: '报名时间',
    wrap: true,
    sortField: 'OPEN_FROM',
    render: (row) => formatWindowDays(row.openFrom, row.openTo),
  },
  { key: 'start', title: '计划开班', hidden: true, sortField: 'START', render: (row) => row.plannedStart },
];
