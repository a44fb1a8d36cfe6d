import { RequireSession } from '@yjs/web-kit';
import { Link, Outlet } from 'react-router';
import { PortalShell } from './PortalShell.tsx';

/** Sign-in and frame of the training portal; what is open for enrolment can be read without signing in (BR13-1). */
export function Frame() {
  return (
    <RequireSession client="training" title="培训机构、专家、学员登录" below={<WithoutAccount />}>
      <PortalShell>
        <Outlet />
      </PortalShell>
    </RequireSession>
  );
}

/** What one may do before having an account: read what is open, register an institution (A11). */
function WithoutAccount() {
  return (
    <nav className="portal-public" aria-label="无需登录">
      <Link to="/rounds">查看公开报名的培训（无需登录）</Link>
      <Link to="/directory">查看培训项目目录（无需登录）</Link>
      <Link to="/register">培训机构首次使用？注册机构账号</Link>
    </nav>
  );
}
