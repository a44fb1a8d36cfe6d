import { useMutation } from '@apollo/client/react';
import {
  DatePicker,
  ErrorNotice,
  fieldErrors,
  formatDateTime,
  momentField,
  type Picked,
  presentError,
  reasonTextRules,
  toInstant,
  toLocal,
} from '@yjs/web-kit';
import { App, Form, Input, Modal } from 'antd';
import type { ReviewBatchQuery } from '../../../generated/graphql.ts';
import { ChangeReviewWindowsDocument } from './review-acts.graphql.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

interface Values {
  material: [Picked, Picked];
  score: [Picked, Picked];
  reason: string;
}

const moment = { ...momentField, allowClear: false } as const;

/** 调整时间 of a published batch (T17-5): once somebody has handed in, only the ends move, and only to later. */
export function WindowsDialog({ batch, onClose, onDone }: { batch: Batch; onClose(): void; onDone(): void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [change, { loading, error }] = useMutation(ChangeReviewWindowsDocument);
  const begun = batch.submittedCount > 0;
  // What has begun cannot begin at another time; the end stays open.
  const disabled: [boolean, boolean] = [begun, false];

  async function confirm({ material, score, reason }: Values): Promise<void> {
    const windows = {
      materialFrom: toInstant(material[0]),
      materialTo: toInstant(material[1]),
      scoreFrom: toInstant(score[0]),
      scoreTo: toInstant(score[1]),
    };
    try {
      await change({ variables: { id: batch.id, version: batch.version, windows, reason: reason.trim() } });
      message.success('时间已调整，已通知全部专家');
      onDone();
      onClose();
    } catch (failure) {
      const faults = fieldErrors(presentError(failure));
      const of = (pattern: RegExp) =>
        Object.entries(faults).flatMap(([path, text]) => (pattern.test(path) ? [text] : []));
      form.setFields([
        { name: 'material', errors: of(/material/) },
        { name: 'score', errors: of(/score/) },
        { name: 'reason', errors: of(/reason/) },
      ]);
    }
  }

  return (
    <Modal
      open
      title="调整时间"
      okText="调整"
      cancelText="取消"
      confirmLoading={loading}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        现材料公开 {formatDateTime(batch.materialFrom)} 至 {formatDateTime(batch.materialTo)}，打分{' '}
        {formatDateTime(batch.scoreFrom)} 至 {formatDateTime(batch.scoreTo)}。材料公开时间须覆盖打分时间。
        {begun && '已有专家提交打分表，只能延长截止时间。'}
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          material: [toLocal(batch.materialFrom), toLocal(batch.materialTo)],
          score: [toLocal(batch.scoreFrom), toLocal(batch.scoreTo)],
        }}
        onFinish={(values) => void confirm(values)}
      >
        <Form.Item name="material" label="材料公开时间" rules={[{ required: true, message: '请选择材料公开时间' }]}>
          <DatePicker.RangePicker {...moment} disabled={disabled} />
        </Form.Item>
        <Form.Item name="score" label="打分时间" rules={[{ required: true, message: '请选择打分时间' }]}>
          <DatePicker.RangePicker {...moment} disabled={disabled} />
        </Form.Item>
        <Form.Item name="reason" label="调整原因" required rules={reasonTextRules(true, '调整原因')}>
          <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      {error && <ErrorNotice error={error} />}
    </Modal>
  );
}
