import { useMutation } from '@apollo/client/react';
import { ErrorNotice, reasonTextRules } from '@yjs/web-kit';
import { App, Form, Input, Modal, Radio } from 'antd';
import type { StaffReviewProjectFragment, StaffReviewTaskFragment } from '../../../generated/graphql.ts';
import { ReplaceReviewExpertDocument } from './review-acts.graphql.ts';

export interface ReplaceDialogProps {
  project: StaffReviewProjectFragment;
  task: StaffReviewTaskFragment;
  onClose(): void;
  onDone(): void;
}

interface Values {
  reserveId: string;
  reason: string;
}

/** 更换专家: a reserve of the project takes the place of one who cannot judge (T17-6). */
export function ReplaceDialog({ project, task, onClose, onDone }: ReplaceDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [replace, { loading, error }] = useMutation(ReplaceReviewExpertDocument);
  const reserves = project.assignments.filter(({ reserve, state }) => reserve && state === 'ASSIGNED');

  async function confirm({ reserveId, reason }: Values): Promise<void> {
    const { id, version } = task;
    const done = await replace({ variables: { id, version, reserveId, reason: reason.trim() } }).catch(() => undefined);
    if (!done) return;
    message.success(`${project.name}：已更换专家`);
    onDone();
    onClose();
  }

  return (
    <Modal
      open
      title={`更换专家：${task.expertName}`}
      okText="更换"
      cancelText="取消"
      okButtonProps={{ disabled: reserves.length === 0 }}
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>
        {task.expertName}不再评审“{project.name}”，已提交的打分表留存但不计入；接替的专家须在打分截止前完成评审。
        双方都收到通知，更换情况写入办理过程和会议纪要。
      </p>
      {reserves.length === 0 ? (
        <p>本项目没有备选专家，请先在“分配专家”中增加备选。</p>
      ) : (
        <Form form={form} layout="vertical" onFinish={confirm}>
          <Form.Item name="reserveId" label="接替的备选专家" rules={[{ required: true, message: '请选择备选专家' }]}>
            <Radio.Group
              options={reserves.map(({ id, expertName, employer }) => ({
                value: id,
                label: `${expertName}（${employer}）`,
              }))}
            />
          </Form.Item>
          <Form.Item name="reason" label="更换原因" rules={reasonTextRules(true, '更换原因')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount />
          </Form.Item>
        </Form>
      )}
      {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}
