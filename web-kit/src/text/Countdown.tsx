import { useEffect, useState } from 'react';
import { countdownText } from './countdown.ts';
import { now } from './now.ts';

export interface CountdownProps {
  /** What it leads to: 距打分截止. */
  label: string;
  until: string;
  /** The server's clock when the page was read; the client's own is not trusted (02 §9.7). */
  serverNow: string;
}

/** A clock that runs down by the server's time. */
export function Countdown({ label, until, serverNow }: CountdownProps) {
  const [read, setRead] = useState(() => ({ serverNow, at: now() }));
  const [, tick] = useState(0);
  // Another answer of the server starts the count anew.
  if (read.serverNow !== serverNow) setRead({ serverNow, at: now() });
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = countdownText(Date.parse(until), Date.parse(serverNow) + (now() - read.at));
  return (
    <span className="yjs-countdown" role="timer">
      {left ? `${label} ${left}` : '时间已到'}
    </span>
  );
}
