import { useEffect, useState } from 'react';
import { useSession } from '../session/useSession.ts';
import { formatDateTime } from '../text/format.ts';
import { now } from '../text/now.ts';

/** Lines of the watermark: name, number, time to the minute. */
export function useWatermark(): string[] {
  const user = useSession().session?.user;
  const [time, setTime] = useState(() => now());
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return user ? [`${user.realName} ${user.loginName}`, formatDateTime(new Date(time).toISOString())] : [];
}
