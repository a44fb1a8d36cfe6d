import { now } from '@yjs/web-kit';
import { useEffect, useState } from 'react';

/** What is left until a moment, counted down by the second: `14:59`, `1 天 03:20:00`. */
export function Countdown({ until }: { until: string }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span className="staff-nowrap">{countdownText(Date.parse(until) - now())}</span>;
}

export function countdownText(millis: number): string {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  if (days > 0) return `${days} 天 ${two(hours)}:${rest}`;
  return hours > 0 ? `${two(hours)}:${rest}` : rest;
}
