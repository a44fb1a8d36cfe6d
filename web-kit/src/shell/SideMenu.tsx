import { Layout, Menu } from 'antd';
import type { ItemType } from 'antd/es/menu/interface';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { MenuData } from '../session/session.types.ts';
import { readStored, writeStored } from '../text/storage.ts';
import { activeMenu } from './active-menu.ts';
import { MenuIcon } from './MenuIcon.tsx';

export interface SideMenuProps {
  menus: readonly MenuData[];
}

const place = 'yjs.menu.collapsed';

/** The menu, exactly as the session gives it. */
export function SideMenu({ menus }: SideMenuProps) {
  const { pathname } = useLocation();
  const [collapsed, setCollapsed] = useState(() => readStored(place) === '1');
  const [narrow, setNarrow] = useState(false);
  const active = activeMenu(menus, pathname);
  return (
    <Layout.Sider
      className="yjs-side yjs-no-print"
      theme="light"
      width={200}
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
      <nav aria-label="主菜单">
        <Menu
          mode="inline"
          selectedKeys={active}
          defaultOpenKeys={menus.filter((menu) => menu.children?.length).map((menu) => menu.key)}
          items={menus.map(toItem)}
        />
      </nav>
    </Layout.Sider>
  );
}

function toItem(menu: MenuData): ItemType {
  const icon = menu.icon ? <MenuIcon name={menu.icon} /> : undefined;
  const label = menu.route ? <Link to={menu.route}>{menu.title}</Link> : menu.title;
  if (menu.children && menu.children.length > 0) {
    return { key: menu.key, label, icon, children: menu.children.map(toItem) };
  }
  return { key: menu.key, label, icon, title: menu.title };
}
