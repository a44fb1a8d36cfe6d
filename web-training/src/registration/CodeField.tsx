import { useMutation } from '@apollo/client/react';
import { ErrorNotice, presentError } from '@yjs/web-kit';
import { Button, Form, Input, Space } from 'antd';
import { useEffect, useState } from 'react';
import { SendRegistrationCodeDocument } from './registration.graphql.ts';
import { normaliseUscc, type RegistrationValues } from './values.ts';

/** 验证码: sent to the contact's phone for this institution, again after a minute. */
export function CodeField() {
  const form = Form.useFormInstance<RegistrationValues>();
  const [send, { data, loading, error }] = useMutation(SendRegistrationCodeDocument);
  const [wait, setWait] = useState(0);

  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  async function request(): Promise<void> {
    const values = await form.validateFields(['uscc', 'contactPhone']).catch(() => undefined);
    if (!values) return;
    const variables = { uscc: normaliseUscc(values.uscc), phone: values.contactPhone };
    const answer = await send({ variables }).catch((failure: unknown) => {
      const fields = presentError(failure).fields.map(({ path, message }) => ({ name: path, errors: [message] }));
      form.setFields(fields as Parameters<typeof form.setFields>[0]);
      return undefined;
    });
    if (answer?.data) setWait(answer.data.sendInstitutionRegistrationCode.seconds);
  }

  const sent = data?.sendInstitutionRegistrationCode;
  return (
    <>
      <Form.Item
        label="短信验证码"
        htmlFor="code"
        required
        extra={sent && wait > 0 ? `已发送，${sent.minutes} 分钟内有效。` : undefined}
      >
        <Space.Compact block>
          <Form.Item
            name="code"
            noStyle
            rules={[{ required: true, pattern: /^\d{6}$/, message: '请输入6位数字验证码' }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
          </Form.Item>
          <Button onClick={() => void request()} loading={loading} disabled={wait > 0}>
            {wait > 0 ? `${wait} 秒后重新获取` : '获取验证码'}
          </Button>
        </Space.Compact>
      </Form.Item>
      {error && presentError(error).fields.length === 0 && <ErrorNotice error={error} safe="" />}
    </>
  );
}
