import { useMutation } from '@apollo/client/react';
import { ErrorNotice, reasonTextRules } from '@yjs/web-kit';
import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ActOutcomeFragment } from '../../../generated/graphql.ts';
import { OutcomeDialog } from '../../../platform/acts/OutcomeDialog.tsx';
import { useRequestId } from '../../../platform/request-id.ts';
import { type HeldMark, liftable } from './mark-acts.ts';
import { LiftMarksDocument } from './marks.graphql.ts';
import { type MarkTarget, targetUnits } from './targets.ts';

interface LiftManyProps {
  target: MarkTarget;
  rows: readonly { id: string; name: string; held: readonly HeldMark[] }[];
  onClose(): void;
  onDone(): void;
}

/** 解除标记 of one kind from one or many rows (T14-3, T15-3). */
export function LiftManyDialog({ target, rows, onClose, onDone }: LiftManyProps) {
  const [form] = Form.useForm<{ kind: string; reason: string }>();
  const { message } = App.useApp();
  const [lift, { loading, error }] = useMutation(LiftMarksDocument);
  const requestId = useRequestId();
  const [outcomes, setOutcomes] = useState<ActOutcomeFragment['rows']>();
  const held = rows.flatMap(({ held: marks }) => liftable(marks));
  const kinds = [...Map.groupBy(held, ({ kind }) => kind)].map(([value, marks]) => ({
    value,
    label: `${marks[0]?.kindTitle ?? value}（${marks.length} ${targetUnits[target]}）`,
  }));

  async function confirm({ kind, reason }: { kind: string; reason: string }): Promise<void> {
    const ids = held.filter((mark) => mark.kind === kind).map(({ id }) => id);
    const input = { targetType: target, ids, reason: reason.trim() };
    const { data } = await lift({ variables: { input: { ...input, requestId: requestId(input) } } }).catch(() => ({
      data: undefined,
    }));
    if (!data) return;
    onDone();
    if (data.liftTrainingMarks.ok < ids.length) return setOutcomes(data.liftTrainingMarks.rows);
    message.success(`已解除 ${ids.length} ${targetUnits[target]}的标记`);
    onClose();
  }

  if (outcomes) return <OutcomeDialog title="解除标记" rows={outcomes} onClose={onClose} />;
  return (
    <Modal
      open
      title={`解除标记：${rows.length === 1 ? rows[0]?.name : `${rows.length} ${targetUnits[target]}`}`}
      okText="解除"
      cancelText="返回"
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="yjs-quiet">
        只能解除本单位的标记（市局可以解除全部）；解除后相应限制立即取消，机构和所在区收到通知。
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={kinds.length === 1 ? { kind: kinds[0]?.value } : {}}
        onFinish={(values) => void confirm(values)}
      >
        <Form.Item name="kind" label="解除哪种标记" rules={[{ required: true, message: '请选择标记' }]}>
          <Select options={kinds} autoFocus />
        </Form.Item>
        <Form.Item name="reason" label="解除原因" rules={reasonTextRules(true, '解除原因')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={300} showCount />
        </Form.Item>
      </Form>
      {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}
