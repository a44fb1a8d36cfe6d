import { useApolloClient } from '@apollo/client/react';
import { Form, Input } from 'antd';
import { downloadText } from '../text/download.ts';
import { createKeyFile } from './key-file.ts';
import { SecondFactorForm } from './SecondFactorForm.tsx';
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

  async function answer({ pin }: Values): Promise<SignInResultData | undefined> {
    const made = await createKeyFile(loginName, pin);
    downloadText(`管理员密钥_${loginName}.json`, made.fileText, 'application/json');
    const { data } = await apollo.mutate({
      mutation: EnrolSecondFactorDocument,
      variables: { publicKey: made.publicKeyHex },
    });
    return data?.enrolSecondFactor;
  }

  return (
    <SecondFactorForm
      title="首次登录：生成本人的密钥文件"
      description="密钥在本机生成，由 PIN 码保护，下载后请妥善保管。提交后由安全管理员审批绑定，以后每次登录都要用到；遗失后须由安全管理员重新绑定。"
      submit="生成并下载密钥文件"
      safe="密钥没有绑定，刚下载的文件请删除后重新生成。"
      answer={answer}
      onDone={onDone}
      onBack={onBack}
    >
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
    </SecondFactorForm>
  );
}
