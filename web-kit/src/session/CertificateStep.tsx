import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { CertificateField } from './CertificateField.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';
import type { SignInResultData } from './session.types.ts';
import { CompleteSecondFactorDocument, EnrolSecondFactorDocument } from './sign-in.graphql.ts';
import { loopbackBridge, type SignerCertificate, signWithBridge } from './signer-bridge.ts';
import { StepProblem } from './step-problem.ts';

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

  async function answer(): Promise<SignInResultData | undefined> {
    if (!chosen) throw new StepProblem('请选择本人的证书');
    const { id, certificate } = chosen;
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

  return (
    <SecondFactorForm
      title={challenge ? '管理员登录需要第二重验证' : '首次登录：登记本人的证书'}
      description="请插入本人的智能密码钥匙并选择证书；私钥不会离开钥匙，签名时由钥匙的驱动程序询问口令。"
      submit={challenge ? '签名并登录' : '登记证书'}
      answer={answer}
      onDone={onDone}
      onBack={onBack}
    >
      <CertificateField bridgeUrl={bridgeUrl} value={chosen} onChange={setChosen} />
    </SecondFactorForm>
  );
}
