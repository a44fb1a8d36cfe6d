import { Layout, Watermark } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'react-router';
import { useSession } from '../session/useSession.ts';
import type { AppShellProps } from './AppShell.tsx';
import { ConnectionBar } from './ConnectionBar.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { ShellHeader } from './ShellHeader.tsx';
import { SideMenu } from './SideMenu.tsx';
import { useShortcut } from './useShortcut.ts';
import { useTopOfPage } from './useTopOfPage.ts';
import { useWatermark } from './useWatermark.ts';

const ShortcutsHelp = lazy(async () => ({ default: (await import('./ShortcutsHelp.tsx')).ShortcutsHelp }));
const Forbidden = lazy(async () => ({ default: (await import('./StatusPages.tsx')).Forbidden }));

/** The frame itself. Default export: loaded on demand by `AppShell`. */
export default function AppFrame({
  client,
  product,
  search = false,
  noticesRoute,
  routeOf,
  exportsRoute,
  children,
}: AppShellProps) {
  const { session } = useSession();
  const location = useLocation();
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const watermark = useWatermark();
  useTopOfPage(location);
  useShortcut('mod+k', () => search && setSearching(true));
  useShortcut('?', () => setHelping(true));
  if (!session) return null;
  const menus = session.menus.filter((menu) => menu.client === client || menu.client === 'any');

  return (
    <Layout className="yjs-shell">
      <a className="yjs-skip" href="#main">
        跳到正文
      </a>
      <ShellHeader
        product={product}
        noticesRoute={noticesRoute}
        routeOf={routeOf}
        exportsRoute={exportsRoute}
        onSearch={search ? () => setSearching(true) : undefined}
        onHelp={() => setHelping(true)}
      />
      <ConnectionBar />
      <Layout>
        {menus.length > 0 && <SideMenu menus={menus} areas={session.areas} />}
        <div className="yjs-content">
          {/* Clipped, not hidden: what is hidden becomes a box to scroll, and nothing in it would stay in sight of the window. */}
          <Watermark
            content={watermark}
            font={{ color: 'rgba(0,0,0,0.05)', fontSize: 13 }}
            gap={[160, 120]}
            style={{ overflow: 'clip' }}
          >
            <main id="main" tabIndex={-1} className="yjs-main">
              <ErrorBoundary key={location.pathname}>
                <Suspense>{session.refusedRoutes.includes(location.pathname) ? <Forbidden /> : children}</Suspense>
              </ErrorBoundary>
              <p className="yjs-print-trace" aria-hidden="true">
                打印：{watermark.join(' ')}
              </p>
            </main>
          </Watermark>
        </div>
      </Layout>
      {/* Not loaded on demand: what is typed or scanned right behind Ctrl K belongs into its field. */}
      {search && <GlobalSearch open={searching} onClose={() => setSearching(false)} />}
      <Suspense fallback={null}>
        {helping && <ShortcutsHelp open search={search} onClose={() => setHelping(false)} />}
      </Suspense>
    </Layout>
  );
}
