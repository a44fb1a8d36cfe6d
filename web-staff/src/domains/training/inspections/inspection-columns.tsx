import { type DataColumn, formatDay, MarkTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { InspectionRowFragment, ProjectInspectionSortField } from '../../../generated/graphql.ts';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { effectWords, percentText, stateTones } from './words.ts';

/** Columns of the inspection list (02 §11.6). */
export const inspectionColumns: DataColumn<InspectionRowFragment, ProjectInspectionSortField>[] = [
  {
    key: 'project',
    title: '项目',
    sortField: 'PROJECT',
    fixed: true,
    render: (row) => (
      <>
        <Link to={`/training/inspections/${row.id}`}>{row.projectName}</Link>
        <div className="yjs-quiet">{row.inspectionNo}</div>
      </>
    ),
  },
  {
    key: 'institution',
    title: '培训机构',
    sortField: 'INSTITUTION',
    render: (row) => (
      <>
        {row.institutionName}
        <div className="yjs-quiet">{row.districtName}</div>
      </>
    ),
  },
  stateColumn(stateTones),
  {
    key: 'runs',
    title: '开班',
    align: 'right',
    render: ({ figures }) => figures.runsOpened,
  },
  { key: 'trainees', title: '参训', align: 'right', render: ({ figures }) => figures.studied },
  { key: 'completion', title: '结业率', align: 'right', render: ({ rates }) => percentText(rates.completion) },
  { key: 'certificate', title: '取证率', align: 'right', render: ({ rates }) => percentText(rates.certificate) },
  { key: 'attendance', title: '出勤率', align: 'right', render: ({ rates }) => percentText(rates.attendance) },
  {
    key: 'satisfaction',
    title: '满意率',
    align: 'right',
    render: ({ figures }) => percentText(figures.satisfactionRate),
  },
  {
    key: 'problems',
    title: '抽查问题',
    align: 'right',
    render: ({ figures: { problems } }) => problems.minor + problems.major + problems.severe,
  },
  {
    key: 'expiry',
    title: '最近到期资质',
    sortField: 'EXPIRY',
    hidden: true,
    render: (row) => row.nearestExpiry ?? '—',
  },
  { key: 'round', title: '轮次', sortField: 'ROUND', align: 'right', render: (row) => row.roundNo || '—' },
  {
    key: 'deadline',
    title: '期限',
    sortField: 'DEADLINE',
    render: (row) =>
      row.deadline ? (
        <>
          {formatDay(row.deadline)} {row.overdue && <MarkTag>逾期</MarkTag>}
        </>
      ) : (
        '—'
      ),
  },
  {
    key: 'result',
    title: '结果',
    render: (row) =>
      [row.districtVerdictTitle, row.effect && effectWords[row.effect]].filter(Boolean).join('，') || '—',
  },
  {
    key: 'marks',
    title: '提示',
    hidden: true,
    render: (row) => (
      <>
        {row.statisticsAnswer === 'DISPUTED' && <MarkTag>有异议</MarkTag>}
        {row.fieldVisit && <MarkTag>实地检查</MarkTag>}
      </>
    ),
  },
];
