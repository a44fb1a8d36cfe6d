import { EnrolStep } from './EnrolStep.tsx';
import { PasswordChangeStep } from './PasswordChangeStep.tsx';
import { SecondFactorStep } from './SecondFactorStep.tsx';
import type { SignInResultData } from './session.types.ts';

export interface NextStepProps {
  step: SignInResultData;
  loginName: string;
  options: { passwordKey: string; demoKeyFileUrl: string | null };
  onDone(result: SignInResultData): void;
  onBack(): void;
}

/** What the server asks for after the password. Default export: loaded on demand. */
export default function NextStep({ step, loginName, options, onDone, onBack }: NextStepProps) {
  switch (step.status) {
    case 'SECOND_FACTOR_REQUIRED':
      return step.challenge ? (
        <SecondFactorStep
          challenge={step.challenge}
          demoKeyFileUrl={options.demoKeyFileUrl}
          onDone={onDone}
          onBack={onBack}
        />
      ) : null;
    case 'SECOND_FACTOR_ENROLMENT_REQUIRED':
      return <EnrolStep loginName={loginName} onDone={onDone} onBack={onBack} />;
    case 'PASSWORD_CHANGE_REQUIRED':
      return (
        <PasswordChangeStep loginName={loginName} passwordKey={options.passwordKey} onDone={onDone} onBack={onBack} />
      );
    case 'SIGNED_IN':
      return null;
  }
}
