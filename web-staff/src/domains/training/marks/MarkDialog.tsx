import { useMutation } from '@apollo/client/react';
import {
  ErrorNotice,
  reasonTextRules,
  type StoredFile,
  trainingRules,
  UploadField,
  useCodeList,
  wordOptions,
} from '@yjs/web-kit';
import { App, Checkbox, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { ActOutcomeFragment, TrainingBlock, TrainingMarkLevel } from '../../../generated/graphql.ts';
import { OutcomeDialog } from '../../../platform/acts/OutcomeDialog.tsx';
import { useRequestId } from '../../../platform/request-id.ts';
import { CODE_LISTS } from '../code-lists.ts';
import { automaticMarks, blockWords, fixedMarks, levelWords } from '../institutions/words.ts';
import { RaiseMarksDocument } from './marks.graphql.ts';
import { type MarkTarget, targetUnits } from './targets.ts';

interface MarkDialogProps {
  target: MarkTarget;
  rows: readonly { id: string; version: number; name: string }[];
  onClose(): void;
  onDone(): void;
}

interface Values {
  kind: string;
  level: TrainingMarkLevel;
  effects: TrainingBlock[];
  reason: string;
}

/** 标记 of one or many institutions or projects (T14-2, T15-2): what is asked for follows from kind and level. */
export function MarkDialog({ target, rows, onClose, onDone }: MarkDialogProps) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const [raise, { loading, error }] = useMutation(RaiseMarksDocument);
  const requestId = useRequestId();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<ActOutcomeFragment['rows']>();
  const kinds = useCodeList(CODE_LISTS.mark)
    .offered()
    .filter(({ value }) => !automaticMarks.includes(value));
  const kind = Form.useWatch('kind', form);
  const level = Form.useWatch('level', form);
  const own = kind !== undefined && !fixedMarks.includes(kind);

  async function confirm(values: Values): Promise<void> {
    const mark = {
      targetType: target,
      rows: rows.map(({ id, version }) => ({ id, version })),
      kind: values.kind,
      level: own ? values.level : ('HINT' as const),
      effects: own && values.level !== 'HINT' ? (values.effects ?? []) : [],
      reason: values.reason.trim(),
      fileIds: files.map(({ id }) => id),
    };
    const { data } = await raise({ variables: { input: { ...mark, requestId: requestId(mark) } } }).catch(() => ({
      data: undefined,
    }));
    if (!data) return;
    onDone();
    if (data.raiseTrainingMarks.ok < rows.length) return setOutcomes(data.raiseTrainingMarks.rows);
    message.success(`已标记 ${rows.length} ${targetUnits[target]}`);
    onClose();
  }

  if (outcomes) return <OutcomeDialog title="标记" rows={outcomes} onClose={onClose} />;
  return (
    <Modal
      open
      title={`标记 ${rows.length === 1 ? rows[0]?.name : `${rows.length} ${targetUnits[target]}`}`}
      okText="标记"
      cancelText="返回"
      okButtonProps={{ disabled: busy }}
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="yjs-quiet">标记后机构、所在区和市局收到通知；限制在解除前一直有效。</p>
      <Form form={form} layout="vertical" initialValues={{ level: 'HINT', effects: [] }} onFinish={confirm}>
        <Form.Item name="kind" label="标记类型" rules={[{ required: true, message: '请选择标记类型' }]}>
          <Select options={kinds} autoFocus />
        </Form.Item>
        {own && (
          <Form.Item name="level" label="级别">
            <Radio.Group options={wordOptions(levelWords)} />
          </Form.Item>
        )}
        {own && level !== 'HINT' && (
          <Form.Item name="effects" label="限制事项" rules={[{ required: true, message: '请选择限制事项' }]}>
            <Checkbox.Group options={wordOptions(blockWords)} />
          </Form.Item>
        )}
        <Form.Item name="reason" label="标记原因" rules={reasonTextRules(true, '标记原因')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount />
        </Form.Item>
        <Form.Item label={own && level === 'SEVERE' ? '证明材料（必须上传）' : '证明材料'}>
          <UploadField rules={trainingRules} label="证明材料" value={files} onChange={setFiles} onBusy={setBusy} />
        </Form.Item>
      </Form>
      {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}
