import { Button, Space } from 'antd';
import { LevelTag, type WarningLevel } from '../flow/LevelTag.tsx';
import { useShortcut } from '../shell/useShortcut.ts';
import type { NotificationData } from './useNotifications.ts';

export interface PopupNoticeProps {
  notice: NotificationData;
  /** How many wait behind it. */
  waiting: number;
  /** 知道了: read, and the next one comes. */
  onAcknowledge(): void;
  /** Opens what it is about. */
  onOpen(): void;
  /** Puts all of them away, unread. */
  onLater(): void;
}

const levels: Readonly<Record<number, { level: WarningLevel; text: string }>> = {
  1: { level: 'RED', text: '紧急' },
  2: { level: 'ORANGE', text: '重要' },
  3: { level: 'YELLOW', text: '一般' },
  4: { level: 'BLUE', text: '提示' },
};

/** 弹窗提醒: an urgent notice in the corner, over the page but not in its way; K acknowledges it, V opens it, without a mouse. */
export function PopupNotice({ notice, waiting, onAcknowledge, onOpen, onLater }: PopupNoticeProps) {
  useShortcut('k', onAcknowledge);
  useShortcut('v', onOpen);
  const level = levels[notice.priority] ?? { level: 'BLUE' as const, text: '提示' };
  return (
    <section className="yjs-popup yjs-no-print" aria-label="弹窗提醒">
      <div role={notice.priority === 1 ? 'alert' : 'status'}>
        <header>
          <LevelTag {...level} />
          <b>{notice.title}</b>
        </header>
        <p>{notice.body}</p>
      </div>
      <footer className="yjs-row">
        <Space>
          {notice.link && (
            <Button type="primary" size="small" onClick={onOpen} aria-keyshortcuts="v">
              查看（V）
            </Button>
          )}
          <Button size="small" onClick={onAcknowledge} aria-keyshortcuts="k">
            知道了（K）
          </Button>
        </Space>
        {waiting > 0 && (
          <Button type="link" size="small" onClick={onLater}>
            还有 {waiting} 条，稍后到通知中心看
          </Button>
        )}
      </footer>
    </section>
  );
}
