import { useMutation } from '@apollo/client/react';
import { DatePicker, ErrorNotice, type Picked, reasonTextRules, toPicked } from '@yjs/web-kit';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useRequestId } from '../../../platform/request-id.ts';
import type { RuleData, VersionData } from '../../../platform/rules/rule-words.ts';
import { SaveRuleDraftDocument } from '../../../platform/rules/rules.graphql.ts';
import type { OptionsBody } from './options-body.ts';

export interface SaveOptionsProps {
  rule: RuleData;
  /** The draft that is gone on with; absent for a new one. */
  draft: VersionData | undefined;
  body: OptionsBody;
  onSaved(number: number): Promise<void>;
}

interface Details {
  reason: string;
  wantedFrom: Picked | null;
}

/** Why it is changed, and from when; saved as one draft. */
export function SaveOptions({ rule, draft, body, onSaved }: SaveOptionsProps) {
  const { message } = App.useApp();
  const [save, { loading }] = useMutation(SaveRuleDraftDocument);
  const [error, setError] = useState<unknown>();
  const requestId = useRequestId();

  async function submit({ reason, wantedFrom }: Details): Promise<void> {
    setError(undefined);
    const input = {
      kind: 'evaluation-options',
      ruleId: rule.id,
      title: '评价选项',
      condition: { and: [] },
      body,
      note: reason.trim(),
      wantedFrom: wantedFrom?.format('YYYY-MM-DD') ?? null,
      ...(draft && { version: draft.version }),
    };
    try {
      const { data } = await save({ variables: { input: { ...input, requestId: requestId(input) } } });
      message.success('草稿已保存，可以提交审批');
      if (data) await onSaved(data.saveRuleDraft.number);
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <section aria-label="保存草稿">
      <h2 className="staff-section-title">保存草稿</h2>
      <Form<Details>
        id="option-save"
        layout="vertical"
        initialValues={{
          reason: draft?.note ?? '',
          wantedFrom: draft?.wantedFrom ? toPicked(draft.wantedFrom) : null,
        }}
        onFinish={(details) => void submit(details)}
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
        <Button type="primary" htmlType="submit" loading={loading}>
          保存草稿
        </Button>
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="已修改的内容仍在。" />}
    </section>
  );
}
