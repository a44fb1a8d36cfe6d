import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Button, Checkbox, Form, Input, Radio, Space } from 'antd';
import { useState } from 'react';
import type { PadCallViewFragment } from '../../../generated/graphql.ts';
import { newRequestId } from '../../../platform/request-id.ts';
import { RecordProxyEvaluationDocument } from './call.graphql.ts';

interface Values {
  grade: number;
  options?: string[];
  comment?: string;
}

interface ProxyFormProps {
  call: PadCallViewFragment;
  onBack(): void;
  onRecorded(call: PadCallViewFragment): void;
}

/** 由工作人员代录: what the applicant says, marked as such with the clerk's name. */
export function ProxyForm({ call, onBack, onRecorded }: ProxyFormProps) {
  const [form] = Form.useForm<Values>();
  const [clientId] = useState(newRequestId);
  const [error, setError] = useState<unknown>();
  const [record, { loading }] = useMutation(RecordProxyEvaluationDocument);
  const page = call.proxyPage;
  const grade = Form.useWatch('grade', form);
  const chosen = Form.useWatch('options', form) ?? [];
  const options = page?.grades.find((one) => one.grade === grade)?.options ?? [];
  const needsText = options.some(({ code, requiresText }) => requiresText && chosen.includes(code));

  async function save(values: Values): Promise<void> {
    if (!page) return;
    setError(undefined);
    try {
      const known = new Set(options.map(({ code }) => code));
      const input = {
        callId: call.id,
        clientId,
        grade: values.grade,
        options: (values.options ?? []).filter((code) => known.has(code)),
        optionSet: page.optionSet,
        comment: values.comment?.trim() || null,
      };
      const done = await record({ variables: { input } });
      if (done.data) onRecorded(done.data.recordProxyEvaluation);
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Form form={form} layout="vertical" onFinish={save}>
      <Form.Item name="grade" label="申请人的评价" rules={[{ required: true, message: '请选择评价等级' }]}>
        <Radio.Group
          optionType="button"
          options={(page?.grades ?? []).map((one) => ({ value: one.grade, label: one.title }))}
        />
      </Form.Item>
      {options.length > 0 && (
        <Form.Item name="options" label="原因（可多选）">
          <Checkbox.Group options={options.map(({ code, text }) => ({ value: code, label: text }))} />
        </Form.Item>
      )}
      <Form.Item
        name="comment"
        label="意见"
        rules={[{ required: needsText, whitespace: true, message: '选择“其他”时请写明具体情况' }]}
      >
        <Input.TextArea maxLength={page?.commentMax ?? 500} showCount autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
      <Space className="pad-proxy-acts">
        <Button type="primary" htmlType="submit" loading={loading}>
          按申请人意见提交
        </Button>
        <Button onClick={onBack}>返回二维码</Button>
      </Space>
    </Form>
  );
}
