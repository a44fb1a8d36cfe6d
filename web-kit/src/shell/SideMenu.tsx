import { Layout, Menu } from 'antd';
import type { ItemType } from 'antd/es/menu/interface';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { AreaData, MenuData } from '../session/session.types.ts';
import { readStored, writeStored } from '../text/storage.ts';
import { AreaRail } from './AreaRail.tsx';
import { activeMenu } from './active-menu.ts';
import { MenuIcon } from './MenuIcon.tsx';
import { areasOf } from './menu-areas.ts';
import { PlaceLinks } from './PlaceLinks.tsx';

export interface SideMenuProps {
  menus: readonly MenuData[];
  areas: readonly AreaData[];
}

const place = 'yjs.menu.collapsed';

/** The menu, exactly as the session gives it: the areas in a rail, beside it the entries of the one in which one is. */
export function SideMenu({ menus, areas }: SideMenuProps) {
  const { pathname } = useLocation();
  const [collapsed, setCollapsed] = useState(() => readStored(place) === '1');
  const [narrow, setNarrow] = useState(false);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const list = useRef<HTMLElement>(null);
  const active = activeMenu(menus, pathname);
  const rail = areasOf(areas, menus);
  const shown = useArea(menus, active);
  // What leads to the page that is shown stays open, whatever was folded.
  const openKeys = [...new Set([...opened, ...active.slice(0, -1)])];
  useEffect(() => {
    // The page is shown; its entry may lie below the edge.
    if (pathname) list.current?.querySelector('.ant-menu-item-selected')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  const inArea = rail.length > 0 && !narrow ? menus.filter(({ area }) => area === shown) : menus;
  return (
    <>
      {rail.length > 0 && !narrow && (
        <div className="yjs-rail yjs-no-print">
          <PlaceLinks />
          <AreaRail areas={rail} menus={menus} shown={shown} />
        </div>
      )}
      <Layout.Sider
        className="yjs-side yjs-no-print"
        theme="light"
        width={rail.length > 0 && !narrow ? 164 : 200}
        breakpoint="md"
        onBreakpoint={setNarrow}
        // On a phone the menu goes away altogether and comes back by its own handle.
        collapsedWidth={narrow ? 0 : 48}
        collapsible
        collapsed={collapsed}
        onCollapse={(next, by) => {
          setCollapsed(next);
          if (by === 'clickTrigger' && !narrow) writeStored(place, next ? '1' : null);
        }}
      >
        <nav aria-label="主菜单" ref={list}>
          {!collapsed && (rail.length === 0 || narrow) && <PlaceLinks />}
          <Menu
            mode="inline"
            inlineIndent={12}
            selectedKeys={active}
            {...(!collapsed && { openKeys, onOpenChange: setOpened })}
            items={narrow && rail.length > 0 ? byArea(rail, menus) : inArea.map(toItem)}
          />
        </nav>
      </Layout.Sider>
    </>
  );
}

/** The area of the page that is shown; of one that no menu leads to, the last one. */
function useArea(menus: readonly MenuData[], [first]: readonly string[]): string {
  const here = menus.find(({ key }) => key === first)?.area;
  const [last, setLast] = useState(here ?? menus[0]?.area ?? '');
  if (here && here !== last) setLast(here);
  return here ?? last;
}

/** Where there is no room for a rail the areas fold their entries. */
const byArea = (areas: readonly AreaData[], menus: readonly MenuData[]): ItemType[] =>
  areas.map(({ key, title, icon }) => ({
    key: `area-${key}`,
    label: title,
    icon: <MenuIcon name={icon} />,
    children: menus.filter(({ area }) => area === key).map(toItem),
  }));

function toItem(menu: MenuData): ItemType {
  const icon = menu.icon ? <MenuIcon name={menu.icon} /> : undefined;
  const label = menu.route ? <Link to={menu.route}>{menu.title}</Link> : menu.title;
  if (menu.children && menu.children.length > 0) {
    return { key: menu.key, label, icon, children: menu.children.map(toItem) };
  }
  return { key: menu.key, label, icon, title: menu.title };
}
