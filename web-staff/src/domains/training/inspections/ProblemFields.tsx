import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { DatePicker, wordOptions } from '@yjs/web-kit';
import { Button, Form, Input, Select, Tooltip } from 'antd';
import { severityWords } from './words.ts';

/** 需改进的问题: what the institution is to answer one by one; unavailable after the last round (BR19-1). */
export function ProblemFields({ refusal }: { refusal?: string | null | undefined }) {
  return (
    <Form.List name="problems">
      {(fields, { add, remove }) => (
        <fieldset className="inspection-items">
          <legend>需改进的问题</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="inspection-problem">
              <Form.Item name={[name, 'text']} noStyle>
                <Input.TextArea
                  aria-label={`问题${name + 1}`}
                  placeholder={`问题${name + 1}`}
                  maxLength={300}
                  autoSize
                />
              </Form.Item>
              <Form.Item name={[name, 'severity']} initialValue="MINOR" noStyle>
                <Select aria-label={`问题${name + 1}的严重程度`} options={wordOptions(severityWords)} />
              </Form.Item>
              <Form.Item name={[name, 'deadline']} noStyle>
                <DatePicker aria-label={`问题${name + 1}的整改期限`} placeholder="期限，默认最长" />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`删除问题${name + 1}`}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Tooltip title={refusal ?? ''}>
            <Button icon={<PlusOutlined />} disabled={!!refusal} onClick={() => add()}>
              添加问题
            </Button>
          </Tooltip>
          {refusal && <p className="yjs-quiet">{refusal}</p>}
        </fieldset>
      )}
    </Form.List>
  );
}
