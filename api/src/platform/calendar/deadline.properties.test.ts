import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { project } from './deadline.ts';
import { chipText } from './deadline-text.ts';
import { HoursByDay } from './hours-by-day.ts';
import { OfficeHours } from './office-hours.ts';
import { addDays, instantOf, localDateOf } from './shanghai.ts';
import type { Suspension, TimerState } from './time-limit.ts';
import { WorkingCalendar } from './working-calendar.ts';

const RUNS = { seed: 20_260_309, numRuns: 500 };
const MINUTE = 60_000;

const officeHours = fc.constantFrom(
  new OfficeHours(),
  new OfficeHours([{ from: '08:30', to: '16:45' }]),
  new OfficeHours([
    { from: '00:00', to: '06:00' },
    { from: '12:00', to: '12:01' },
    { from: '23:00', to: '23:59' },
  ]),
);

/** Calendars whose holidays and make-up days lie anywhere in two years. */
const calendars = fc
  .tuple(fc.array(fc.tuple(fc.nat(729), fc.boolean()), { maxLength: 250 }), officeHours)
  .map(([days, hours]) => {
    const named = days.map(([offset, isWorkday]) => ({ date: addDays('2026-01-01', offset), isWorkday }));
    return new WorkingCalendar({ days: named, years: [2026, 2027], hours });
  });

const instants = fc
  .integer({ min: 0, max: 700 * 86_400_000 })
  .map((ms) => new Date(instantOf('2026-01-01').getTime() + ms));
const minutes = fc.integer({ min: -20_000, max: 20_000 });

describe('working time', () => {
  it('adding and measuring are inverse, and the result is a working instant', () => {
    fc.assert(
      fc.property(calendars, instants, minutes, (calendar, from, length) => {
        const to = calendar.addWorkingMinutes(from, length);
        expect(calendar.workingMinutesBetween(from, to)).toBe(length);
        expect(calendar.isWorkingInstant(to)).toBe(true);
      }),
      RUNS,
    );
  });

  it('measuring and adding lead back to the same place in working time', () => {
    fc.assert(
      fc.property(calendars, instants, instants, (calendar, a, b) => {
        const length = calendar.workingMinutesBetween(a, b);
        const reached = calendar.addWorkingMinutes(a, length);
        expect(calendar.workingMinutesBetween(reached, b)).toBe(0);
        expect(calendar.workingMinutesBetween(b, a)).toBeCloseTo(-length, 9);
      }),
      RUNS,
    );
  });

  it('is additive, like counting minute by minute', () => {
    fc.assert(
      fc.property(calendars, fc.tuple(instants, instants, instants), (calendar, points) => {
        const [a, b, c] = points.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        const sum = calendar.workingMinutesBetween(a, b) + calendar.workingMinutesBetween(b, c);
        expect(calendar.workingMinutesBetween(a, c)).toBeCloseTo(sum, 6);
      }),
      RUNS,
    );
  });

  it('agrees with walking day by day', () => {
    fc.assert(
      fc.property(calendars, fc.nat(600), fc.nat(60), (calendar, offset, n) => {
        const start = addDays('2026-01-01', offset);
        let walked = start;
        for (let left = n; left > 0; ) {
          walked = addDays(walked, 1);
          if (calendar.isWorkday(walked)) left -= 1;
        }
        expect(calendar.addWorkdays(start, n)).toBe(walked);
        expect(calendar.workdaysBetween(start, walked)).toBe(n);
        if (n > 0 && calendar.isWorkday(start)) expect(calendar.addWorkdays(walked, -n)).toBe(start);
      }),
      RUNS,
    );
  });
});

describe('limits', () => {
  const halves = fc.integer({ min: 1, max: 60 }).map((n) => n / 2);

  it('more days are never due earlier, and every due moment is a working instant', () => {
    fc.assert(
      fc.property(calendars, instants, halves, halves, (calendar, start, a, b) => {
        const [less, more] = a <= b ? [a, b] : [b, a];
        const [early, late] = [calendar.dueAfterWorkdays(start, less), calendar.dueAfterWorkdays(start, more)];
        expect(early <= late).toBe(true);
        expect(calendar.isWorkingInstant(early)).toBe(true);
      }),
      RUNS,
    );
  });

  /** What may happen to a timer: the clock jumps ahead, and then it is paused or resumed (or nothing). */
  const steps = fc.array(fc.record({ jump: fc.nat(6 * 86_400_000), toggle: fc.boolean() }), { maxLength: 12 });

  it('remaining time never grows, stands still in a pause, and is kept over it', () => {
    fc.assert(
      fc.property(calendars, instants, halves, steps, (calendar, startedAt, value, history) => {
        const suspensions: Suspension[] = [];
        const timer: TimerState = { startedAt, budget: { value, unit: 'WORKDAY' }, suspensions };
        let now = startedAt;
        let before = project(timer, calendar, now);
        for (const { jump, toggle } of history) {
          now = new Date(now.getTime() + jump);
          const after = project(timer, calendar, now);
          expect(after.remainingMinutes).toBeLessThanOrEqual(before.remainingMinutes);
          if (before.paused) expect(after.remainingMinutes).toBe(before.remainingMinutes);
          if (after.dueAt) expect(calendar.isWorkingInstant(after.dueAt)).toBe(true);
          before = after;
          if (!toggle) continue;
          const open = suspensions.findIndex(({ to }) => !to);
          if (open < 0) suspensions.push({ from: now });
          else suspensions[open] = { from: suspensions[open]?.from ?? now, to: now };
          const toggled = project(timer, calendar, now);
          expect(toggled.remainingMinutes).toBe(before.remainingMinutes);
          expect(toggled.paused).toBe(!before.paused);
          before = toggled;
        }
      }),
      RUNS,
    );
  });

  it('nobody is told of more time than the limit itself: not before office hours of its first day, nor where its end moves on', () => {
    const days = fc.integer({ min: 1, max: 30 });
    const limits = fc.oneof(
      halves.map((value) => ({ value, unit: 'WORKDAY' as const })),
      days.map((value) => ({ value, unit: 'CALENDAR_DAY' as const })),
      days.map((value) => ({ value, unit: 'HOUR' as const })),
    );
    const amount = /^剩 (?:([\d.]+) (?:个工作日|天)|(?:(\d+) 小时)? ?(?:(\d+) 分)?) · /;
    fc.assert(
      fc.property(
        calendars,
        instants,
        limits,
        fc.nat(3 * 86_400_000),
        steps,
        (calendar, startedAt, budget, later, history) => {
          const suspensions: Suspension[] = [];
          let now = startedAt;
          for (const { jump, toggle } of history) {
            const from = now;
            now = new Date(now.getTime() + jump);
            if (toggle) suspensions.push({ from, to: now });
          }
          now = new Date(now.getTime() + later);
          const projection = project({ startedAt, budget, suspensions }, calendar, now);
          const text = chipText(projection, now);
          const told = amount.exec(text);
          if (!told) return expect(text).toMatch(/^(已超期|即将到期)/);
          const [, inDays, hours = '0', minutes = '0'] = told;
          const left = inDays ? Number(inDays) * projection.ownDayMinutes : Number(hours) * 60 + Number(minutes);
          const whole = budget.unit === 'HOUR' ? budget.value * 60 : budget.value * projection.ownDayMinutes;
          expect(left).toBeLessThanOrEqual(whole);
          expect(left).toBeLessThanOrEqual(projection.ownMinutes);
        },
      ),
      RUNS,
    );
  });

  it('a pause delays the due moment by exactly the working time it lasted', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        halves,
        fc.nat(40_000),
        fc.nat(40_000),
        (calendar, startedAt, value, wait, length) => {
          const from = new Date(startedAt.getTime() + wait * MINUTE);
          const to = new Date(from.getTime() + length * MINUTE);
          const plain: TimerState = { startedAt, budget: { value, unit: 'WORKDAY' }, suspensions: [] };
          const due = project(plain, calendar, to).dueAt;
          const delayed = project({ ...plain, suspensions: [{ from, to }] }, calendar, to).dueAt;
          if (!due || !delayed) throw new Error('a timer that runs is due');
          const lasted = calendar.workingMinutesBetween(from, to);
          expect(calendar.workingMinutesBetween(due, delayed)).toBeCloseTo(lasted, 6);
        },
      ),
      RUNS,
    );
  });
});

describe('a change of the office’s hours (01 §2.6, A09: each day counts with the hours in force that day)', () => {
  const DAYS = 60;
  const START = '2026-03-02';
  const hoursOf = fc.constantFrom(
    new OfficeHours(),
    new OfficeHours([{ from: '08:30', to: '12:00' }]),
    new OfficeHours([
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ]),
  );
  const changes = fc.array(fc.record({ from: fc.nat(DAYS).map((offset) => addDays(START, offset)), hours: hoursOf }), {
    minLength: 1,
    maxLength: 4,
  });
  const changed = fc
    .tuple(hoursOf, changes, fc.array(fc.tuple(fc.nat(DAYS), fc.boolean()), { maxLength: 20 }))
    .map(([first, later, days]) => ({
      first,
      later,
      calendar: new WorkingCalendar({
        days: days.map(([offset, isWorkday]) => ({ date: addDays(START, offset), isWorkday })),
        years: [2026],
        hours: new HoursByDay(first, later),
      }),
    }));
  const within = fc.nat(DAYS * 86_400_000).map((ms) => new Date(instantOf(START).getTime() + ms));
  const halves = fc.integer({ min: 1, max: 20 }).map((n) => n / 2);

  /** Share of working days between two moments, added up day by day: what somebody would do on paper. */
  const onPaper = (calendar: WorkingCalendar, from: Date, to: Date): number => {
    let sum = 0;
    for (let date = localDateOf(from); date <= localDateOf(to); date = addDays(date, 1)) {
      if (!calendar.isWorkday(date)) continue;
      const hours = calendar.hoursOn(date);
      const passed = (moment: Date) =>
        localDateOf(moment) === date ? hours.elapsedAt(moment.getTime() - instantOf(date).getTime()) : undefined;
      sum += ((passed(to) ?? hours.dayMillis) - (passed(from) ?? 0)) / hours.dayMillis;
    }
    return sum;
  };

  it('a limit is used up when the days that it ran through, each by its own hours, make it', () => {
    fc.assert(
      fc.property(changed, within, halves, ({ calendar }, start, value) => {
        const due = calendar.dueAfterWorkdays(start, value);
        if (value < 1) expect(onPaper(calendar, start, due)).toBeCloseTo(value, 4);
        else {
          const end = instantOf(addDays(localDateOf(start), 1));
          expect(onPaper(calendar, end, due)).toBeCloseTo(value, 4);
        }
      }),
      RUNS,
    );
  });

  it('whole days end when that day’s office does, pauses or not', () => {
    fc.assert(
      fc.property(changed, within, fc.integer({ min: 1, max: 15 }), fc.nat(10), ({ calendar }, startedAt, value, n) => {
        const from = instantOf(addDays(localDateOf(startedAt), 1));
        const suspensions = n === 0 ? [] : [{ from, to: instantOf(addDays(localDateOf(from), n)) }];
        const { dueAt } = project({ startedAt, budget: { value, unit: 'WORKDAY' }, suspensions }, calendar, startedAt);
        if (!dueAt) throw new Error('a timer that runs is due');
        expect(calendar.isWorkday(localDateOf(dueAt))).toBe(true);
        expect(dueAt.getTime() - instantOf(localDateOf(dueAt)).getTime()).toBe(
          calendar.hoursOn(localDateOf(dueAt)).dayEndMillis,
        );
      }),
      RUNS,
    );
  });

  it('hours that begin on a day change nothing of what ran out before it', () => {
    const plain = (hours: HoursByDay) => new WorkingCalendar({ days: [], years: [2026], hours });
    fc.assert(
      fc.property(changed, hoursOf, within, halves, ({ first, later }, next, start, value) => {
        const known = later.filter(({ from }) => from <= localDateOf(start));
        const due = plain(new HoursByDay(first, known)).dueAfterWorkdays(start, value);
        const from = addDays(localDateOf(due), 1);
        const then = plain(new HoursByDay(first, [...known, { from, hours: next }]));
        expect(then.dueAfterWorkdays(start, value)).toEqual(due);
      }),
      RUNS,
    );
  });

  it('what is left never grows while the clock runs, and adding is the inverse of measuring', () => {
    fc.assert(
      fc.property(changed, within, within, halves, ({ calendar }, startedAt, now, value) => {
        const timer: TimerState = { startedAt, budget: { value, unit: 'WORKDAY' }, suspensions: [] };
        const later = new Date(Math.max(startedAt.getTime(), now.getTime()));
        const [before, after] = [project(timer, calendar, startedAt), project(timer, calendar, later)];
        expect(after.dueAt).toEqual(before.dueAt);
        expect(after.remainingMinutes).toBeLessThanOrEqual(before.remainingMinutes);
        const minutes = calendar.workingMinutesBetween(startedAt, later);
        const reached = calendar.addWorkingMinutes(startedAt, minutes);
        expect(calendar.workingMinutesBetween(startedAt, reached)).toBeCloseTo(minutes, 3);
      }),
      RUNS,
    );
  });

  it('time that something took is counted by each day’s own hours', () => {
    fc.assert(
      fc.property(changed, within, within, ({ calendar }, a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        let minutes = 0;
        for (let date = localDateOf(from); date <= localDateOf(to); date = addDays(date, 1)) {
          if (!calendar.isWorkday(date)) continue;
          const hours = calendar.hoursOn(date);
          const at = (moment: Date, other: number) =>
            localDateOf(moment) === date ? hours.elapsedAt(moment.getTime() - instantOf(date).getTime()) : other;
          minutes += (at(to, hours.dayMillis) - at(from, 0)) / MINUTE;
        }
        expect(calendar.workedMinutesBetween(from, to)).toBeCloseTo(minutes, 6);
        expect(calendar.workedMinutesBetween(to, from)).toBeCloseTo(-minutes, 6);
      }),
      RUNS,
    );
  });
});
