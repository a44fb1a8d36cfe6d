import { AppShell, RequireSession } from '@yjs/web-kit';
import { Outlet } from 'react-router';

/** Sign-in and frame of the training portal. */
export function Frame() {
  return (
    <RequireSession client="training" title="培训机构、专家、学员登录">
      <AppShell product="退役军人职业技能培训">
        <Outlet />
      </AppShell>
    </RequireSession>
  );
}
