import type { Projection } from './deadline.ts';
import { addDays, formatChineseDate, formatTime, type LocalDate, localDateOf } from './shanghai.ts';
import type { Limit, LimitUnit } from './time-limit.ts';

const DAY_NAMES: Record<LimitUnit, string> = { WORKDAY: '个工作日', CALENDAR_DAY: '天', HOUR: '小时' };

/**
 * The chip beside a record: 「剩 2 个工作日 · 3月11日 17:30」, 「剩 3 小时 20 分 · 今日 17:30」, 「已超期 1 个工作日」 or
 * 「暂停计时（待补正）」. Never more than the limit itself. The hours are working hours, so that without the moment nobody could tell at night when they are over.
 */
export function chipText(projection: Projection, now: Date): string {
  const { dueAt, pauseReason, overdue, ownMinutes, limitMinutes = Infinity } = projection;
  if (!dueAt) return pauseReason ? `暂停计时（${pauseReason}）` : '暂停计时';
  const length = lengthText(overdue ? -ownMinutes : Math.min(ownMinutes, limitMinutes), projection);
  if (overdue) return ownMinutes === 0 ? '已超期' : `已超期 ${length}`;
  if (ownMinutes === 0) return '即将到期';
  const { day, time } = endOf(dueAt);
  return `剩 ${length} · ${day === localDateOf(now) ? `今日 ${time}` : deadlineText(dueAt, now)}`;
}

/** The day and the time at which a limit ends: midnight is the end of the day before, 24:00, lest the day after seem to count. */
function endOf(dueAt: Date): { day: LocalDate; time: string } {
  const time = formatTime(dueAt);
  return time === '00:00' ? { day: addDays(localDateOf(dueAt), -1), time: '24:00' } : { day: localDateOf(dueAt), time };
}

/** When a limit ends, as people say it: 「3月11日 17:30」, 「4月1日 24:00」. */
export function deadlineText(dueAt: Date, reader?: Date): string {
  const { day, time } = endOf(dueAt);
  return `${formatChineseDate(day, reader)} ${time}`;
}

/** A limit in words: 「10 个工作日」. */
export function limitText({ value, unit }: Limit): string {
  return `${value} ${DAY_NAMES[unit]}`;
}

/** A moment as people say it: 「3月11日 17:30」, with the year when it is not the reader's. */
export function momentText(instant: Date, reader?: Date): string {
  return `${formatChineseDate(localDateOf(instant), reader)} ${formatTime(instant)}`;
}

/**
 * A length in words. From one day on it is days (working days in halves) rounded down, so that nobody is promised more
 * than there is; below it is hours and minutes. Limits in hours stay hours.
 */
export function lengthText(
  minutes: number,
  { unit, ownDayMinutes }: Pick<Projection, 'unit' | 'ownDayMinutes'>,
): string {
  if (minutes < ownDayMinutes) return hoursText(minutes);
  const days = minutes / ownDayMinutes;
  if (unit === 'HOUR') return `${Math.floor(minutes / 60)} 小时`;
  return limitText({ value: unit === 'WORKDAY' ? Math.floor(days * 2) / 2 : Math.floor(days), unit });
}

function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.floor(minutes % 60);
  if (hours === 0) return `${rest} 分`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}
