import { Button, Form, Input, InputNumber, Select, Space } from 'antd';
import type { ProjectChoicesFragment } from '../../generated/graphql.ts';
import type { FormContent } from '../content.ts';
import { ImportPlan } from './ImportPlan.tsx';

/** 教学计划: modules with their hours, which add up to the project's. */
export function PlanStep({
  choices: { planTeachers, rooms },
  touch,
}: {
  choices: ProjectChoicesFragment;
  touch(): void;
}) {
  return (
    <Form.List name="plan">
      {(fields, { add, remove }, { errors }) => (
        <>
          <ImportPlan touch={touch} />
          <PlanSum />
          {fields.length > 0 && <Heads />}
          {fields.map(({ key, name }) => (
            <Space key={key} align="start" wrap>
              <span className="portal-seq">{name + 1}</span>
              <Form.Item name={[name, 'module']}>
                <Input
                  aria-label={`第${name + 1}行模块`}
                  placeholder="模块名称"
                  maxLength={100}
                  style={{ width: 220 }}
                />
              </Form.Item>
              <Form.Item name={[name, 'theoryHours']}>
                <InputNumber
                  aria-label={`第${name + 1}行理论课时`}
                  placeholder="理论"
                  min={0}
                  step={0.5}
                  precision={1}
                  style={{ width: 90 }}
                />
              </Form.Item>
              <Form.Item name={[name, 'practiceHours']}>
                <InputNumber
                  aria-label={`第${name + 1}行实操课时`}
                  placeholder="实操"
                  min={0}
                  step={0.5}
                  precision={1}
                  style={{ width: 90 }}
                />
              </Form.Item>
              <Form.Item name={[name, 'teacherId']}>
                <Select
                  aria-label={`第${name + 1}行教师`}
                  placeholder="教师"
                  style={{ width: 130 }}
                  options={planTeachers.map((teacher) => ({ value: teacher.id, label: teacher.name }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'roomKind']}>
                <Select
                  aria-label={`第${name + 1}行场地`}
                  placeholder="场地"
                  style={{ width: 120 }}
                  options={rooms.map(({ code, title }) => ({ value: code, label: title }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'material']}>
                <Input
                  aria-label={`第${name + 1}行教材`}
                  placeholder="教材（可不填）"
                  maxLength={200}
                  style={{ width: 160 }}
                />
              </Form.Item>
              <Button type="text" aria-label={`删除第${name + 1}行`} onClick={() => remove(name)}>
                删除
              </Button>
            </Space>
          ))}
          <Form.ErrorList errors={errors} />
          <Form.Item>
            <Button onClick={() => add({})}>增加一行</Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}

/** Widths of the columns, as the fields below have them. */
const HEADS = [
  ['', 20],
  ['模块', 220],
  ['理论课时', 90],
  ['实操课时', 90],
  ['教师', 130],
  ['场地', 120],
  ['教材', 160],
] as const;

/** Titles over the columns; each field says by itself what it is to who does not see them. */
function Heads() {
  return (
    <div className="portal-plan-heads" aria-hidden="true">
      {HEADS.map(([title, width]) => (
        <span key={title} style={{ width }}>
          {title}
        </span>
      ))}
    </div>
  );
}

/** What the lines add up to, beside what the project says. */
function PlanSum() {
  const form = Form.useFormInstance<FormContent>();
  const plan = Form.useWatch('plan', form) ?? [];
  const total = Form.useWatch(['project', 'hoursTotal'], form) as number | undefined;
  const sum = plan.reduce((all, line) => all + (line?.theoryHours ?? 0) + (line?.practiceHours ?? 0), 0);
  const differs = total != null && sum !== total;
  return (
    <p className={differs ? 'portal-differs' : 'yjs-quiet'} role="status">
      {differs ? `教学计划课时合计 ${sum}，与总课时 ${total} 不一致` : `课时合计 ${sum}`}
    </p>
  );
}
