import { Descriptions, Form } from 'antd';
import type { RunChoicesQuery } from '../../generated/graphql.ts';
import type { RunValues } from '../run-values.ts';
import { FILES, type FileKind } from '../words.ts';

/** 预览: everything once more, before it is saved. */
export function PreviewStep({ choices }: { choices: RunChoicesQuery }) {
  const form = Form.useFormInstance<RunValues>();
  const values = Form.useWatch((all: RunValues) => all, { form, preserve: true });
  if (!values) return null;
  const { myInstitution, trainingProjects, modes } = choices;
  const project = trainingProjects.nodes.find(({ id }) => id === values.projectId);
  const teacher = (id: string | null | undefined) => myInstitution?.teachers.find((one) => one.id === id)?.name;
  const venue = (id: string) => myInstitution?.venues.find((one) => one.id === id)?.name;
  const files = (Object.keys(FILES) as FileKind[]).map(
    (kind) => `${FILES[kind].label} ${values.files?.[kind]?.length ?? 0} 份`,
  );
  const facts: [string, string | undefined][] = [
    ['培训项目', project?.name],
    ['班次名称', values.name],
    ['学员', `${values.enrolmentIds?.length ?? 0} 人`],
    ['计划日期', [values.plannedStart?.format('YYYY-MM-DD'), values.plannedEnd?.format('YYYY-MM-DD')].join(' 至 ')],
    ['培训方式', modes?.find(({ code }) => code === values.mode)?.title],
    ['合同单价', values.pricePerPerson && `${values.pricePerPerson} 元/人`],
    ['培训场地', values.venueIds?.map(venue).join('、')],
    ['班主任', teacher(values.headTeacherId)],
    ['授课教师', values.teacherIds?.map(teacher).join('、')],
    ['考核方案', values.assessmentPlan ?? undefined],
    ['材料', files.join('，')],
  ];
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      style={{ marginBottom: 16 }}
      items={facts.map(([label, text]) => ({ key: label, label, children: text || '—' }))}
    />
  );
}
