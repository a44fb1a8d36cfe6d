import { audienceOf, RequireSession, useSession } from '@yjs/web-kit';
import { Outlet } from 'react-router';
import { PhoneShell } from './PhoneShell.tsx';
import { PortalShell } from './PortalShell.tsx';

/** A trainee's frame is the phone's; people of institutions and experts keep their own. */
function FrameOf() {
  const { session } = useSession();
  const trainee = !session || audienceOf(session.user) === 'trainee';
  return trainee ? (
    <PhoneShell>
      <Outlet />
    </PhoneShell>
  ) : (
    <PortalShell>
      <Outlet />
    </PortalShell>
  );
}

/** Pages of a trainee's own: strangers sign in and come back to where they were. */
export function OwnFrame() {
  return (
    <RequireSession client="training" title="登录后查看本人的报名和培训">
      <FrameOf />
    </RequireSession>
  );
}

/** Pages that anybody reads (BR13-1). */
export function PublicFrame() {
  const { session } = useSession();
  return session ? <OwnFrame /> : <FrameOf />;
}
