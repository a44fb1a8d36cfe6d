import { FormDesigner } from '@yjs/web-kit';
import { Alert, Flex, Form, Input, InputNumber, Switch } from 'antd';
import { type FormEvent, useMemo, useState } from 'react';
import type { RuleBodyProps } from '../../../platform/rules/rule-bodies.ts';
import { questionDesign } from './question-design.tsx';
import { byPlace, problemsOf, type TemplateBody, templateOf, usedNumbers } from './template-body.ts';

/** The next version of 满意度评价模板 while it is being designed (S25.1, T25-1). */
export default function TemplateEditor({ id, body, rule, problems, onChange, onSubmit }: RuleBodyProps) {
  const [template, setTemplate] = useState(() => templateOf(body));
  const [begin] = useState(template.questions);
  const [tried, setTried] = useState(false);
  const design = useMemo(() => questionDesign(usedNumbers(rule)), [rule]);
  const found = problemsOf(template);
  const shown: Readonly<Record<string, string>> = { ...problems, ...(tried && found) };
  const set = (part: Partial<TemplateBody>) => {
    const next = { ...template, ...part };
    setTemplate(next);
    onChange(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(found).length === 0) onSubmit(template);
  };
  return (
    <form id={id} onSubmit={submit} noValidate>
      <Form.Item label="说明（学员填写前看到）" htmlFor="template-intro" layout="vertical">
        <Input.TextArea
          id="template-intro"
          value={template.intro}
          maxLength={500}
          showCount
          autoSize={{ minRows: 2, maxRows: 5 }}
          onChange={({ target }) => set({ intro: target.value })}
        />
      </Form.Item>
      <Flex gap={24} wrap>
        <Form.Item label="匿名评价" htmlFor="template-anonymous" extra="只记录是否评价过，内容不对应到人">
          <Switch id="template-anonymous" checked={template.anonymous} onChange={(anonymous) => set({ anonymous })} />
        </Form.Item>
        <Form.Item label="最小样本数" htmlFor="template-least" extra="少于这个份数不显示明细">
          <InputNumber
            id="template-least"
            min={2}
            max={50}
            precision={0}
            suffix="份"
            value={template.minGroup}
            onChange={(minGroup) => set({ minGroup: minGroup ?? 5 })}
          />
        </Form.Item>
      </Flex>
      {shown.questions && <Alert type="error" showIcon title={shown.questions} style={{ marginBottom: 12 }} />}
      <FormDesigner
        design={design}
        begin={begin}
        problems={byPlace(shown)}
        onChange={(questions) => set({ questions })}
      />
    </form>
  );
}
