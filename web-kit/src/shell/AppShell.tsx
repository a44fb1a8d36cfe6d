import { lazy, type ReactNode, Suspense } from 'react';

// Strangers see the sign-in page only; the frame comes while they type.
const AppFrame = lazy(() => import('./AppFrame.tsx'));

export interface AppShellProps {
  /** Which client it is: its own entries stand in the menu, and those of all clients. */
  client: 'staff' | 'training';
  /** Short product name in the header. */
  product: string;
  /** Whether the jump field (case number, ID number, name) is offered: needs the `find` query. */
  search?: boolean;
  /** Route of the notice list; the bell is shown when present. */
  noticesRoute?: string;
  /** Where a link of a notice leads in this client; as it stands unless said. */
  routeOf?: (link: string) => string;
  /** Route of one's own background exports; the person's menu leads there when present. */
  exportsRoute?: string;
  children: ReactNode;
}

/** The frame of a signed-in client: menu, header, live state, watermark, and the page in a net of its own. */
export function AppShell(props: AppShellProps) {
  return (
    <Suspense fallback={null}>
      <AppFrame {...props} />
    </Suspense>
  );
}
