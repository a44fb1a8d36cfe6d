import { useCallback, useState } from 'react';
import type { NotificationData } from './useNotifications.ts';

/** Pop-ups wait in line; more than this and the oldest of the least urgent is left to the list. */
const MOST_WAITING = 20;

export interface Popups {
  /** The one that is shown: the most urgent, then the one that came first. */
  current: NotificationData | undefined;
  /** How many wait behind it. */
  waiting: number;
  add(notice: NotificationData): void;
  remove(id: string): void;
  clear(): void;
}

/** Pop-up notices, one at a time: whoever works is interrupted once, not by a pile. */
export function usePopups(): Popups {
  const [line, setLine] = useState<readonly NotificationData[]>([]);
  const add = useCallback((notice: NotificationData) => {
    setLine((now) =>
      now.some(({ id }) => id === notice.id)
        ? now
        : [...now, notice].sort((a, b) => a.priority - b.priority).slice(0, MOST_WAITING),
    );
  }, []);
  const remove = useCallback((id: string) => setLine((now) => now.filter((notice) => notice.id !== id)), []);
  const clear = useCallback(() => setLine([]), []);
  return { current: line[0], waiting: Math.max(0, line.length - 1), add, remove, clear };
}
