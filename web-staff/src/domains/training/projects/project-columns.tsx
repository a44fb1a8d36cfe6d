import { type DataColumn, formatMoney, MarkTags } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { ProjectRowFragment, TrainingProjectSortField } from '../../../generated/graphql.ts';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { percentText } from '../inspections/words.ts';
import { inspectionWords } from '../institutions/words.ts';
import { OwnTrainees } from './OwnTrainees.tsx';
import { stateTones } from './words.ts';

/** The columns of 培训项目库 (02 §7.6). */
export const projectColumns: DataColumn<ProjectRowFragment, TrainingProjectSortField>[] = [
  {
    key: 'no',
    title: '项目编号',
    sortField: 'NO',
    fixed: true,
    render: (row) => <Link to={`/training/projects/${row.id}`}>{row.projectNo}</Link>,
  },
  {
    key: 'name',
    title: '项目',
    wrap: true,
    sortField: 'NAME',
    render: (row) => (
      <>
        {row.name} {row.elsewhere && <OwnTrainees />}
        <div className="yjs-quiet">{row.categoryTitle}</div>
      </>
    ),
  },
  stateColumn(stateTones),
  {
    key: 'marks',
    title: '标记',
    render: (row) => <MarkTags marks={row.markRecords} />,
  },
  { key: 'validTo', title: '有效期至', sortField: 'VALID_TO', render: (row) => row.validTo },
  {
    key: 'institution',
    title: '培训机构',
    wrap: true,
    sortField: 'INSTITUTION',
    render: (row) => <Institution row={row} />,
  },
  { key: 'district', title: '区', sortField: 'DISTRICT', hidden: true, render: (row) => row.districtName },
  { key: 'category', title: '类别', hidden: true, wrap: true, render: (row) => row.categoryTitle },
  { key: 'level', title: '技能等级', hidden: true, render: (row) => row.skillLevelTitle },
  {
    key: 'hours',
    title: '课时',
    sortField: 'HOURS',
    align: 'right',
    render: (row) => (
      <div title={`理论 ${row.hoursTheory} 课时，实操 ${row.hoursPractice} 课时`}>
        {row.hoursTotal}
        <div className="yjs-quiet">
          {row.hoursTheory}/{row.hoursPractice}
        </div>
      </div>
    ),
  },
  { key: 'fee', title: '人均收费', sortField: 'FEE', align: 'right', render: (row) => formatMoney(row.feePerPerson) },
  { key: 'score', title: '得分', sortField: 'SCORE', align: 'right', render: (row) => row.score?.toFixed(2) ?? '—' },
  {
    key: 'runs',
    title: '开班（本年）',
    align: 'right',
    render: ({ taught }) => (
      <>
        班次 {taught.runs}（{taught.runsThisYear}）
        <div>
          学员 {taught.trainees}（{taught.traineesThisYear}）
        </div>
      </>
    ),
  },
  {
    key: 'completion',
    title: '结业率',
    align: 'right',
    hidden: true,
    render: ({ taught }) => percentText(taught.completionRate),
  },
  {
    key: 'certificate',
    title: '取证率',
    align: 'right',
    hidden: true,
    render: ({ taught }) => percentText(taught.certificateRate),
  },
  {
    key: 'satisfaction',
    title: '满意率',
    align: 'right',
    hidden: true,
    render: ({ taught }) => percentText(taught.satisfactionRate),
  },
  {
    key: 'inspection',
    title: '最近年检',
    sortField: 'INSPECTION',
    hidden: true,
    render: ({ lastInspectionResult: result, lastInspectionOn }) =>
      result ? `${inspectionWords[result] ?? result} ${lastInspectionOn ?? ''}` : '—',
  },
];

function Institution({ row }: { row: ProjectRowFragment }) {
  return (
    <>
      <Link to={`/training/institutions/${row.institutionId}`}>{row.institutionName}</Link>{' '}
      <span className="yjs-quiet">{row.districtName}</span>
    </>
  );
}
