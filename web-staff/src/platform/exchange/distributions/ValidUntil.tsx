import { formatDay, LevelTag, today } from '@yjs/web-kit';
import type { DistributionStatus } from '../../../generated/graphql.ts';

const DAY_MS = 86_400_000;
const LIVE: readonly DistributionStatus[] = ['ACTIVE', 'PENDING_APPROVAL', 'SUSPENDED'];

/** Whole days from today to the last day; 0 on the day itself. */
export function daysLeft(day: string, now: string): number {
  return Math.round((Date.parse(day) - Date.parse(now)) / DAY_MS);
}

/** The last day of a distribution, with a warning as its end comes near. */
export function ValidUntil({ day, state }: { day: string; state: DistributionStatus }) {
  const left = daysLeft(day, today());
  if (!LIVE.includes(state) || left > 30) return formatDay(day);
  const text = left < 0 ? '已到期' : left === 0 ? '今日到期' : `还有 ${left} 天`;
  return (
    <span className="staff-nowrap">
      {formatDay(day)} <LevelTag level={left <= 7 ? 'ORANGE' : 'YELLOW'} text={text} />
    </span>
  );
}
