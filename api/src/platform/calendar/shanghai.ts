/**
 * Local dates and times of Asia/Shanghai without a library: UTC+08:00, no daylight saving time. China had summer time
 * from 1986 to 1991 only; instants of those years never occur here (birth dates are plain dates), so it is left out.
 */

/** A calendar date without time, `YYYY-MM-DD`. */
export type LocalDate = string;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 60 * MINUTE_MS;

/** Days since 1970-01-01 of the local date of an instant. */
export function dayNumberOf(instant: Date): number {
  return Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS);
}

/** Milliseconds since local midnight. */
export function millisOfDay(instant: Date): number {
  return instant.getTime() + OFFSET_MS - dayNumberOf(instant) * DAY_MS;
}

/** Whole minutes since local midnight, 0–1439. */
export function minutesOfDay(instant: Date): number {
  return Math.floor(millisOfDay(instant) / MINUTE_MS);
}

/** The instant that lies `millis` after local midnight of a day number. */
export function instantOfDay(dayNumber: number, millis = 0): Date {
  return new Date(dayNumber * DAY_MS + millis - OFFSET_MS);
}

/** The local date of an instant. */
export function localDateOf(instant: Date): LocalDate {
  return dateOfDayNumber(dayNumberOf(instant));
}

/** Answers of {@link dateOfDayNumber}: a list asks for the same few dates row by row. */
const dates = new Map<number, LocalDate>();
const MOST_DATES = 1000;

/** The local date of a day number. */
export function dateOfDayNumber(dayNumber: number): LocalDate {
  const known = dates.get(dayNumber);
  if (known !== undefined) return known;
  const date = new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
  if (dates.size >= MOST_DATES) dates.clear();
  dates.set(dayNumber, date);
  return date;
}

/** True for an existing date written `YYYY-MM-DD` (so not for 30 February). */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const millis = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text);
}

/** Answers of {@link dayNumberOfDate}: a sweep over many records asks for the same few dates again and again. */
const dayNumbers = new Map<LocalDate, number>();
const MOST_DAY_NUMBERS = 1000;

/** The day number of a local date. @throws RangeError when the date does not exist */
export function dayNumberOfDate(date: LocalDate): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  if (!isLocalDate(date)) throw new RangeError(`Not a date: ${date}`);
  const dayNumber = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  if (dayNumbers.size >= MOST_DAY_NUMBERS) dayNumbers.clear();
  dayNumbers.set(date, dayNumber);
  return dayNumber;
}

/** Milliseconds since midnight of a time written `HH:mm` or `HH:mm:ss`; the day ends before 24:00. @throws RangeError */
export function millisOfTime(time: string): number {
  const [, hours, minutes, seconds] = /^(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(time) ?? [];
  const millis = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) * 1000;
  if (Number.isNaN(millis) || Number(minutes) > 59 || Number(seconds ?? 0) > 59 || millis >= DAY_MS) {
    throw new RangeError(`Not a time of day: ${time}`);
  }
  return millis;
}

/** The instant of a local date and time (`HH:mm` or `HH:mm:ss`). @throws RangeError when one of them does not exist */
export function instantOf(date: LocalDate, time = '00:00'): Date {
  return instantOfDay(dayNumberOfDate(date), millisOfTime(time));
}

/** A local date moved by whole calendar days. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOfDate(date) + days);
}

/** Day of the week of a day number, 0 = Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

/** The year of the last answer of {@link yearOf}, with its days: nearly all questions stay within one. */
let lastYear = { year: Number.NaN, from: 0, to: 0 };

/** The local year of a day number. */
export function yearOf(dayNumber: number): number {
  if (!(dayNumber >= lastYear.from && dayNumber < lastYear.to)) {
    const year = new Date(dayNumber * DAY_MS).getUTCFullYear();
    lastYear = { year, from: Date.UTC(year, 0, 1) / DAY_MS, to: Date.UTC(year + 1, 0, 1) / DAY_MS };
  }
  return lastYear.year;
}

/** `03-09 17:30`, for tables. */
export function formatShort(instant: Date): string {
  return `${localDateOf(instant).slice(5)} ${formatTime(instant)}`;
}

/** `2026-03-09 17:30:00`, for pages, exports and vouchers. */
export function formatDateTime(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-03-09 17:30`, for documents that people sign. */
export function formatMinute(instant: Date): string {
  return formatDateTime(instant).slice(0, 16);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `17:30`. */
export function formatTime(instant: Date): string {
  const minutes = minutesOfDay(instant);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** `3月9日`, with the year when it is not the reader's: `2027年1月4日`. */
export function formatChineseDate(date: LocalDate, reader?: Date): string {
  const [year, month, day] = date.split('-').map(Number);
  const monthDay = `${month}月${day}日`;
  return reader && yearOf(dayNumberOf(reader)) === year ? monthDay : `${year}年${monthDay}`;
}

/** The same day some months later or earlier; where that month has no such day, its last one: 31 January + 1 month = 28 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}`;
}
