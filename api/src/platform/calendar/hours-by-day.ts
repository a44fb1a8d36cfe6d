import { OfficeHours } from './office-hours.ts';
import { dayNumberOfDate, type LocalDate } from './shanghai.ts';

/** Hours of the office and the first day on which they held. */
export interface HoursFrom {
  from: LocalDate;
  hours: OfficeHours;
}

/** Consecutive days with the same hours; the first stretch has no beginning. */
export interface HoursStretch {
  /** Day number; `-Infinity` for the first stretch. */
  from: number;
  hours: OfficeHours;
}

/** The office's hours of every day: those of a day stay what they were when later ones begin (01 §2.6, A09). */
export class HoursByDay {
  /** In the order of their days, never empty. */
  readonly stretches: readonly HoursStretch[];

  /**
   * @param first what held before anything was changed
   * @param changes what holds from a day on, in any order
   */
  constructor(first: OfficeHours = new OfficeHours(), changes: readonly HoursFrom[] = []) {
    const later = changes.map(({ from, hours }) => ({ from: dayNumberOfDate(from), hours }));
    this.stretches = [{ from: Number.NEGATIVE_INFINITY, hours: first }, ...later.sort((a, b) => a.from - b.from)];
  }

  /** What holds from the last change on. */
  get latest(): OfficeHours {
    return this.#last.hours;
  }

  /** The hours of a day. */
  on(dayNumber: number): OfficeHours {
    if (dayNumber >= this.#last.from) return this.#last.hours;
    return this.stretches.findLast(({ from }) => from <= dayNumber)?.hours ?? this.#last.hours;
  }

  get #last(): HoursStretch {
    return this.stretches.at(-1) as HoursStretch;
  }
}
