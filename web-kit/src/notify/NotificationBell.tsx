import { BellOutlined } from '@ant-design/icons';
import { App, Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { presentError } from '../client/error-view.ts';
import { type NotificationData, useNotifications } from './useNotifications.ts';
import { usePopups } from './usePopups.ts';

const PopupNotice = lazy(async () => ({ default: (await import('./PopupNotice.tsx')).PopupNotice }));
const NotificationItems = lazy(async () => ({ default: (await import('./NotificationItems.tsx')).NotificationItems }));

export interface NotificationBellProps {
  /** Route of the full list. */
  allRoute: string;
  /** Where a link of a notice leads in this client; the console's own links by default. */
  routeOf?: ((link: string) => string) | undefined;
}

/** The bell: unread count, the latest notices, and one pop-up at a time for those that are to come up by themselves. */
export function NotificationBell({ allRoute, routeOf = (link) => link }: NotificationBellProps) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const popups = usePopups();
  const notices = useNotifications((arrived) => {
    if (arrived.popup) popups.add(arrived);
  });

  function show(item: NotificationData): void {
    setOpen(false);
    popups.remove(item.id);
    if (!item.readAt) notices.markRead([item.id]).catch(report);
    if (item.link) void navigate(routeOf(item.link));
  }

  function report(error: unknown): void {
    message.error(presentError(error).title);
  }

  function acknowledge(item: NotificationData): void {
    popups.remove(item.id);
    notices.markRead([item.id]).catch(report);
  }

  const { current } = popups;
  return (
    <>
      {current && (
        <Suspense>
          <PopupNotice
            key={current.id}
            notice={current}
            waiting={popups.waiting}
            onAcknowledge={() => acknowledge(current)}
            onOpen={() => show(current)}
            onLater={popups.clear}
          />
        </Suspense>
      )}
      <Popover
        trigger="click"
        placement="bottomRight"
        open={open}
        onOpenChange={setOpen}
        title="通知"
        content={
          <Suspense fallback={<div className="yjs-notices" />}>
            <NotificationItems
              items={notices.latest}
              unread={notices.unread}
              onOpen={show}
              onReadAll={() => {
                notices.markAllRead().catch(report);
              }}
              onAll={() => {
                setOpen(false);
                void navigate(allRoute);
              }}
            />
          </Suspense>
        }
      >
        <Button type="text" aria-label={`通知，${notices.unread > 99 ? '99+' : notices.unread} 条未读`}>
          <span className="yjs-bell">
            <BellOutlined />
            {notices.unread > 0 && <b aria-hidden="true">{notices.unread > 99 ? '99+' : notices.unread}</b>}
          </span>
        </Button>
      </Popover>
    </>
  );
}
