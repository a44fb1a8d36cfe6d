import { now } from './now.ts';

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

interface Wall {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
}

function wallOf(ms: number): Wall {
  const found = parts.formatToParts(ms);
  const partOf = (type: keyof Wall) => found.find((part) => part.type === type)?.value ?? '';
  return {
    year: partOf('year'),
    month: partOf('month'),
    day: partOf('day'),
    hour: partOf('hour'),
    minute: partOf('minute'),
    second: partOf('second'),
  };
}

/** `03-09 17:30` in Shanghai time, with the year in front where it is not this one; `—` for nothing. */
export function formatDateTime(instant: string | null | undefined): string {
  if (!instant) return '—';
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return instant;
  const wall = wallOf(ms);
  const text = `${wall.month}-${wall.day} ${wall.hour}:${wall.minute}`;
  return wall.year === wallOf(now()).year ? text : `${wall.year}-${text}`;
}

/** The end of a time that itself no longer counts: midnight is told as the end of the day before, `03-08 24:00`, lest the day seem to count. */
export function formatDeadline(instant: string | null | undefined): string {
  const text = formatDateTime(instant);
  if (!instant || !text.endsWith(' 00:00')) return text;
  return formatDateTime(new Date(Date.parse(instant) - 1).toISOString()).replace(/ 23:59$/, ' 24:00');
}

/** `2026-03-09 17:30:05` in Shanghai time, for logs and titles where the second matters. */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return '—';
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return instant;
  const wall = wallOf(ms);
  return `${wall.year}-${wall.month}-${wall.day} ${wall.hour}:${wall.minute}:${wall.second}`;
}

/** A day (`YYYY-MM-DD`) as `03-09`, or with its year where it is not this one. */
export function formatDay(day: string | null | undefined): string {
  if (!day) return '—';
  return day.slice(0, 4) === wallOf(now()).year ? day.slice(5) : day;
}

/** The days of a window in Shanghai, `05-01 至 06-21`: one that ends at midnight ends with the day before, as in {@link formatDeadline}. */
export function formatWindowDays(from: string, to: string): string {
  const dayOf = (instant: string) => formatDay(formatInstant(instant).slice(0, 10));
  return `${dayOf(from)} 至 ${dayOf(new Date(Date.parse(to) - 1).toISOString())}`;
}

/** Today in Shanghai, `YYYY-MM-DD`. */
export function today(): string {
  const wall = wallOf(now());
  return `${wall.year}-${wall.month}-${wall.day}`;
}

/** `3 分钟前`, `2 小时前`, else the date: for notices and changes. */
export function formatAgo(instant: string): string {
  const minutes = Math.floor((now() - Date.parse(instant)) / 60_000);
  if (Number.isNaN(minutes) || minutes < 0 || minutes >= 24 * 60) return formatDateTime(instant);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  return `${Math.floor(minutes / 60)} 小时前`;
}

const grouped = new Intl.NumberFormat('zh-CN');

/** `12,345`; a capped count reads `10,000+`. */
export function formatCount(count: number, capped = false): string {
  return capped ? `${grouped.format(count)}+` : grouped.format(count);
}

/** How long something took: `0.4 分钟`, `90 分钟`, `26.5 小时`, `9.1 天`. */
export function formatMinutes(minutes: number): string {
  const tenths = (value: number) => grouped.format(Math.round(value * 10) / 10);
  if (minutes < 120) return `${tenths(minutes)} 分钟`;
  if (minutes < 48 * 60) return `${tenths(minutes / 60)} 小时`;
  return `${tenths(minutes / 60 / 24)} 天`;
}

/** A file's size: `812 B`, `36 KB`, `2.4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
