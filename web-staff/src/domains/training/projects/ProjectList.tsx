import { type DataColumn, type FilterField, MarkTag, type UrlValues, urlDay, urlText } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { ProjectRowFragment, TrainingProjectFilter } from '../../../generated/graphql.ts';
import { SearchList, searched, searchFields, searchUrl } from '../../../platform/lists/SearchList.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { ProjectsDocument } from './projects.graphql.ts';
import { stateTones, stateWords } from './words.ts';

const help = [
  '评审通过并备案的培训项目在这里统一管理；有效期届满自动过期。',
  '市局可以暂停、恢复、剔除项目；剔除须填写原因并上传依据文件。',
];

const listUrl = { ...searchUrl(stateWords), minScore: urlText(), until: urlDay() };

function toFilter(state: UrlValues<typeof listUrl>): TrainingProjectFilter {
  return {
    ...searched(state),
    minScore: state.minScore ? Number(state.minScore) : undefined,
    expiresUntil: state.until || undefined,
  };
}

const scores = [70, 80, 90].map((n) => ({ value: String(n), label: `${n}分及以上` }));
const fields: FilterField[] = [
  ...searchFields(stateWords, { placeholder: '编号、项目或机构名称', width: 210 }),
  { key: 'minScore', kind: 'select', label: '得分', options: scores, width: 120 },
];

const columns: DataColumn<ProjectRowFragment>[] = [
  {
    key: 'no',
    title: '项目编号',
    fixed: true,
    render: (row) => <Link to={`/training/projects/${row.id}`}>{row.projectNo}</Link>,
  },
  { key: 'name', title: '项目', render: (row) => row.name },
  stateColumn(stateTones),
  { key: 'validTo', title: '有效期至', render: (row) => row.validTo },
  { key: 'institution', title: '培训机构', render: (row) => row.institutionName },
  { key: 'district', title: '区', render: (row) => row.districtName },
  { key: 'category', title: '类别', render: (row) => row.categoryTitle },
  { key: 'level', title: '技能等级', hidden: true, render: (row) => row.skillLevelTitle },
  {
    key: 'hours',
    title: '课时（理论/实操）',
    align: 'right',
    render: (row) => `${row.hoursTotal}（${row.hoursTheory}/${row.hoursPractice}）`,
  },
  { key: 'fee', title: '人均收费', align: 'right', render: (row) => row.feePerPerson },
  { key: 'score', title: '得分', align: 'right', render: (row) => row.score?.toFixed(2) ?? '—' },
  { key: 'inspection', title: '最近年检', hidden: true, render: (row) => row.lastInspectionOn ?? '—' },
  { key: 'marks', title: '标记', render: (row) => row.marks.map((mark) => <MarkTag key={mark}>{mark}</MarkTag>) },
];

/** 培训项目库. */
export default function ProjectList() {
  return (
    <SearchList
      id="training.projects"
      title="培训项目库"
      help={help}
      recordType="trainingProject"
      url={listUrl}
      fields={fields}
      filter={toFilter}
      exportAs={{ permission: 'training.project:export', url: '/exports/training-projects.xlsx' }}
      savedViews
      document={ProjectsDocument}
      connection={(data) => data.trainingProjects}
      columns={columns}
      empty={{ title: '项目库中没有符合条件的项目', hint: '评审通过的项目备案后自动入库。' }}
      route="/training/projects"
    />
  );
}
