import { AppShell, RequireSession } from '@yjs/web-kit';
import { ConfigProvider, Skeleton, type ThemeConfig } from 'antd';
import { Suspense } from 'react';
import { Outlet } from 'react-router';

/** Lists with ten columns have to fit 1280 px. */
const dense: ThemeConfig = { components: { Table: { cellPaddingInlineSM: 6 } } };

/** Sign-in before everything else, then the console's frame around the page of the route. */
export function Frame() {
  return (
    <RequireSession client="staff" title="工作人员登录">
      <AppShell client="staff" product="军人退役“一件事”" search noticesRoute="/notifications" exportsRoute="/exports">
        <ConfigProvider theme={dense}>
          <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
            <Outlet />
          </Suspense>
        </ConfigProvider>
      </AppShell>
    </RequireSession>
  );
}
