import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, instantOf, isLocalDate, localDateOf, WorkingCalendar } from '../../../platform/calendar/index.ts';
import type { Timer } from '../../../platform/flow/index.ts';
import { viewLimit } from './facts/limit-facts.ts';
import { judge } from './judge.ts';
import { nextLook, thresholdsOf } from './next-look.ts';
import type { WarningRule } from './rules/kind.ts';
import { SHIPPED_WARNINGS } from './rules/shipped-rules.ts';

const START = instantOf('2026-03-02', '09:00').getTime();

const rules: WarningRule[] = SHIPPED_WARNINGS.map((shipped, n) => ({
  ...shipped,
  ruleId: String(n),
  ruleNo: `GZ${n}`,
  version: 1,
  orgPath: null,
  basisText: null,
  effectiveFrom: new Date(0),
}));
const thresholds = { ...thresholdsOf(rules), daily: false };

/** A calendar in which any day may be worked or not. */
const calendars = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 25 }).map((offsets) => {
  const days = offsets.map((offset) => {
    const date = localDateOf(new Date(START + offset * DAY_MS));
    return { date, isWorkday: offset % 3 === 0, note: '测试' };
  });
  return new WorkingCalendar({ days: days.filter(({ date }) => isLocalDate(date)), years: [2026] });
});

/** A limit that was paused and went on a few times, as returns, supplements and suspensions leave it. */
const timers = fc
  .record({
    limitValue: fc.constantFrom(0.5, 1, 2, 3, 5, 10, 15),
    limitUnit: fc.constantFrom<Timer['limitUnit']>('WORKDAY', 'CALENDAR_DAY', 'HOUR'),
    start: fc.integer({ min: 0, max: 20 * 24 * 60 }),
    pauses: fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 5000 })), { maxLength: 3 }),
  })
  .map(({ limitValue, limitUnit, start, pauses }): Timer => {
    let at = START + start * 60_000;
    const startedAt = new Date(at);
    const suspensions = pauses.map(([run, stand]) => {
      const from = new Date(at + run * 60_000);
      const to = new Date(from.getTime() + stand * 60_000);
      at = to.getTime();
      return { from: from.toISOString(), to: to.toISOString(), cause: '待补正' };
    });
    const value = limitUnit === 'WORKDAY' ? limitValue : Math.ceil(limitValue);
    return {
      id: 't',
      recordId: 'r',
      kind: 'PROMISE',
      stage: 'PROMISE',
      visit: 1,
      limitValue: value,
      limitUnit,
      ruleText: '',
      startedAt,
      suspensions,
      clockStart: null,
      pauseOn: null,
      onExpiry: null,
      untilMidnight: false,
      closedAt: null,
    };
  });

const facts = { stage: '资料初审', matter: 'M01', duplicateFlag: 'NONE' };

/** What is to be warned of at a moment, as the strongest rule's key. */
function spoken(timer: Timer, calendar: WorkingCalendar, now: Date): string | undefined {
  return judge(rules, facts, [viewLimit(timer, calendar, now)])[0]?.rule.key;
}

/** After every pause: from then on nothing but time changes the limit. */
const settled = ({ startedAt, suspensions }: Timer) =>
  new Date(Math.max(startedAt.getTime(), ...suspensions.map(({ to }) => (to ? new Date(to).getTime() : 0))));

describe('when a limit is looked at', () => {
  it('nothing changes between two looks: each warning is found at the moment that it becomes true', () => {
    fc.assert(
      fc.property(
        calendars,
        timers,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
        (calendar, timer, between) => {
          let now = settled(timer);
          for (let looks = 0; looks < 12; looks += 1) {
            const before = spoken(timer, calendar, now);
            const next = nextLook(viewLimit(timer, calendar, now), thresholds, calendar, now);
            const until = next ?? new Date(now.getTime() + 30 * DAY_MS);
            for (const part of between) {
              const inside = new Date(Math.floor(now.getTime() + (until.getTime() - 1 - now.getTime()) * part));
              expect(spoken(timer, calendar, inside)).toBe(before);
            }
            if (!next) break;
            now = next;
          }
        },
      ),
      { numRuns: 150, seed: 20_260_423 },
    );
  }, 30_000);

  it('warnings only rise while time runs on, and a clock that was set back finds the same again', () => {
    const rank = ['L3-near', 'L2-due', 'L1-overdue'];
    fc.assert(
      fc.property(
        calendars,
        timers,
        fc.array(fc.integer({ min: 0, max: 40 * 24 * 60 }), { minLength: 2, maxLength: 8 }),
        (calendar, timer, minutes) => {
          const from = settled(timer).getTime();
          const at = (minute: number) => spoken(timer, calendar, new Date(from + minute * 60_000));
          const ordered = [...minutes].sort((a, b) => a - b).map((minute) => rank.indexOf(at(minute) ?? ''));
          expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
          // In any order of looking, forwards or back, a moment says the same.
          expect(minutes.map((minute) => rank.indexOf(at(minute) ?? '')).sort((a, b) => a - b)).toEqual(ordered);
        },
      ),
      { numRuns: 150, seed: 20_260_423 },
    );
  }, 30_000);

  it('a limit that stands warns nobody and is not looked at', () => {
    fc.assert(
      fc.property(calendars, timers, moment(), (calendar, timer, later) => {
        const from = settled(timer);
        const standing: Timer = {
          ...timer,
          suspensions: [...timer.suspensions, { from: from.toISOString(), cause: '挂起' }],
        };
        const now = new Date(from.getTime() + later);
        expect(spoken(standing, calendar, now)).toBeUndefined();
        expect(nextLook(viewLimit(standing, calendar, now), thresholds, calendar, now)).toBeNull();
      }),
      { numRuns: 100, seed: 20_260_423 },
    );
  }, 30_000);
});

function moment() {
  return fc.integer({ min: 0, max: 60 * DAY_MS });
}
