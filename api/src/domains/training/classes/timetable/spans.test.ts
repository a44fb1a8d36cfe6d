import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conflictsOf } from './conflicts.ts';
import { clockText, type Planned, type Surroundings } from './planned.ts';
import { daysBetween, spansOf } from './spans.ts';

const DAY = '2026-06-24';
const around: Surroundings = {
  runFrom: '2026-06-22',
  runTo: '2026-07-10',
  mostHoursADay: 8,
  planHours: new Map([['l1', '24']]),
  hoursSoFar: () => '0',
  isWorkday: () => true,
};
const session = (id: string, startsAt: number, endsAt: number, room = 'r1'): Planned => ({
  id,
  runId: 'run',
  runNo: 'BC310109202600007',
  institutionId: 'i1',
  day: DAY,
  startsAt,
  endsAt,
  lessonHours: '1.0',
  line: { id: 'l1', seq: 1, module: '安全用电' },
  classes: [{ id: id, name: id }],
  participants: [],
  teacher: { person: id, name: id, hiredFrom: '2025-01-01', hiredTo: null },
  room: { id: room, name: room, capacity: 40 },
});
const moved = session('m', 480, 525);

it('BR22-2 (a) the last minute before another session, and the first behind it, are free', () => {
  const spans = spansOf(moved, DAY, [session('o', 600, 660)], around);
  expect(
    spans.map(({ earliest, latest, conflicts }) => [
      clockText(earliest),
      clockText(latest),
      conflicts.map(({ rule }) => rule).join(),
    ]),
  ).toEqual([
    ['00:00', '07:59', 'HOURS_OF_DAY'],
    ['08:00', '09:15', ''],
    ['09:16', '10:59', 'ROOM'],
    ['11:00', '20:45', ''],
    ['20:46', '23:15', 'HOURS_OF_DAY'],
  ]);
});

it('BR22-2 says at every minute of the day what saving there would say, without a gap', () => {
  const others = fc.array(
    fc
      .tuple(fc.integer({ min: 400, max: 1300 }), fc.integer({ min: 1, max: 120 }), fc.constantFrom('r1', 'r2'))
      .map(([startsAt, length, room]) => session(`o${startsAt}`, startsAt, startsAt + length, room)),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(others, fc.integer({ min: 1, max: 240 }), fc.integer({ min: 0, max: 1200 }), (given, length, from) => {
      const own = session('m', 480, 480 + length);
      const spans = spansOf(own, DAY, given, around, from);
      const asked = spans.flatMap(({ earliest, latest, conflicts }) =>
        Array.from({ length: latest - earliest + 1 }, (_, n) => ({ minute: earliest + n, conflicts })),
      );
      expect(asked.map(({ minute }) => minute)).toEqual(
        Array.from({ length: Math.max(0, 1440 - length - from + 1) }, (_, n) => from + n),
      );
      for (const { minute, conflicts } of asked)
        if (JSON.stringify(conflicts) !== JSON.stringify(at(own, minute, given)))
          throw new Error(`${clockText(minute)}: ${JSON.stringify(conflicts)}`);
    }),
    { numRuns: 20 },
  );
});

const at = (own: Planned, minute: number, others: readonly Planned[]) =>
  conflictsOf({ ...own, startsAt: minute, endsAt: minute + own.endsAt - own.startsAt }, others, around);

it('counts days with both ends', () => {
  expect(daysBetween('2026-06-29', '2026-07-02')).toEqual(['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02']);
  expect(daysBetween('2026-06-29', '2026-06-28')).toEqual([]);
});
