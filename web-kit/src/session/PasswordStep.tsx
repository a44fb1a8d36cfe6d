import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';

export interface PasswordStepProps {
  loginName?: string | undefined;
  /** Rejects with the server's refusal (wrong password, locked, closed); it is shown under the form. */
  onSubmit(values: { loginName: string; password: string }): Promise<void>;
}

/** Account and password. */
export function PasswordStep({ loginName, onSubmit }: PasswordStepProps) {
  const [form] = Form.useForm<{ loginName: string; password: string }>();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit(values: { loginName: string; password: string }): Promise<void> {
    setRunning(true);
    setError(undefined);
    try {
      await onSubmit(values);
    } catch (failure) {
      setError(failure);
      form.resetFields(['password']);
      form.focusField('password');
    } finally {
      setRunning(false);
    }
  }

  return (
    <Form
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      initialValues={{ loginName }}
      onFinish={submit}
    >
      <Form.Item name="loginName" label="账号" rules={[{ required: true, whitespace: true, message: '请输入账号' }]}>
        <Input
          prefix={<UserOutlined />}
          autoComplete="username"
          autoFocus={!loginName}
          disabled={loginName !== undefined}
          maxLength={64}
        />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password
          prefix={<LockOutlined />}
          autoComplete="current-password"
          autoFocus={loginName !== undefined}
          maxLength={128}
        />
      </Form.Item>
      {error !== undefined && <ErrorNotice error={error} safe="" />}
      <Button type="primary" htmlType="submit" block loading={running}>
        登录
      </Button>
    </Form>
  );
}
