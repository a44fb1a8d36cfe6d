import { useEffect, useRef, useState } from 'react';
import type { PageSettings } from '../settings.ts';

/**
 * Whether somebody is still there. After `askSeconds` without a touch it is asked, and `leaveSeconds` later `onGone` is called: the next
 * person must not see what this one has typed.
 *
 * @returns seconds left while it is asked, undefined otherwise
 */
export function useInactivity(
  { askSeconds, leaveSeconds }: Pick<PageSettings, 'askSeconds' | 'leaveSeconds'>,
  onGone: () => void,
): number | undefined {
  const longest = askSeconds + leaveSeconds;
  const [idle, setIdle] = useState(0);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    const touched = () => setIdle(0);
    const events = ['pointerdown', 'keydown', 'input'] as const;
    for (const event of events) window.addEventListener(event, touched, true);
    const timer = setInterval(() => setIdle((seconds) => seconds + 1), 1000);
    return () => {
      clearInterval(timer);
      for (const event of events) window.removeEventListener(event, touched, true);
    };
  }, []);
  useEffect(() => {
    if (idle >= longest) gone.current();
  }, [idle, longest]);
  return idle >= askSeconds ? Math.max(0, longest - idle) : undefined;
}
