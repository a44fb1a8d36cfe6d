import { useMutation } from '@apollo/client/react';
import { presentError, reasonTextRules } from '@yjs/web-kit';
import { App, Form, Input, Modal } from 'antd';
import { useRef } from 'react';
import type { ReviewTaskFragment } from '../generated/graphql.ts';
import { ActOnTaskDocument } from './reviews.graphql.ts';

export type TaskAct = 'askRecusal' | 'withdraw';

const WORDS: Readonly<Record<TaskAct, { title: string; hint: string; label: string; required: boolean }>> = {
  askRecusal: {
    title: '申请回避',
    hint: '申请后暂停对本项目打分，由市退役军人事务局决定是否同意。',
    label: '回避理由',
    required: true,
  },
  withdraw: {
    title: '撤回修改',
    hint: '打分表回到草稿，须在截止前重新提交，否则不计入。原提交内容留存。',
    label: '说明（选填）',
    required: false,
  },
};

export interface TaskActDialogProps {
  act: TaskAct;
  task: ReviewTaskFragment;
  onClose(): void;
  onDone(): void;
}

/** Steps that an expert takes with a task beside scoring. */
export function TaskActDialog({ act, task, onClose, onDone }: TaskActDialogProps) {
  const { title, hint, label, required } = WORDS[act];
  const { message } = App.useApp();
  const [form] = Form.useForm<{ text?: string }>();
  const [run, { loading }] = useMutation(ActOnTaskDocument);
  const requestId = useRef(crypto.randomUUID());

  async function confirm(): Promise<void> {
    const { text } = await form.validateFields();
    const words = text?.trim() || null;
    try {
      const { data } = await run({
        variables: {
          input: {
            action: act,
            requestId: requestId.current,
            rows: [{ id: task.id, version: task.version }],
            ...(required ? { reasonText: words } : { note: words }),
          },
        },
      });
      const [row] = data?.advanceReviewAssignments.rows ?? [];
      if (row && row.result !== 'OK') message.warning(row.message ?? '未办理', 6);
      else message.success(`${title}：已提交`);
      onDone();
      onClose();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText="取消"
      okButtonProps={{ loading }}
      onOk={() => void confirm().catch(() => undefined)}
      onCancel={onClose}
    >
      <p>{hint}</p>
      <Form form={form} layout="vertical">
        <Form.Item name="text" label={label} rules={reasonTextRules(required, label)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
