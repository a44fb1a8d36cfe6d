import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { EnrolStep } from './EnrolStep.tsx';
import { PasswordChangeStep } from './PasswordChangeStep.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { SecondFactorStep } from './SecondFactorStep.tsx';
import { SignInOptionsDocument } from './session.graphql.ts';
import type { SessionData, SignInResultData } from './session.types.ts';
import { signInWithPassword } from './sign-in.ts';

export interface SignInFormProps {
  client: string;
  /** Fixed name when the same person signs in again. */
  loginName?: string | undefined;
  onSignedIn(session: SessionData): void;
}

/** Password, then what the server asks for: second factor, first binding of a key, a new password. */
export function SignInForm({ client, loginName, onSignedIn }: SignInFormProps) {
  const apollo = useApolloClient();
  const { data, error, refetch } = useQuery(SignInOptionsDocument);
  const [step, setStep] = useState<SignInResultData>();
  const [name, setName] = useState(loginName ?? '');
  const options = data?.signInOptions;

  function proceed(result: SignInResultData): void {
    if (result.status === 'SIGNED_IN' && result.session) onSignedIn(result.session);
    else setStep(result);
  }

  async function enter(account: { loginName: string; password: string }, passwordKey: string): Promise<void> {
    const result = await signInWithPassword(apollo, { ...account, client, passwordKey });
    setName(account.loginName.trim());
    proceed(result);
  }

  if (error && !options) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!options) return <div className="yjs-sign-in-wait" aria-busy="true" />;
  const passwordKey = options.passwordKey;
  const back = () => setStep(undefined);

  switch (step?.status) {
    case 'SECOND_FACTOR_REQUIRED':
      return step.challenge ? (
        <SecondFactorStep
          challenge={step.challenge}
          demoKeyFileUrl={options.demoKeyFileUrl}
          onDone={proceed}
          onBack={back}
        />
      ) : null;
    case 'SECOND_FACTOR_ENROLMENT_REQUIRED':
      return <EnrolStep loginName={name} onDone={proceed} onBack={back} />;
    case 'PASSWORD_CHANGE_REQUIRED':
      return <PasswordChangeStep passwordKey={passwordKey} onDone={proceed} onBack={back} />;
    default:
      return (
        <>
          <PasswordStep loginName={loginName} onSubmit={(values) => enter(values, passwordKey)} />
          {loginName === undefined && (
            <DemoAccounts
              accounts={options.demoAccounts.filter((account) => account.client === client)}
              onUse={(account) => enter(account, passwordKey)}
            />
          )}
        </>
      );
  }
}
