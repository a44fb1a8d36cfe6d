import {
  dateOfDayNumber,
  dayNumberOf,
  instantOfDay,
  MINUTE_MS,
  minutesOfDay,
} from '../../../../platform/calendar/index.ts';

/** Bounds of the five parts of a schedule: minute, hour, day of month, month, day of week (0 and 7 are Sunday). */
const BOUNDS = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/** As far as a schedule is looked into the future: 29 February comes within eight years, also around 2100. */
const HORIZON_DAYS = 8 * 366;

/** A schedule in Shanghai time: `0 * * * *` = every hour. Lists, ranges and steps; no names. */
export class Schedule {
  readonly #parts: readonly ReadonlySet<number>[];
  readonly #anyDay: boolean;
  readonly #anyWeekday: boolean;

  private constructor(parts: readonly ReadonlySet<number>[], fields: readonly string[]) {
    this.#parts = parts;
    this.#anyDay = fields[2] === '*';
    this.#anyWeekday = fields[4] === '*';
  }

  /** Undefined for a text that is no schedule. */
  static parse(text: string): Schedule | undefined {
    const fields = text.trim().split(/\s+/);
    if (fields.length !== BOUNDS.length) return undefined;
    const parts: Set<number>[] = [];
    for (const [index, field] of fields.entries()) {
      const part = parsePart(field, BOUNDS[index] ?? [0, 0]);
      if (!part) return undefined;
      parts.push(part);
    }
    if (parts[4]?.has(7)) parts[4].add(0);
    return new Schedule(parts, fields);
  }

  /** The first moment after `after`; undefined when none comes (30 February). */
  next(after: Date): Date | undefined {
    const first = dayNumberOf(after);
    for (let day = first; day < first + HORIZON_DAYS; day += 1) {
      if (!this.#hasDay(day)) continue;
      const from = day === first ? minutesOfDay(after) + 1 : 0;
      for (let minute = from; minute < 1440; minute += 1) {
        if (this.#has(0, minute % 60) && this.#has(1, Math.floor(minute / 60)))
          return instantOfDay(day, minute * MINUTE_MS);
      }
    }
    return undefined;
  }

  /** Day of month or day of week where both are restricted, as cron has always done. */
  #hasDay(dayNumber: number): boolean {
    const [, month = 0, day = 0] = dateOfDayNumber(dayNumber).split('-').map(Number);
    if (!this.#has(3, month)) return false;
    const byDay = this.#has(2, day);
    // Day 0, 1 January 1970, was a Thursday.
    const byWeekday = this.#has(4, (dayNumber + 4) % 7);
    if (this.#anyDay) return byWeekday;
    return this.#anyWeekday ? byDay : byDay || byWeekday;
  }

  #has(part: number, value: number): boolean {
    return this.#parts[part]?.has(value) ?? false;
  }
}

function parsePart(field: string, [least, most]: readonly [number, number]): Set<number> | undefined {
  const values = new Set<number>();
  for (const piece of field.split(',')) {
    const match = /^(?:(\*)|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(piece);
    if (!match) return undefined;
    const [, star, low, high, step] = match;
    const from = star ? least : Number(low);
    const to = star ? most : Number(high ?? (step ? most : low));
    const by = Number(step ?? 1);
    if (from < least || to > most || from > to || by < 1) return undefined;
    for (let value = from; value <= to; value += by) values.add(value);
  }
  return values;
}
