const SECOND = 1000;

/** 02:13:45 until an instant, 3天 02:13:45 where it is further; null once it is over. */
export function countdownText(untilMs: number, nowMs: number): string | null {
  const left = Math.floor((untilMs - nowMs) / SECOND);
  if (left <= 0) return null;
  const part = (size: number, of: number) => String(Math.floor(left / size) % of).padStart(2, '0');
  const days = Math.floor(left / 86_400);
  const clock = `${part(3600, 24)}:${part(60, 60)}:${part(1, 60)}`;
  return days > 0 ? `${days}天 ${clock}` : clock;
}
