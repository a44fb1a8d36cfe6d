import { Button, Empty } from 'antd';
import { formatAgo } from '../text/format.ts';
import type { NotificationData } from './useNotifications.ts';

export interface NotificationItemsProps {
  items: readonly NotificationData[];
  unread: number;
  onOpen(item: NotificationData): void;
  onReadAll(): void;
  onAll(): void;
}

/** The latest notices under the bell. */
export function NotificationItems({ items, unread, onOpen, onReadAll, onAll }: NotificationItemsProps) {
  return (
    <div className="yjs-notices">
      {items.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有通知。事项有变化、快到期时会在这里提醒您。" />
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <button type="button" className="yjs-plain-button" onClick={() => onOpen(item)}>
                <span className={item.readAt ? '' : 'yjs-unread'}>
                  {!item.readAt && <span className="yjs-sr">未读：</span>}
                  {item.title}
                </span>
                <span className="yjs-notice-body">{item.body}</span>
                <span className="yjs-quiet">
                  {item.typeTitle} · {formatAgo(item.createdAt)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="yjs-row">
        <Button type="link" onClick={onAll}>
          全部通知
        </Button>
        {unread > 0 && (
          <Button type="link" onClick={onReadAll}>
            全部标记已读
          </Button>
        )}
      </div>
    </div>
  );
}
