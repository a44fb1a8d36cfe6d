import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, Form, Space } from 'antd';
import { useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { CertificateField } from './CertificateField.tsx';
import type { SignInResultData } from './session.types.ts';
import { CompleteSecondFactorDocument, EnrolSecondFactorDocument } from './sign-in.graphql.ts';
import { loopbackBridge, type SignerCertificate, SignerProblem, signWithBridge } from './signer-bridge.ts';

export interface CertificateStepProps {
  bridgeUrl: string;
  /** What is to be signed; without one the certificate is offered for the first time. */
  challenge?: { id: string; payload: string };
  onDone(result: SignInResultData): void;
  onBack(): void;
}

/** Second factor, mode A of spec 41.9: a certificate on a 智能密码钥匙 signs the challenge, or is registered for the account. */
export function CertificateStep({ bridgeUrl, challenge, onDone, onBack }: CertificateStepProps) {
  const apollo = useApolloClient();
  const [chosen, setChosen] = useState<SignerCertificate>();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [error, setError] = useState<unknown>();

  async function answer({ id, certificate }: SignerCertificate): Promise<SignInResultData | undefined> {
    if (!challenge) {
      const { data } = await apollo.mutate({ mutation: EnrolSecondFactorDocument, variables: { certificate } });
      return data?.enrolSecondFactor;
    }
    const signature = await signWithBridge(loopbackBridge(bridgeUrl), id, challenge.payload);
    const { data } = await apollo.mutate({
      mutation: CompleteSecondFactorDocument,
      variables: { challengeId: challenge.id, signature, certificate },
    });
    return data?.completeSecondFactor;
  }

  async function submit(): Promise<void> {
    setProblem(undefined);
    setError(undefined);
    if (!chosen) return setProblem('请选择本人的证书');
    setRunning(true);
    try {
      const result = await answer(chosen);
      if (result) onDone(result);
    } catch (failure) {
      if (failure instanceof SignerProblem) setProblem(failure.message);
      else setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return (
    <Form layout="vertical" size="large" requiredMark={false} onFinish={submit}>
      <Alert
        type="info"
        role="status"
        showIcon
        title={challenge ? '管理员登录需要第二重验证' : '首次登录：登记本人的证书'}
        description="请插入本人的智能密码钥匙并选择证书；私钥不会离开钥匙，签名时由钥匙的驱动程序询问口令。"
      />
      <CertificateField bridgeUrl={bridgeUrl} value={chosen} onChange={setChosen} />
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      {error !== undefined && <ErrorNotice error={error} safe="" />}
      <Space>
        <Button type="primary" htmlType="submit" loading={running}>
          {challenge ? '签名并登录' : '登记证书'}
        </Button>
        <Button type="text" onClick={onBack}>
          返回
        </Button>
      </Space>
    </Form>
  );
}
