import { KeyOutlined, UploadOutlined } from '@ant-design/icons';
import { useApolloClient } from '@apollo/client/react';
import { Button, Form, Input, Upload } from 'antd';
import { useState } from 'react';
import { signWithKeyFile } from './key-file.ts';
import { SecondFactorForm } from './SecondFactorForm.tsx';
import type { SignInResultData } from './session.types.ts';
import { CompleteSecondFactorDocument } from './sign-in.graphql.ts';
import { StepProblem } from './step-problem.ts';

export interface SecondFactorStepProps {
  challenge: { id: string; payload: string };
  /** Address of the demo key file; offered for download when the server has one. */
  demoKeyFileUrl?: string | null | undefined;
  onDone(result: SignInResultData): void;
  onBack(): void;
}

/** Second factor, mode B of spec 41.9: the challenge is signed with the private key of a key file opened by its PIN. */
export function SecondFactorStep({ challenge, demoKeyFileUrl, onDone, onBack }: SecondFactorStepProps) {
  const apollo = useApolloClient();
  const [file, setFile] = useState<File>();

  async function answer({ pin }: { pin: string }): Promise<SignInResultData | undefined> {
    if (!file) throw new StepProblem('请选择密钥文件');
    const signature = await signWithKeyFile(await file.text(), pin, challenge.payload);
    const { data } = await apollo.mutate({
      mutation: CompleteSecondFactorDocument,
      variables: { challengeId: challenge.id, signature },
    });
    return data?.completeSecondFactor;
  }

  return (
    <SecondFactorForm
      title="管理员登录需要第二重验证"
      description="请选择本人的密钥文件并输入 PIN 码，私钥不会离开本机。"
      submit="验证并登录"
      answer={answer}
      onDone={onDone}
      onBack={onBack}
    >
      <Form.Item label="密钥文件" required>
        <Upload
          maxCount={1}
          accept=".json,.key"
          fileList={file ? [{ uid: '1', name: file.name, status: 'done' }] : []}
          beforeUpload={(chosen) => {
            setFile(chosen);
            return false;
          }}
          onRemove={() => setFile(undefined)}
        >
          <Button icon={<UploadOutlined />}>选择密钥文件</Button>
        </Upload>
        {demoKeyFileUrl && (
          <a href={demoKeyFileUrl} download>
            下载演示密钥文件
          </a>
        )}
      </Form.Item>
      <Form.Item name="pin" label="PIN 码" rules={[{ required: true, message: '请输入 PIN 码' }]}>
        <Input.Password prefix={<KeyOutlined />} autoComplete="off" maxLength={64} />
      </Form.Item>
    </SecondFactorForm>
  );
}
