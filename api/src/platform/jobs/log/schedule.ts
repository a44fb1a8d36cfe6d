const DAY = 24 * 60;
/** Every so many minutes, also from a later minute on: `2-59/5`. */
const EVERY = /^(?:\*|\d+-59)\/(\d+)$/;

/** The longest time between two runs by the schedule, in minutes; of the forms that jobs use. */
export function intervalOf(cron: string): number {
  const [minute = '*', hour = '*', day = '*', , weekday = '*'] = cron.trim().split(/\s+/);
  const every = (field: string) => Number(EVERY.exec(field)?.[1] ?? 0);
  if (minute === '*') return 1;
  if (every(minute) > 0) return every(minute);
  if (hour === '*') return 60;
  if (every(hour) > 0) return every(hour) * 60;
  if (day !== '*') return 31 * DAY;
  return weekday === '*' ? DAY : 7 * DAY;
}

const two = (text: string) => text.padStart(2, '0');

/** The schedule in words: 每天 01:00; the expression itself where it has a form that nobody has words for. */
export function scheduleWords(cron: string): string {
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*'] = cron.trim().split(/\s+/);
  const daily = day === '*' && month === '*' && weekday === '*';
  if (daily && hour === '*' && minute === '*') return '每分钟';
  const every = EVERY.exec(minute)?.[1];
  if (daily && hour === '*' && every) return `每${every}分钟`;
  if (daily && hour === '*' && /^\d+$/.test(minute)) return `每小时${two(minute)}分`;
  const [, first, last] = /^(\d+)-(\d+)$/.exec(hour) ?? [];
  if (daily && first && last && /^\d+$/.test(minute)) return `每天${first}至${last}时，每小时${two(minute)}分`;
  if (/^\d+$/.test(minute) && /^\d+$/.test(hour)) {
    if (daily) return `每天 ${two(hour)}:${two(minute)}`;
    if (day !== '*' && /^\d+$/.test(day) && month === '*') return `每月${day}日 ${two(hour)}:${two(minute)}`;
  }
  return cron;
}
