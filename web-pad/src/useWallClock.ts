import { now } from '@yjs/web-kit/pad';
import { useEffect, useState } from 'react';

export interface WallClock {
  /** `17:30` */
  time: string;
  /** `3月9日` */
  day: string;
  /** `星期一` */
  weekday: string;
}

const zone = { timeZone: 'Asia/Shanghai' } as const;
const time = new Intl.DateTimeFormat('zh-CN', { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('zh-CN', { ...zone, month: 'long', day: 'numeric' });
const weekday = new Intl.DateTimeFormat('zh-CN', { ...zone, weekday: 'long' });

/** Reads the instant as a clock on the wall in Shanghai. */
export function wallClockAt(ms: number): WallClock {
  return { time: time.format(ms), day: day.format(ms), weekday: weekday.format(ms) };
}

/** The wall clock, moved every second. */
export function useWallClock(): WallClock {
  const [ms, setMs] = useState(() => now());
  useEffect(() => {
    const timer = setInterval(() => setMs(now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return wallClockAt(ms);
}
