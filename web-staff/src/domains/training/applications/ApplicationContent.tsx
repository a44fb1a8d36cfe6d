import type { DataColumn } from '@yjs/web-kit';
import { Descriptions } from 'antd';
import type { ProjectApplicationQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';

type Application = ProjectApplicationQuery['projectApplication'];

const LONG = ['introInstitution', 'introProject', 'assessmentPlan', 'project.entryConditions'];

/** What the institution reports, field by field; long texts over the whole line. */
export function ContentFacts({ application }: { application: Application }) {
  const { facts, finalScore, reviewOutcomeTitle, filingNo, publicityFrom, publicityTo } = application;
  const results = [
    ['评审得分', finalScore?.toFixed(2)],
    ['评审结论', reviewOutcomeTitle],
    ['公示期', publicityFrom && `${publicityFrom} 至 ${publicityTo}`],
    ['备案号', filingNo],
  ].flatMap(([label, value]) => (label && value ? [{ key: label, label, children: value }] : []));
  const items = facts
    .filter(({ value }) => value !== '')
    .map(({ path, title, value }) => ({
      key: path,
      label: title,
      children: value,
      ...(LONG.includes(path) && { span: 3 }),
    }));
  return <Descriptions size="small" bordered column={3} items={[...results, ...items]} />;
}

type Line = Application['planLines'][number] & { id: string };

const columns: DataColumn<Line>[] = [
  { key: 'seq', title: '序号', align: 'right', render: (line) => line.seq },
  { key: 'module', title: '模块', render: (line) => line.module },
  { key: 'theory', title: '理论课时', align: 'right', render: (line) => line.theoryHours },
  { key: 'practice', title: '实操课时', align: 'right', render: (line) => line.practiceHours },
  { key: 'teacher', title: '教师', render: (line) => line.teacher || '—' },
  { key: 'room', title: '场地', render: (line) => line.room },
  { key: 'material', title: '教材', render: (line) => line.material || '—' },
];

/** 教学计划. */
export function PlanTable({ lines }: { lines: Application['planLines'] }) {
  return (
    <PlainTable
      label="教学计划"
      columns={columns}
      rows={lines.map((line) => ({ ...line, id: String(line.seq) }))}
      empty={{ title: '没有教学计划', hint: '教学计划由培训机构随申报填写。' }}
    />
  );
}
