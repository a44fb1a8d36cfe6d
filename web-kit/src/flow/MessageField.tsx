import { Form, Input } from 'antd';
import type { DecisionValues } from './decision-values.ts';
import { previewMessage } from './message-preview.ts';
import { useReasons } from './useReasons.ts';

export interface MessageFieldProps {
  /** The list that the act's reasons come from; their titles go into the message. */
  reasonDict: string | null | undefined;
}

/** The applicant's message, which the clerk may change; below it, how it reads with what has been filled in. */
export function MessageField({ reasonDict }: MessageFieldProps) {
  const form = Form.useFormInstance<DecisionValues>();
  const values = Form.useWatch((all: DecisionValues) => all, form) ?? {};
  const reasons = useReasons(reasonDict);
  const read = previewMessage(
    values.messageText,
    values,
    (reasonCode) => reasons.find(({ code }) => code === reasonCode)?.title,
  );
  return (
    <Form.Item
      name="messageText"
      label="发给申请人的消息（可修改）"
      rules={[{ required: true, message: '请填写发给申请人的消息' }]}
      extra={read && <div className="yjs-message-read">申请人将收到：{read}</div>}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
    </Form.Item>
  );
}
