/** A day that differs from Monday to Friday, as the server keeps it. */
export interface NamedDay {
  date: string;
  isWorkday: boolean;
  note: string;
}

/** What a day is, and whether the arrangement says so or the week does. */
export interface DayView {
  date: string;
  day: number;
  /** 0 = Sunday. */
  weekday: number;
  isWorkday: boolean;
  named: NamedDay | undefined;
}

/** ORDINARY: as the week has it. */
export type DayKind = 'ORDINARY' | 'WORK' | 'REST';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

const millisOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** A date moved by whole days. */
export function moveDate(date: string, days: number): string {
  return new Date(millisOf(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function weekdayOf(date: string): number {
  return new Date(millisOf(date)).getUTCDay();
}

/** `3月12日 星期四`. */
export function dayTitle(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日 星期${WEEKDAYS[weekdayOf(date)]}`;
}

/** The days of a month of the year, by the arrangement. */
export function daysOfMonth(year: number, month: number, named: ReadonlyMap<string, NamedDay>): DayView[] {
  const days: DayView[] = [];
  const start = `${year}-${String(month).padStart(2, '0')}-01`;
  for (let date = start; date.slice(0, 7) === start.slice(0, 7); date = moveDate(date, 1)) {
    const weekday = weekdayOf(date);
    const known = named.get(date);
    const isWorkday = known?.isWorkday ?? (weekday !== 0 && weekday !== 6);
    days.push({ date, day: Number(date.slice(8)), weekday, isWorkday, named: known });
  }
  return days;
}

/** What an arrangement says of a date. */
export function kindOf(named: NamedDay | undefined): DayKind {
  if (!named) return 'ORDINARY';
  return named.isWorkday ? 'WORK' : 'REST';
}

/** The arrangement with one day of it said otherwise; by date. */
export function withDay(days: readonly NamedDay[], date: string, kind: DayKind, note: string): NamedDay[] {
  const others = days.filter((day) => day.date !== date);
  const changed = kind === 'ORDINARY' ? others : [...others, { date, isWorkday: kind === 'WORK', note: note.trim() }];
  return changed.toSorted((a, b) => a.date.localeCompare(b.date));
}

/** The dates of which two arrangements say different things, names included. */
export function differingDates(before: readonly NamedDay[], after: readonly NamedDay[]): Set<string> {
  const text = (day: NamedDay | undefined) => (day ? `${day.isWorkday}|${day.note}` : '');
  const [old, fresh] = [before, after].map((days) => new Map(days.map((day) => [day.date, day])));
  const dates = [...before, ...after].map(({ date }) => date);
  return new Set(dates.filter((date) => text(old?.get(date)) !== text(fresh?.get(date))));
}
