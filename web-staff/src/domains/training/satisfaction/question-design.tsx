import { AlignLeftOutlined, CheckCircleOutlined, CheckSquareOutlined, StarOutlined } from '@ant-design/icons';
import { type FormDesign, QuestionField, wordOptions } from '@yjs/web-kit';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { chooses, newQuestion, type TemplateQuestion } from './template-body.ts';
import { dimensionWords, marks } from './words.ts';

const palette = [
  { kind: 'SCALE', title: '五级量表', icon: <StarOutlined aria-hidden /> },
  { kind: 'SINGLE', title: '单选', icon: <CheckCircleOutlined aria-hidden /> },
  { kind: 'MULTI', title: '多选', icon: <CheckSquareOutlined aria-hidden /> },
  { kind: 'TEXT', title: '文字', icon: <AlignLeftOutlined aria-hidden /> },
] as const;
const kindTitle = (kind: string) => palette.find((entry) => entry.kind === kind)?.title ?? kind;

/** 满意度评价模板 as the designer makes it; `used` is the highest number that a question has had. */
export const questionDesign = (used: number): FormDesign<TemplateQuestion> => ({
  palette,
  noun: '题目',
  most: 40,
  make: (kind, questions) => newQuestion(kind, questions, used),
  about: ({ kind, dimension, required }) =>
    `${kindTitle(kind)} · ${dimensionWords[dimension]} · ${required ? '必答' : '选答'}`,
  properties: (question, change) => <Properties question={question} onChange={change} />,
  preview: (questions) => <QuestionPreview questions={questions} />,
});

interface PropertiesProps {
  question: TemplateQuestion;
  onChange(next: TemplateQuestion): void;
}

function Properties({ question, onChange }: PropertiesProps) {
  const { kind, title, options, required, dimension, weight } = question;
  const set = (part: Partial<TemplateQuestion>) => onChange({ ...question, ...part });
  return (
    <div className="ant-form-vertical">
      <Form.Item label="题目" htmlFor="question-title" required layout="vertical">
        <Input.TextArea
          id="question-title"
          value={title}
          maxLength={200}
          autoSize={{ minRows: 2, maxRows: 5 }}
          onChange={({ target }) => set({ title: target.value })}
        />
      </Form.Item>
      {chooses(kind) && (
        <Form.Item label="选项（逐个输入，回车确认）" htmlFor="question-options" layout="vertical">
          <Select
            id="question-options"
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',', ';']}
            maxCount={20}
            value={[...options]}
            onChange={(next) => set({ options: next })}
          />
        </Form.Item>
      )}
      <Form.Item label="维度" htmlFor="question-dimension" layout="vertical">
        <Select
          id="question-dimension"
          value={dimension}
          options={wordOptions(dimensionWords)}
          onChange={(next) => set({ dimension: next })}
        />
      </Form.Item>
      {kind === 'SCALE' && (
        <Form.Item label="权重" htmlFor="question-weight" layout="vertical" extra="同一维度有多道题时，按权重合计">
          <InputNumber
            id="question-weight"
            min={0.01}
            max={99.99}
            precision={2}
            value={weight}
            onChange={(next) => set({ weight: next ?? 1 })}
          />
        </Form.Item>
      )}
      <Checkbox checked={required} onChange={({ target }) => set({ required: target.checked })}>
        必答
      </Checkbox>
    </div>
  );
}

/** The questions as trainees see them. */
export function QuestionPreview({ questions }: { questions: readonly TemplateQuestion[] }) {
  return (
    <Form layout="vertical">
      {questions.map((question) => (
        <QuestionField key={question.key} question={question} scale={marks} />
      ))}
    </Form>
  );
}
