import { HoursByDay } from './hours-by-day.ts';
import type { OfficeHours } from './office-hours.ts';
import {
  dateOfDayNumber,
  dayNumberOf,
  dayNumberOfDate,
  instantOfDay,
  type LocalDate,
  MINUTE_MS,
  millisOfDay,
  yearOf,
} from './shanghai.ts';
import { type CalendarDay, WorkdayTable } from './workday-table.ts';

export interface WorkingCalendarInput {
  /** Holidays, make-up working days and corrections; every other day follows Monday to Friday. */
  days: Iterable<CalendarDay>;
  /** Years whose arrangement is known. Others are counted Monday to Friday and reported. */
  years: Iterable<number>;
  /** The office's hours, or those of each day where they have changed. */
  hours?: OfficeHours | HoursByDay;
}

/**
 * Working-day arithmetic of the office (clause 2.6): the day of an event is day 0, day n is the n-th working day after
 * it, and a limit of n days runs out at the end of day n. Immutable, except that it remembers which years without an
 * official arrangement it had to guess.
 *
 * A working minute is a share of a working day: every day has as many as {@link hours}, those worked by other hours too, in proportion.
 * So a day stays a day, and half a day half of one, on whichever side of a change of hours it lies.
 */
export class WorkingCalendar {
  /** The hours that hold now. */
  readonly hours: OfficeHours;
  readonly #byDay: HoursByDay;
  readonly #table: WorkdayTable;
  readonly #years: ReadonlySet<number>;
  readonly #guessed = new Set<number>();

  constructor({ days, years, hours = new HoursByDay() }: WorkingCalendarInput) {
    this.#table = new WorkdayTable(days);
    this.#years = new Set(years);
    this.#byDay = hours instanceof HoursByDay ? hours : new HoursByDay(hours);
    this.hours = this.#byDay.latest;
  }

  /** A calendar in which the given days (rows of `work_calendar`) stand above this one's. */
  withDays(days: Iterable<CalendarDay>, years: Iterable<number> = []): WorkingCalendar {
    return new WorkingCalendar({
      days: [...this.#table.namedDays(), ...days],
      years: [...this.#years, ...years],
      hours: this.#byDay,
    });
  }

  /** The hours of a day. */
  hoursOn(date: LocalDate): OfficeHours {
    return this.#byDay.on(dayNumberOfDate(date));
  }

  /** Years that were asked for but have no arrangement; each deserves the notice 「未维护{year}年工作日历」. */
  get missingYears(): number[] {
    return [...this.#guessed].sort((a, b) => a - b);
  }

  /** Years between two instants that have no arrangement. */
  missingYearsBetween(from: Date, to: Date): number[] {
    const years: number[] = [];
    for (let year = yearOf(dayNumberOf(from)); year <= yearOf(dayNumberOf(to)); year += 1) {
      if (!this.#years.has(year)) years.push(year);
    }
    return years;
  }

  isWorkday(date: LocalDate): boolean {
    const day = dayNumberOfDate(date);
    this.#note(day, day);
    return this.#table.isWorkday(day);
  }

  /** The n-th working day after a date (before it when n is negative); the date itself when n is 0. */
  addWorkdays(date: LocalDate, n: number): LocalDate {
    return dateOfDayNumber(this.#shift(dayNumberOfDate(date), n));
  }

  /** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
  workdaysBetween(from: LocalDate, to: LocalDate): number {
    const a = dayNumberOfDate(from) + 1;
    const b = dayNumberOfDate(to) + 1;
    return a <= b ? this.#count(a, b) : -this.#count(b, a);
  }

  /** True on a working day inside office hours, their ends included. */
  isWorkingInstant(instant: Date): boolean {
    const day = dayNumberOf(instant);
    this.#note(day, day);
    return this.#table.isWorkday(day) && this.#byDay.on(day).contains(millisOfDay(instant));
  }

  /**
   * When a limit of n working days runs out: the end of the n-th working day after the day of the event. A fraction is
   * working time on top of the whole days, so half a day (195 of 390 minutes) alone counts from the moment itself.
   */
  dueAfterWorkdays(instant: Date, n: number): Date {
    const whole = Math.trunc(n);
    const fraction = n - whole;
    const base = whole === 0 ? instant : this.#endOf(this.#shift(dayNumberOf(instant), whole));
    return whole !== 0 && fraction === 0 ? base : this.#addWorkingMillis(base, fraction * this.hours.dayMillis);
  }

  /**
   * When a limit of n calendar days runs out: the end of office hours of the n-th day, or of the next working day if
   * that day is none (《民法典》第二百零三条), unless `rollToWorkday` is false.
   */
  dueAfterCalendarDays(instant: Date, n: number, { rollToWorkday = true } = {}): Date {
    const day = dayNumberOf(instant) + n;
    return rollToWorkday ? this.endOfWorkdayFrom(this.#endOf(day)) : this.#endOf(day);
  }

  /** The first end of a working day at or after an instant. */
  endOfWorkdayFrom(instant: Date): Date {
    const day = dayNumberOf(instant);
    const today = this.#endOf(day);
    this.#note(day, day);
    return this.#table.isWorkday(day) && instant <= today ? today : this.#endOf(this.#shift(day, 1));
  }

  /** Working minutes from a to b, negative when b lies before a; fractions of a minute are kept. */
  workingMinutesBetween(a: Date, b: Date): number {
    const [from, to] = a <= b ? [a, b] : [b, a];
    const days = this.#count(dayNumberOf(from), dayNumberOf(to));
    const millis = days * this.hours.dayMillis + this.#shareOn(to) - this.#shareOn(from);
    return a <= b || millis === 0 ? millis / MINUTE_MS : -millis / MINUTE_MS;
  }

  /** Minutes of office time that passed from a to b, each day by its own hours: how long something took; negative when b lies before a. */
  workedMinutesBetween(a: Date, b: Date): number {
    if (b < a) return -this.workedMinutesBetween(b, a);
    const [first, last] = [dayNumberOf(a), dayNumberOf(b)];
    const whole = this.#byDay.stretches.reduce((sum, { from, hours }, n, { [n + 1]: next }) => {
      const [begin, end] = [Math.max(from, first), Math.min(next?.from ?? last, last)];
      return begin < end ? sum + this.#count(begin, end) * hours.dayMillis : sum;
    }, 0);
    return (whole + this.#elapsedOn(b) - this.#elapsedOn(a)) / MINUTE_MS;
  }

  /**
   * The earliest instant that lies `minutes` of working time after (or before, when negative) an instant. It is always
   * a working instant: a result between two windows is the end of the earlier one, 17:30 rather than 09:00 tomorrow.
   */
  addWorkingMinutes(instant: Date, minutes: number): Date {
    return this.#addWorkingMillis(instant, Math.round(minutes * MINUTE_MS));
  }

  /** Elapsed hours, nights and holidays included. */
  addHours(instant: Date, hours: number): Date {
    return new Date(instant.getTime() + hours * 60 * MINUTE_MS);
  }

  /** The named days (holidays and make-up days) from one instant's date to another's, both included. */
  namedDaysBetween(from: Date, to: Date): CalendarDay[] {
    const days: CalendarDay[] = [];
    for (let day = dayNumberOf(from); day <= dayNumberOf(to); day += 1) {
      const named = this.#table.named(day);
      if (named) days.push(named);
    }
    return days;
  }

  #addWorkingMillis(instant: Date, millis: number): Date {
    if (millis === 0 && this.isWorkingInstant(instant)) return new Date(instant);
    const today = dayNumberOf(instant);
    const worked = this.#table.isWorkday(today);
    // Positions are measured from the start of the last working day that has begun.
    const day = worked ? today : this.#shift(today, -1);
    const target = (worked ? this.#shareOn(instant) : this.hours.dayMillis) + millis;
    const days = Math.ceil(target / this.hours.dayMillis) - 1;
    const reached = this.#shift(day, days);
    const hours = this.#byDay.on(reached);
    const elapsed = this.#scaled(target - days * this.hours.dayMillis, this.hours, hours);
    return instantOfDay(reached, hours.momentAt(elapsed));
  }

  /** Office time that has passed on the day of an instant, by the hours of that day. */
  #elapsedOn(instant: Date): number {
    const day = dayNumberOf(instant);
    this.#note(day, day);
    return this.#table.isWorkday(day) ? this.#byDay.on(day).elapsedAt(millisOfDay(instant)) : 0;
  }

  /** The same as a share of a day as it is worked now. */
  #shareOn(instant: Date): number {
    return this.#scaled(this.#elapsedOn(instant), this.#byDay.on(dayNumberOf(instant)), this.hours);
  }

  #scaled(millis: number, from: OfficeHours, to: OfficeHours): number {
    return from.dayMillis === to.dayMillis ? millis : Math.round((millis * to.dayMillis) / from.dayMillis);
  }

  #endOf(day: number): Date {
    return instantOfDay(day, this.#byDay.on(day).dayEndMillis);
  }

  #count(from: number, to: number): number {
    this.#note(from, to - 1);
    return this.#table.count(from, to);
  }

  #shift(day: number, n: number): number {
    if (!Number.isInteger(n)) throw new RangeError(`Whole working days expected, got ${n}`);
    const result = this.#table.shift(day, n);
    this.#note(Math.min(day, result), Math.max(day, result));
    return result;
  }

  #note(from: number, to: number): void {
    for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!this.#years.has(year)) this.#guessed.add(year);
  }
}
