import { HistoryOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { MenuIcon } from './MenuIcon.tsx';
import { usePlaces } from './usePlaces.ts';
import { useShortcut } from './useShortcut.ts';

/** 固定 and 最近: the pages one has pinned, and those one was at last, at the top of the rail or of the menu. */
export function PlaceLinks() {
  const { pinned, recent } = usePlaces();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const others = recent.filter(({ path }) => path !== pathname);
  useShortcut('r', () => setOpen(others.length > 0));
  if (pinned.length === 0 && others.length === 0) return null;
  return (
    <nav className="yjs-places" aria-label="固定和最近的页面">
      {pinned.map(({ path, title, short, icon }) => (
        <Link
          key={path}
          to={path}
          title={`固定：${title}`}
          aria-label={title}
          {...(path === pathname && { 'aria-current': 'page' as const })}
        >
          <MenuIcon name={icon ?? ''} />
          <span>{short}</span>
        </Link>
      ))}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          autoFocus
          open={open}
          onOpenChange={setOpen}
          menu={{
            items: others.map(({ path, title }) => ({ key: path, label: <Link to={path}>{title}</Link> })),
            onClick: () => setOpen(false),
          }}
        >
          <button type="button" aria-haspopup="menu" aria-expanded={open} title="最近打开的页面（快捷键 R）">
            <HistoryOutlined aria-hidden="true" />
            <span>最近</span>
          </button>
        </Dropdown>
      )}
    </nav>
  );
}
