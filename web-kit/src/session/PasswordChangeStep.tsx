import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { passwordProblem } from './password-rules.ts';
import type { SignInResultData } from './session.types.ts';
import { changePassword } from './sign-in.ts';

export interface PasswordChangeStepProps {
  loginName: string;
  passwordKey: string;
  /** By the person's own wish, while signed in; forced by the server unless said. */
  voluntary?: boolean;
  onDone(result: SignInResultData): void;
  onBack(): void;
}

interface Values {
  current: string;
  next: string;
  again: string;
}

/** A new password: before anything else at the first sign-in, after a reset, when it has grown old; or because one wants another. */
export function PasswordChangeStep({
  loginName,
  passwordKey,
  voluntary = false,
  onDone,
  onBack,
}: PasswordChangeStepProps) {
  const apollo = useApolloClient();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit({ current, next }: Values): Promise<void> {
    setRunning(true);
    setError(undefined);
    try {
      onDone(await changePassword(apollo, { current, next, passwordKey }));
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return (
    <Form<Values> layout="vertical" size="large" requiredMark={false} onFinish={submit}>
      <Alert
        type="info"
        role="status"
        showIcon
        title={voluntary ? '修改后用新密码登录' : '请先修改密码'}
        description={
          voluntary
            ? '本次登录不受影响，您在其他地方的登录会退出。'
            : '首次登录、密码被重置或已到期时，需要设置新密码后才能使用。'
        }
      />
      <Form.Item name="current" label="当前密码" rules={[{ required: true, message: '请输入当前密码' }]}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item
        name="next"
        label="新密码"
        extra="至少 10 位，含大写字母、小写字母、数字、符号中的三种，不含登录名。"
        dependencies={['current']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value: string | undefined) => {
              const problem = passwordProblem(value ?? '', {
                loginName,
                current: getFieldValue('current') as string | undefined,
              });
              return problem ? Promise.reject(new Error(problem)) : Promise.resolve();
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再次输入新密码"
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error('两次输入的新密码不一致')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {error !== undefined && <ErrorNotice error={error} safe="密码没有改变。" />}
      <Space>
        <Button type="primary" htmlType="submit" loading={running}>
          {voluntary ? '修改密码' : '修改并登录'}
        </Button>
        <Button type="text" onClick={onBack}>
          返回
        </Button>
      </Space>
    </Form>
  );
}
