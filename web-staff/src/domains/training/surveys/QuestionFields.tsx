import { Button, Checkbox, Flex, Form, Input, Select } from 'antd';
import type { SurveyQuestionKind } from '../../../generated/graphql.ts';
import { kindWords } from './words.ts';

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value: value as SurveyQuestionKind, label }));
const CHOOSES: readonly SurveyQuestionKind[] = ['SINGLE', 'MULTI', 'SORT'];

/** Questions of the survey’s own, in their order. */
export function QuestionFields() {
  return (
    <Form.List name="questions">
      {(fields, { add, remove, move }) => (
        <>
          {fields.map(({ key, name }) => (
            <QuestionRow
              key={key}
              name={name}
              onRemove={() => remove(name)}
              {...(name > 0 && { onUp: () => move(name, name - 1) })}
            />
          ))}
          <Button
            style={{ marginBottom: 16 }}
            disabled={fields.length >= 20}
            onClick={() => add({ kind: 'SINGLE', title: '', options: [], required: false })}
          >
            增加题目
          </Button>
        </>
      )}
    </Form.List>
  );
}

function QuestionRow({ name, onRemove, onUp }: { name: number; onRemove(): void; onUp?: () => void }) {
  const kind = Form.useWatch(['questions', name, 'kind']) as SurveyQuestionKind | undefined;
  const chooses = kind !== undefined && CHOOSES.includes(kind);
  return (
    <Flex gap={8} align="start" wrap>
      <Form.Item name={[name, 'key']} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[name, 'kind']}>
        <Select style={{ width: 150 }} options={kinds} aria-label={`第${name + 1}题题型`} />
      </Form.Item>
      <Form.Item
        name={[name, 'title']}
        style={{ flex: 1, minWidth: 240 }}
        rules={[{ required: true, whitespace: true, message: '请填写题目' }]}
      >
        <Input maxLength={100} aria-label={`第${name + 1}题`} placeholder="题目" />
      </Form.Item>
      {chooses && (
        <Form.Item
          name={[name, 'options']}
          style={{ flex: 1, minWidth: 240 }}
          rules={[{ type: 'array', min: 2, message: '请至少填写两个选项' }]}
        >
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',', ';']}
            maxCount={20}
            aria-label={`第${name + 1}题选项`}
            placeholder="逐个输入选项，回车确认"
          />
        </Form.Item>
      )}
      <Form.Item name={[name, 'required']} valuePropName="checked">
        <Checkbox>必答</Checkbox>
      </Form.Item>
      <Button type="text" disabled={!onUp} onClick={onUp} aria-label={`第${name + 1}题上移`}>
        上移
      </Button>
      <Button type="text" onClick={onRemove} aria-label={`删除第${name + 1}题`}>
        删除
      </Button>
    </Flex>
  );
}
