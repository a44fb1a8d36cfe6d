import { AppShell } from '@yjs/web-kit';
import type { ReactNode } from 'react';
import { ownRoute } from './own-route.ts';

/** The frame of institutions and experts: menu, bell with what they were told, page. */
export function PortalShell({ children }: { children: ReactNode }) {
  return (
    <AppShell client="training" product="退役军人职业技能培训" noticesRoute="/messages" routeOf={ownRoute}>
      {children}
    </AppShell>
  );
}
