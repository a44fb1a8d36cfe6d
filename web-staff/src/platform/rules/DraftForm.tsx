import { DatePicker, ErrorNotice, type Picked, reasonTextRules, toPicked } from '@yjs/web-kit';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { VersionData } from './rule-words.ts';

/** Why something is changed, and from which day it is wished for. */
export interface DraftDetails {
  reason: string;
  /** YYYY-MM-DD. */
  wantedFrom: string | null;
}

export interface DraftFormProps {
  id: string;
  /** The draft that is gone on with; absent for a new one. */
  draft: VersionData | undefined;
  disabled?: boolean;
  /** Saves the draft and gives its number; what it throws is told here. */
  save(details: DraftDetails): Promise<number | undefined>;
  onSaved(number: number): Promise<void>;
}

/** 保存草稿: the end of every editor whose changes wait for approval. */
export function DraftForm({ id, draft, disabled = false, save, onSaved }: DraftFormProps) {
  const { message } = App.useApp();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit(values: { reason: string; wantedFrom: Picked | null }): Promise<void> {
    setError(undefined);
    setRunning(true);
    try {
      const wantedFrom = values.wantedFrom?.format('YYYY-MM-DD') ?? null;
      const number = await save({ reason: values.reason.trim(), wantedFrom });
      message.success('草稿已保存，可以提交审批');
      if (number !== undefined) await onSaved(number);
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return (
    <>
      <Form
        id={id}
        layout="vertical"
        initialValues={{ reason: draft?.note ?? '', wantedFrom: draft?.wantedFrom ? toPicked(draft.wantedFrom) : null }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="reason" label="修改原因" rules={reasonTextRules(true)}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={500}
            placeholder="为什么修改，供审批人参考"
          />
        </Form.Item>
        <Form.Item name="wantedFrom" label="拟生效日期" extra="不填则审批同意后次日生效">
          <DatePicker />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={running} disabled={disabled}>
          保存草稿
        </Button>
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="已修改的内容仍在。" />}
    </>
  );
}
