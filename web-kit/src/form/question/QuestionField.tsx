import { Checkbox, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { Question } from './question.types.ts';
import { SortField } from './SortField.tsx';

/** A point of a scale and what it is called, in the order in which they are offered. */
export interface ScalePoint {
  value: number;
  label: string;
}
const POINTS: readonly ScalePoint[] = [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value}分` }));

export interface QuestionFieldProps {
  question: Question;
  /** Names of the marks instead of points, one below the other. */
  scale?: readonly ScalePoint[];
}

/** A question of a survey by its kind, as whoever answers sees it; a field of the form's `questions`. */
export function QuestionField({ question, scale }: QuestionFieldProps) {
  const { key, title, kind, required } = question;
  const asked = { SINGLE: '请选择一项', MULTI: '请至少选择一项', SCALE: '请打分', TEXT: '请填写', SORT: '请排序' }[
    kind
  ];
  return (
    <Form.Item
      name={['questions', key]}
      label={required ? title : `${title}（选填）`}
      rules={required ? [{ required: true, message: asked }] : []}
    >
      {fieldOf(question, scale)}
    </Form.Item>
  );
}

function fieldOf({ kind, options, title }: Question, scale?: readonly ScalePoint[]): ReactNode {
  const choices = options.map((option) => ({ value: option, label: option }));
  switch (kind) {
    case 'SINGLE':
      return <Radio.Group className="yjs-choices" options={choices} />;
    case 'MULTI':
      return <Checkbox.Group className="yjs-choices" options={choices} />;
    case 'SCALE':
      if (scale) return <Radio.Group className="yjs-choices" options={[...scale]} aria-label={title} />;
      // A segmented control shows its first value as chosen before anybody chose.
      return <Radio.Group block optionType="button" options={[...POINTS]} aria-label={title} />;
    case 'TEXT':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount />;
    case 'SORT':
      return <SortField options={options} label={title} />;
  }
}
