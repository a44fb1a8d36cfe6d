import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { IdleGuard } from './IdleGuard.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SignInPage } from './SignInPage.tsx';
import { useSession } from './useSession.ts';

export interface RequireSessionProps {
  /** Name of the client as the server knows it (`staff`, `training`): picks its demo accounts. */
  client: string;
  /** Title above the sign-in form, e.g. 工作人员登录. */
  title: string;
  children: ReactNode;
}

/** Shows the sign-in page to strangers, and the sign-in dialog over the page when a session ended under it (E-0007). */
export function RequireSession({ client, title, children }: RequireSessionProps) {
  const { session, expired, error, signedIn, retry } = useSession();
  if (session === undefined) {
    return error === undefined ? null : (
      <div className="yjs-centre">
        <ErrorNotice error={error} onRetry={retry} />
      </div>
    );
  }
  if (session === null) return <SignInPage client={client} title={title} />;
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
        <SignInForm client={client} loginName={session.user.loginName} onSignedIn={signedIn} />
      </Modal>
    </>
  );
}
