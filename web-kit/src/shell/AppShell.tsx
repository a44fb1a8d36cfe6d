import { Layout, Watermark } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'react-router';
import { useSession } from '../session/useSession.ts';
import { ConnectionBar } from './ConnectionBar.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { ShellHeader } from './ShellHeader.tsx';
import { ShortcutsHelp } from './ShortcutsHelp.tsx';
import { SideMenu } from './SideMenu.tsx';
import { useShortcut } from './useShortcut.ts';
import { useWatermark } from './useWatermark.ts';

export interface AppShellProps {
  /** Short product name in the header. */
  product: string;
  /** Whether the jump field (case number, ID number, name) is offered: needs the `find` query. */
  search?: boolean;
  /** Route of the notice list; the bell is shown when present. */
  noticesRoute?: string;
  children: ReactNode;
}

/** The frame of a signed-in client: menu, header, live state, watermark, and the page in a net of its own. */
export function AppShell({ product, search = false, noticesRoute, children }: AppShellProps) {
  const { session } = useSession();
  const location = useLocation();
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const watermark = useWatermark();
  useShortcut('mod+k', () => search && setSearching(true));
  useShortcut('?', () => setHelping(true));
  if (!session) return null;

  return (
    <Layout className="yjs-shell">
      <a className="yjs-skip" href="#main">
        跳到正文
      </a>
      <ShellHeader
        product={product}
        noticesRoute={noticesRoute}
        onSearch={search ? () => setSearching(true) : undefined}
        onHelp={() => setHelping(true)}
      />
      <ConnectionBar />
      <Layout>
        {session.menus.length > 0 && <SideMenu menus={session.menus} />}
        <Layout.Content className="yjs-content">
          <Watermark content={watermark} font={{ color: 'rgba(0,0,0,0.05)', fontSize: 13 }} gap={[160, 120]}>
            <main id="main" tabIndex={-1} className="yjs-main">
              <ErrorBoundary key={location.pathname}>{children}</ErrorBoundary>
            </main>
          </Watermark>
        </Layout.Content>
      </Layout>
      {search && <GlobalSearch open={searching} onClose={() => setSearching(false)} />}
      <ShortcutsHelp open={helping} search={search} onClose={() => setHelping(false)} />
    </Layout>
  );
}
