import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { downloadText } from '../text/download.ts';
import { createKeyFile } from './key-file.ts';
import type { SignInResultData } from './session.types.ts';
import { EnrolSecondFactorDocument } from './sign-in.graphql.ts';

export interface EnrolStepProps {
  /** Whose key it is; written into the file. */
  loginName: string;
  onDone(result: SignInResultData): void;
  onBack(): void;
}

interface Values {
  pin: string;
  again: string;
}

/** First binding of an administrator's key: made in the browser, kept in a file under a PIN, only the public key is sent. */
export function EnrolStep({ loginName, onDone, onBack }: EnrolStepProps) {
  const apollo = useApolloClient();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit({ pin }: Values): Promise<void> {
    setRunning(true);
    setError(undefined);
    try {
      const made = await createKeyFile(loginName, pin);
      downloadText(`管理员密钥_${loginName}.json`, made.fileText, 'application/json');
      const { data } = await apollo.mutate({
        mutation: EnrolSecondFactorDocument,
        variables: { publicKey: made.publicKeyHex },
      });
      if (data) onDone(data.enrolSecondFactor);
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
        title="首次登录：生成本人的密钥文件"
        description="密钥在本机生成，由 PIN 码保护，下载后请妥善保管。提交后由安全管理员审批绑定，以后每次登录都要用到；遗失后须由安全管理员重新绑定。"
      />
      <Form.Item name="pin" label="设置 PIN 码" rules={[{ required: true, min: 8, message: 'PIN 码至少 8 位' }]}>
        <Input.Password autoComplete="new-password" maxLength={64} autoFocus />
      </Form.Item>
      <Form.Item
        name="again"
        label="再次输入 PIN 码"
        dependencies={['pin']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('pin') ? Promise.resolve() : Promise.reject(new Error('两次输入的 PIN 码不一致')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={64} />
      </Form.Item>
      {error !== undefined && <ErrorNotice error={error} safe="密钥没有绑定，刚下载的文件请删除后重新生成。" />}
      <Space>
        <Button type="primary" htmlType="submit" loading={running}>
          生成并下载密钥文件
        </Button>
        <Button type="text" onClick={onBack}>
          返回
        </Button>
      </Space>
    </Form>
  );
}
