import { RequireSession } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';

// The frame (menu, bell, watermark) is not needed to sign in: the sign-in page stays light.
const Frame = lazy(() => import('./Frame.tsx'));

/** Sign-in before everything else. */
export function Gate() {
  return (
    <RequireSession client="staff" title="工作人员登录">
      <Suspense fallback={<Skeleton active className="staff-wait" paragraph={{ rows: 10 }} />}>
        <Frame />
      </Suspense>
    </RequireSession>
  );
}
