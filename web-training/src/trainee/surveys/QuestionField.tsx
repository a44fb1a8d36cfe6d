import { Checkbox, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { OwnSurveyQuery } from '../../generated/graphql.ts';
import { SortField } from './SortField.tsx';

type Question = OwnSurveyQuery['ownSurvey']['questions'][number];
const scale = [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value}分` }));

/** A question of the survey’s own, by its kind. */
export function QuestionField({ question }: { question: Question }) {
  const { key, title, kind, options, required } = question;
  const asked = { SINGLE: '请选择一项', MULTI: '请至少选择一项', SCALE: '请打分', TEXT: '请填写', SORT: '请排序' }[
    kind
  ];
  return (
    <Form.Item
      name={['questions', key]}
      label={required ? title : `${title}（选填）`}
      rules={required ? [{ required: true, message: asked }] : []}
    >
      {fieldOf(kind, options, title)}
    </Form.Item>
  );
}

function fieldOf(kind: Question['kind'], options: readonly string[], title: string): ReactNode {
  const choices = options.map((option) => ({ value: option, label: option }));
  switch (kind) {
    case 'SINGLE':
      return <Radio.Group className="phone-choices" options={choices} />;
    case 'MULTI':
      return <Checkbox.Group className="phone-choices" options={choices} />;
    case 'SCALE':
      // A segmented control shows its first value as chosen before anybody chose.
      return <Radio.Group block optionType="button" options={scale} aria-label={title} />;
    case 'TEXT':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount />;
    case 'SORT':
      return <SortField options={options} label={title} />;
  }
}
