import { useApolloClient, useQuery } from '@apollo/client/react';
import { lazy, Suspense, useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { RealNameEntry } from './RealNameEntry.tsx';
import type { SessionData, SignInResultData } from './session.types.ts';
import { SignInOptionsDocument } from './sign-in.graphql.ts';
import { signInWithPassword } from './sign-in.ts';

// What comes after the password is needed by few and seldom: it stays out of the first load.
const NextStep = lazy(() => import('./NextStep.tsx'));

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

  if (step) {
    return (
      <Suspense fallback={<div className="yjs-sign-in-wait" aria-busy="true" />}>
        <NextStep step={step} loginName={name} options={options} onDone={proceed} onBack={() => setStep(undefined)} />
      </Suspense>
    );
  }
  const door = options.realNameDoors.find((one) => one.client === client);
  return (
    <>
      {door && <RealNameEntry door={door} />}
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
