import {
  BellOutlined,
  FormOutlined,
  LoginOutlined,
  LogoutOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SearchOutlined,
} from '@ant-design/icons';
import { ErrorBoundary, useNotifications, useSession } from '@yjs/web-kit';
import { Button, ConfigProvider } from 'antd';
import { type ReactNode, Suspense } from 'react';
import { Link, NavLink, useLocation } from 'react-router';

/** Where a trainee goes, in thumb's reach. */
const PLACES = [
  { to: '/rounds', title: '报名大厅', icon: <SearchOutlined />, own: false },
  { to: '/enrolments', title: '我的培训', icon: <ReadOutlined />, own: true },
  { to: '/timetable', title: '课表', icon: <ScheduleOutlined />, own: true },
  { to: '/surveys', title: '调查评价', icon: <FormOutlined />, own: true },
  { to: '/messages', title: '消息', icon: <BellOutlined />, own: true },
];

/** The frame of trainees: made for a phone, one column on wide screens. Without a session only what is public has a place in it. */
export function PhoneShell({ children }: { children: ReactNode }) {
  const { session, signOut } = useSession();
  const { pathname } = useLocation();
  const places = PLACES.filter(({ own }) => session || !own);
  return (
    <ConfigProvider componentSize="large">
      <div className={session ? 'phone-shell phone-with-places' : 'phone-shell'}>
        <a className="yjs-skip" href="#main">
          跳到正文
        </a>
        <header className="phone-header yjs-no-print">
          <Link to="/rounds" className="yjs-brand">
            <SafetyCertificateOutlined aria-hidden="true" /> 退役军人职业技能培训
          </Link>
          {session ? (
            <Button type="text" icon={<LogoutOutlined aria-hidden="true" />} onClick={() => void signOut()}>
              {session.user.realName} · 退出
            </Button>
          ) : (
            session === null && (
              <Link to="/enrolments">
                <Button type="text" icon={<LoginOutlined aria-hidden="true" />}>
                  登录
                </Button>
              </Link>
            )
          )}
        </header>
        <main id="main" tabIndex={-1} className="phone-main">
          <ErrorBoundary key={pathname}>
            <Suspense>{children}</Suspense>
          </ErrorBoundary>
        </main>
        {session && (
          <nav className="phone-places yjs-no-print" aria-label="主菜单">
            {places.map(({ to, title, icon }) => (
              <NavLink key={to} to={to}>
                <span aria-hidden="true">{icon}</span>
                {title}
                {to === '/messages' && <Unread />}
              </NavLink>
            ))}
          </nav>
        )}
      </div>
    </ConfigProvider>
  );
}

/** How many messages wait. */
function Unread() {
  const { unread } = useNotifications(() => undefined);
  if (unread === 0) return null;
  return (
    <b className="phone-unread">
      {unread > 99 ? '99+' : unread}
      <span className="yjs-sr">条未读</span>
    </b>
  );
}
