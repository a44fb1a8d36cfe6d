import { Modal } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { IdleGuard } from './IdleGuard.tsx';
import { useSession } from './useSession.ts';

// Who is signed in already does not pay for the forms of signing in.
const SignInPage = lazy(() => import('./SignInPage.tsx').then((module) => ({ default: module.SignInPage })));
const SignInForm = lazy(() => import('./SignInForm.tsx').then((module) => ({ default: module.SignInForm })));

export interface RequireSessionProps {
  /** Name of the client as the server knows it (`staff`, `training`): picks its demo accounts. */
  client: string;
  /** Title above the sign-in form, e.g. 工作人员登录. */
  title: string;
  /** Below the sign-in form: the way of those who have no account yet. */
  below?: ReactNode;
  children: ReactNode;
}

/** Shows the sign-in page to strangers, and the sign-in dialog over the page when a session ended under it (E-0007). */
export function RequireSession({ client, title, below, children }: RequireSessionProps) {
  const { session, expired, error, signedIn, retry } = useSession();
  if (session === undefined) {
    return error === undefined ? null : (
      <div className="yjs-centre">
        <ErrorNotice error={error} onRetry={retry} />
      </div>
    );
  }
  if (session === null) {
    return (
      <Suspense fallback={null}>
        <SignInPage client={client} title={title} below={below} />
      </Suspense>
    );
  }
  return (
    <>
      {children}
      <IdleGuard minutes={session.idleMinutes} />
      <Modal
        open={expired}
        title="会话已过期，请重新登录"
        footer={null}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
      >
        <p>已填写内容已为您暂存，登录后可继续。（E-0007）</p>
        {expired && (
          <Suspense fallback={<div className="yjs-sign-in-wait" aria-busy="true" />}>
            <SignInForm client={client} loginName={session.user.loginName} onSignedIn={signedIn} />
          </Suspense>
        )}
      </Modal>
    </>
  );
}
