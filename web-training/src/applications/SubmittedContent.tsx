import { AttachmentLink } from '@yjs/web-kit';
import { Descriptions } from 'antd';
import type { OwnApplicationQuery } from '../generated/graphql.ts';

type Application = OwnApplicationQuery['projectApplication'];

/** Texts that take the whole line. */
const LONG = [
  'introInstitution',
  'introProject',
  'assessmentPlan',
  'project.entryConditions',
  'project.employmentDirection',
];

/** What was handed in: the fields, the teaching plan and the files, as those who judge see them. */
export function SubmittedContent({ application: one }: { application: Application }) {
  const facts = one.facts.filter(({ value }) => value !== '');
  return (
    <>
      <section className="yjs-panel">
        <h2>申报内容</h2>
        <Descriptions
          size="small"
          bordered
          column={{ xs: 1, md: 2 }}
          items={facts.map(({ path, title, value }) => ({
            key: path,
            label: title,
            children: value,
            ...(LONG.includes(path) && { span: 'filled' as const }),
          }))}
        />
      </section>
      <section className="yjs-panel">
        <h2>教学计划</h2>
        <PlanTable lines={one.planLines} />
      </section>
      <section className="yjs-panel">
        <h2>材料</h2>
        <Files files={one.attachments} />
      </section>
    </>
  );
}

function PlanTable({ lines }: { lines: Application['planLines'] }) {
  if (lines.length === 0) return <p className="yjs-quiet">没有填写教学计划</p>;
  const sum = (of: (line: Application['planLines'][number]) => number) => lines.reduce((all, one) => all + of(one), 0);
  return (
    <table className="portal-table" aria-label="教学计划">
      <thead>
        <tr>
          <th scope="col" align="right">
            序号
          </th>
          <th scope="col" align="left">
            模块
          </th>
          <th scope="col" align="right">
            理论课时
          </th>
          <th scope="col" align="right">
            实操课时
          </th>
          {['教师', '场地', '教材'].map((title) => (
            <th key={title} scope="col" align="left">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.seq}>
            <td align="right">{line.seq}</td>
            <td>{line.module}</td>
            <td align="right">{line.theoryHours}</td>
            <td align="right">{line.practiceHours}</td>
            <td>{line.teacher || '—'}</td>
            <td>{line.room}</td>
            <td>{line.material || '—'}</td>
          </tr>
        ))}
        <tr>
          <td />
          <td>合计</td>
          <td align="right">{sum(({ theoryHours }) => theoryHours)}</td>
          <td align="right">{sum(({ practiceHours }) => practiceHours)}</td>
          <td colSpan={3} />
        </tr>
      </tbody>
    </table>
  );
}

function Files({ files }: { files: Application['attachments'] }) {
  if (files.length === 0) return <p className="yjs-quiet">没有上传材料</p>;
  const groups = Map.groupBy(files, ({ materialName }) => materialName);
  return (
    <Descriptions
      size="small"
      column={1}
      items={[...groups].map(([title, own]) => ({
        key: title,
        label: title,
        children: own.map((file) => <AttachmentLink key={file.id} file={file} />),
      }))}
    />
  );
}
