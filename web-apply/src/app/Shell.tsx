import { ErrorBoundary, useSession, useTopOfPage } from '@yjs/web-kit';
import { Button, ConfigProvider, Skeleton } from 'antd';
import { Suspense } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { useFunctions } from '../functions/useFunctions.ts';
import { useOwnRights } from '../rights/useOwnRights.ts';
import { isApplicant, signInAddress } from './applicant.ts';
import { ownPlaces } from './own-places.ts';
import { useSamePerson } from './useSamePerson.ts';

/** What stands in a field that cannot be changed is one’s own name and number: to be read as the rest. */
const READABLE = '#4a4f45';

/** The frame of the citizen's pages: who one is, where one's cases are, and nothing else. */
export function Shell() {
  const { session, signOut } = useSession();
  const location = useLocation();
  const { pathname, search } = location;
  const rights = useOwnRights();
  const offered = useFunctions();
  useSamePerson(session?.user.id);
  useTopOfPage(location);
  return (
    <ConfigProvider componentSize="large" theme={{ token: { colorTextDisabled: READABLE } }}>
      <div className="apply-shell">
        <a className="yjs-skip" href="#main">
          跳到正文
        </a>
        <header className="apply-header yjs-no-print">
          <div className="apply-width">
            <Link to="/" className="apply-brand">
              军人退役“一件事”
            </Link>
            {isApplicant(session) && (
              <nav aria-label="主菜单">
                {ownPlaces(offered, rights.may).map(({ to, title }) => (
                  <NavLink key={to} to={to}>
                    {title}
                  </NavLink>
                ))}
              </nav>
            )}
            {session ? (
              <Button type="text" onClick={() => void signOut()}>
                {session.user.realName} · 退出
              </Button>
            ) : (
              session === null && (
                <Button type="text" href={signInAddress(pathname + search)}>
                  登录
                </Button>
              )
            )}
          </div>
        </header>
        {rights.agentName && (
          <p className="apply-agent">
            <span className="apply-width">
              您（{rights.agentName}）正以代办人身份办理。{rights.note}
            </span>
          </p>
        )}
        <main id="main" tabIndex={-1} className="apply-width apply-main">
          <ErrorBoundary key={pathname}>
            <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </main>
        <footer className="apply-footer yjs-no-print">
          <div className="apply-width">
            <Link to="/consult">咨询</Link>
            <Link to="/places">服务网点</Link>
            安置地退役军人服务中心，或拨打 12345 市民服务热线。办理不收取费用。
            <Link to="/evaluations">评价与答复公示</Link>
          </div>
        </footer>
      </div>
    </ConfigProvider>
  );
}
