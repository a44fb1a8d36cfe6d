import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useSession } from '../session/useSession.ts';
import { namedPlaces, notePlace, togglePin } from './places.ts';
import { usePlaces } from './usePlaces.ts';
import { useShortcut } from './useShortcut.ts';

/** Keeps where one is among the recent pages, and pins it on demand. Nothing on pages that no entry of the menu leads to. */
export function PinButton({ title }: { title: string }) {
  const { session } = useSession();
  const { pathname } = useLocation();
  const { pinned } = usePlaces();
  const userId = session?.user.id;
  const known = session ? namedPlaces([{ path: pathname }], session.menus).length > 0 : false;
  useEffect(() => {
    if (userId && known) notePlace(userId, pathname, title);
  }, [userId, known, pathname, title]);
  const toggle = () => {
    if (userId && known) togglePin(userId, pathname, title);
  };
  useShortcut('p', toggle);
  if (!known) return null;
  const isPinned = pinned.some(({ path }) => path === pathname);
  const label = isPinned ? '取消固定本页' : '固定本页';
  return (
    <Button
      type="text"
      size="small"
      className="yjs-no-print"
      icon={isPinned ? <PushpinFilled /> : <PushpinOutlined />}
      aria-label={label}
      aria-pressed={isPinned}
      title={`${label}（快捷键 P）`}
      onClick={toggle}
    />
  );
}
