import { useEffect, useRef, useState } from 'react';

/** Nobody touches: asked after this long … */
const ASK_SECONDS = 30;
/** … and taken for gone this much later. */
const WAIT_SECONDS = 15;

/**
 * Whether somebody is still there. After half a minute without a touch it is asked, and a quarter minute later `onGone` is called: the next
 * person must not see what this one has typed.
 *
 * @returns seconds left while it is asked, undefined otherwise
 */
export function useInactivity(onGone: () => void): number | undefined {
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
    if (idle >= ASK_SECONDS + WAIT_SECONDS) gone.current();
  }, [idle]);
  return idle >= ASK_SECONDS ? Math.max(0, ASK_SECONDS + WAIT_SECONDS - idle) : undefined;
}
