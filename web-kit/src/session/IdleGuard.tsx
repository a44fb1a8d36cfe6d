import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { now } from '../text/now.ts';
import { useSession } from './useSession.ts';

export interface IdleGuardProps {
  /** Minutes without any input after which the server ends the session. */
  minutes: number;
}

const warnSeconds = 120;
const events = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Warns two minutes before the session ends for lack of input, and offers to go on. Renders nothing before. */
export function IdleGuard({ minutes }: IdleGuardProps) {
  const { retry } = useSession();
  const [left, setLeft] = useState<number>();

  useEffect(() => {
    let last = now();
    const touch = () => {
      // While the warning stands only its own button counts: a stray mouse move is not presence.
      setLeft((shown) => {
        if (shown === undefined) last = now();
        return shown;
      });
    };
    const stay = () => {
      last = now();
      setLeft(undefined);
    };
    const timer = setInterval(() => {
      const seconds = Math.round(minutes * 60 - (now() - last) / 1000);
      setLeft(seconds <= warnSeconds ? Math.max(0, seconds) : undefined);
    }, 1000);
    for (const event of events) window.addEventListener(event, touch, { passive: true });
    window.addEventListener(stayEvent, stay);
    return () => {
      clearInterval(timer);
      for (const event of events) window.removeEventListener(event, touch);
      window.removeEventListener(stayEvent, stay);
    };
  }, [minutes]);

  const stay = () => {
    window.dispatchEvent(new Event(stayEvent));
    retry();
  };
  return (
    <Modal
      open={left !== undefined}
      title="长时间没有操作"
      closable={false}
      footer={
        <Button type="primary" onClick={stay}>
          继续使用
        </Button>
      }
    >
      {left === 0 ? '会话即将结束，已填写内容已为您暂存。' : `${left} 秒后将自动退出，已填写内容会为您暂存。`}
    </Modal>
  );
}

const stayEvent = 'yjs:stay';
