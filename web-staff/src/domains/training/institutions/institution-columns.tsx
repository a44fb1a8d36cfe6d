import { type DataColumn, MarkTags, StateTag } from '@yjs/web-kit';
import { Space, Typography } from 'antd';
import { Link } from 'react-router';
import type { InstitutionRowFragment, TrainingInstitutionSortField } from '../../../generated/graphql.ts';
import { percentText } from '../inspections/words.ts';
import { expiryWords, stateText, stateTones } from './words.ts';

/** The columns of 培训机构库 (SC14-1). */
export const institutionColumns: DataColumn<InstitutionRowFragment, TrainingInstitutionSortField>[] = [
  {
    key: 'no',
    title: '机构编号',
    sortField: 'NO',
    render: (row) => <Link to={`/training/institutions/${row.id}`}>{row.institutionNo}</Link>,
  },
  {
    key: 'name',
    title: '机构名称',
    sortField: 'NAME',
    fixed: true,
    wrap: true,
    render: (row) => (
      <>
        <Link to={`/training/institutions/${row.id}`}>{row.name}</Link>
        <div className="yjs-quiet">{row.districtName}</div>
      </>
    ),
  },
  { key: 'uscc', title: '统一社会信用代码', hidden: true, render: (row) => row.uscc },
  { key: 'type', title: '机构类型', hidden: true, render: (row) => row.institutionTypeTitle },
  { key: 'district', title: '区', sortField: 'DISTRICT', hidden: true, render: (row) => row.districtName },
  { key: 'projects', title: '在库项目', sortField: 'PROJECTS', align: 'right', render: (row) => row.projectsInLibrary },
  { key: 'runs', title: '本年班次', align: 'right', render: ({ taught }) => taught.runsThisYear },
  { key: 'trainees', title: '本年学员', align: 'right', render: ({ taught }) => taught.traineesThisYear },
  { key: 'expiry', title: '最近资质到期', sortField: 'EXPIRY', render: (row) => <Expiry row={row} /> },
  { key: 'marks', title: '标记', render: (row) => <Marks row={row} /> },
  { key: 'inspection', title: '最近年检', sortField: 'INSPECTION', render: (row) => row.lastInspectionTitle ?? '—' },
  {
    key: 'satisfaction',
    title: '满意率',
    align: 'right',
    render: ({ taught }) => percentText(taught.satisfactionRate),
  },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={stateText(row)} tone={stateTones[row.state]} />,
  },
];

/** The date in words of its state: colour is never the only sign. */
export function Expiry({ row }: { row: Pick<InstitutionRowFragment, 'nearestExpiry' | 'expiryState'> }) {
  if (!row.nearestExpiry || !row.expiryState) return <>—</>;
  if (row.expiryState === 'VALID') return <>{row.nearestExpiry}</>;
  return (
    <Typography.Text type={row.expiryState === 'EXPIRED' ? 'danger' : 'warning'}>
      {row.nearestExpiry} {expiryWords[row.expiryState]}
    </Typography.Text>
  );
}

function Marks({ row }: { row: InstitutionRowFragment }) {
  const active = row.marks.filter(({ liftedAt }) => !liftedAt);
  if (active.length === 0) return <>—</>;
  return (
    <Space size={4} wrap>
      <MarkTags marks={active} />
    </Space>
  );
}
