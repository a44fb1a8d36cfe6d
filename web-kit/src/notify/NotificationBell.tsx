import { BellOutlined } from '@ant-design/icons';
import { App, Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { presentError } from '../client/error-view.ts';
import { type NotificationData, useNotifications } from './useNotifications.ts';

const NotificationItems = lazy(async () => ({ default: (await import('./NotificationItems.tsx')).NotificationItems }));

export interface NotificationBellProps {
  /** Route of the full list. */
  allRoute: string;
}

/** Priorities that come up by themselves. */
const popupPriority = 2;

/** The bell: unread count, the latest notices, and a popup for the urgent ones (priority 1 and 2). */
export function NotificationBell({ allRoute }: NotificationBellProps) {
  const { notification, message } = App.useApp();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const notices = useNotifications((arrived) => {
    if (arrived.priority > popupPriority) return;
    notification.open({
      key: arrived.id,
      title: arrived.title,
      description: arrived.body,
      duration: arrived.priority === 1 ? false : 8,
      role: arrived.priority === 1 ? 'alert' : 'status',
      ...(arrived.link && {
        actions: (
          <Button type="primary" size="small" onClick={() => show(arrived)}>
            查看
          </Button>
        ),
      }),
    });
  });

  function show(item: NotificationData): void {
    setOpen(false);
    notification.destroy(item.id);
    if (!item.readAt) notices.markRead([item.id]).catch(report);
    if (item.link) void navigate(item.link);
  }

  function report(error: unknown): void {
    message.error(presentError(error).title);
  }

  return (
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
      <Button type="text" aria-label={`通知，${notices.unread} 条未读`}>
        <span className="yjs-bell">
          <BellOutlined />
          {notices.unread > 0 && <b aria-hidden="true">{notices.unread > 99 ? '99+' : notices.unread}</b>}
        </span>
      </Button>
    </Popover>
  );
}
