import { AppShell } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { Suspense } from 'react';
import { Outlet } from 'react-router';

/** The console's frame around the page of the route. */
export default function Frame() {
  return (
    <AppShell product="军人退役“一件事”" search noticesRoute="/notifications">
      <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
        <Outlet />
      </Suspense>
    </AppShell>
  );
}
