import { useMutation } from '@apollo/client/react';
import { presentError, reasonTextRules } from '@yjs/web-kit';
import { App, Form, Input, Modal, Radio } from 'antd';
import type { ReviewDecision, StaffReviewProjectFragment } from '../../../generated/graphql.ts';
import { DecideReviewResultDocument } from './review-acts.graphql.ts';
import { decisionsOf, decisionWords, outcomeWords } from './words.ts';

export interface DecideDialogProps {
  project: StaffReviewProjectFragment;
  onClose(): void;
  onDone(): void;
}

/** What the city decides where the numbers do not. */
export function DecideDialog({ project, onClose, onDone }: DecideDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ decision: ReviewDecision; reason: string }>();
  const [decide, { loading }] = useMutation(DecideReviewResultDocument);
  const outcome = project.result?.outcome ?? 'INVALID';
  // A veto that was decided shows in the outcome; it can be decided otherwise until the batch is confirmed.
  const choices = decisionsOf[outcome] ?? decisionsOf.VETO_PENDING ?? [];

  async function confirm(): Promise<void> {
    const { decision, reason } = await form.validateFields();
    try {
      await decide({ variables: { batchProjectId: project.id, decision, reason } });
      message.success(`${project.name}：${decisionWords[decision]}`);
      onDone();
      onClose();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <Modal
      open
      title="处理决定"
      okText="确定"
      cancelText="取消"
      okButtonProps={{ loading }}
      onOk={() => void confirm().catch(() => undefined)}
      onCancel={onClose}
    >
      <p>
        {project.name}：{outcomeWords[outcome]}
      </p>
      <p className="yjs-quiet">作出处理决定的人不能再确认本批次的结果。</p>
      <Form form={form} layout="vertical">
        <Form.Item name="decision" label="决定" rules={[{ required: true, message: '请选择处理决定' }]}>
          <Radio.Group options={choices.map((value) => ({ value, label: decisionWords[value] }))} />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={reasonTextRules(true, '理由')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 6 }} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
