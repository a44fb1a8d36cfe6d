import { ApprovalStep } from './ApprovalStep.tsx';
import { CertificateStep } from './CertificateStep.tsx';
import { FirstFactorStep } from './FirstFactorStep.tsx';
import { PasswordChangeStep } from './PasswordChangeStep.tsx';
import { SecondFactorStep } from './SecondFactorStep.tsx';
import type { SignInResultData } from './session.types.ts';

export interface NextStepProps {
  step: SignInResultData;
  loginName: string;
  options: { passwordKey: string; demoKeyFileUrl: string | null; signerBridgeUrl: string | null };
  onDone(result: SignInResultData): void;
  onBack(): void;
}

/** What the server asks for after the password. Default export: loaded on demand. */
export default function NextStep({ step, loginName, options, onDone, onBack }: NextStepProps) {
  switch (step.status) {
    case 'SECOND_FACTOR_REQUIRED':
      if (step.challenge?.byCertificate && options.signerBridgeUrl)
        return (
          <CertificateStep
            bridgeUrl={options.signerBridgeUrl}
            challenge={step.challenge}
            onDone={onDone}
            onBack={onBack}
          />
        );
      return step.challenge ? (
        <SecondFactorStep
          challenge={step.challenge}
          demoKeyFileUrl={options.demoKeyFileUrl}
          onDone={onDone}
          onBack={onBack}
        />
      ) : null;
    case 'SECOND_FACTOR_ENROLMENT_REQUIRED':
      return (
        <FirstFactorStep bridgeUrl={options.signerBridgeUrl} loginName={loginName} onDone={onDone} onBack={onBack} />
      );
    case 'PASSWORD_CHANGE_REQUIRED':
      return (
        <PasswordChangeStep loginName={loginName} passwordKey={options.passwordKey} onDone={onDone} onBack={onBack} />
      );
    case 'SECOND_FACTOR_APPROVAL_AWAITED':
      return <ApprovalStep step={step} onBack={onBack} />;
    case 'SIGNED_IN':
      return null;
  }
}
