import { AppShell, livesInPortal, RequireSession, useSession } from '@yjs/web-kit';
import { ConfigProvider, Skeleton, type ThemeConfig } from 'antd';
import { type ReactNode, Suspense, useEffect } from 'react';
import { Outlet } from 'react-router';

/** Lists with ten columns have to fit 1280 px. */
const dense: ThemeConfig = { components: { Table: { cellPaddingInlineSM: 6 } } };

/** Sign-in before everything else, then the console's frame around the page of the route. */
export function Frame() {
  return (
    <RequireSession client="staff" title="工作人员登录">
      <StaffOnly>
        <AppShell
          client="staff"
          product="军人退役“一件事”"
          search
          noticesRoute="/notifications"
          exportsRoute="/exports"
        >
          <ConfigProvider theme={dense}>
            <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
              <Outlet />
            </Suspense>
          </ConfigProvider>
        </AppShell>
      </StaffOnly>
    </RequireSession>
  );
}

/** Trainees, experts and institutions have pages of their own: whoever has no other role is brought there. */
function StaffOnly({ children }: { children: ReactNode }) {
  const { session } = useSession();
  const elsewhere = session ? livesInPortal(session.user) : false;
  useEffect(() => {
    if (elsewhere) window.location.replace('/training/');
  }, [elsewhere]);
  return elsewhere ? null : children;
}
