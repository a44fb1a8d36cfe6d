import { ErrorNotice, IdleGuard, useSession } from '@yjs/web-kit';
import { Button, Skeleton } from 'antd';
import { Outlet, useLocation } from 'react-router';
import { isApplicant, signInAddress } from './applicant.ts';
import { SessionEnded } from './SessionEnded.tsx';

/** Pages of one's own: strangers prove who they are first and come back to where they were; a session that ends under a page says so (E-0007). */
export function OwnFrame() {
  const { session, expired, error, retry, signOut } = useSession();
  const { pathname, search } = useLocation();
  const again = signInAddress(pathname + search);
  if (session === undefined) return error ? <ErrorNotice error={error} onRetry={retry} /> : <Skeleton active />;
  if (session === null) {
    return (
      <section className="apply-card apply-centre">
        <h1>请先实名登录</h1>
        <p>用“一网通办”的实名账户登录，姓名和证件号码以实名认证为准。</p>
        <Button type="primary" href={again}>
          一网通办实名登录
        </Button>
      </section>
    );
  }
  if (!isApplicant(session)) {
    return (
      <section className="apply-card apply-centre">
        <h1>当前登录的不是申请人账户</h1>
        <p>您正以“{session.user.realName}”的工作账户登录。办理本人事项，请先退出，再用“一网通办”实名登录。</p>
        <Button type="primary" onClick={() => void signOut()}>
          退出当前账户
        </Button>
      </section>
    );
  }
  return (
    <>
      <Outlet />
      <IdleGuard minutes={session.idleMinutes} />
      {expired && <SessionEnded />}
    </>
  );
}
