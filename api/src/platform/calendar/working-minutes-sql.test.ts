import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { workerDatabaseUrl } from '../../../test/database/test-database.ts';
import { rows, sql } from '../../database/sql.ts';
import { anonymous } from '../kernel/index.ts';
import { HoursByDay } from './hours-by-day.ts';
import { OfficeHours } from './office-hours.ts';
import { addDays, instantOf } from './shanghai.ts';
import { WorkingCalendar } from './working-calendar.ts';
import { workingMinutesSql } from './working-minutes-sql.ts';

let app: BareApp;
beforeAll(async () => {
  app = await bareApp({ url: workerDatabaseUrl(), modules: [] });
});
afterAll(() => app.close());

const START = instantOf('2026-04-20').getTime();
const SPAN = 40 * 86_400_000;
const later = fc.constantFrom(
  new OfficeHours([{ from: '08:30', to: '12:00' }]),
  new OfficeHours([
    { from: '09:00', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ]),
);
const moment = fc.integer({ min: 0, max: SPAN }).map((ms) => new Date(START + ms));

it('measures working time in a statement exactly as the calendar does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(40), fc.boolean()), { maxLength: 12 }),
      fc.array(fc.tuple(moment, moment), { minLength: 1, maxLength: 30 }),
      fc.array(fc.record({ from: fc.nat(40).map((offset) => addDays('2026-04-20', offset)), hours: later }), {
        maxLength: 3,
      }),
      async (named, pairs, changes) => {
        const calendar = new WorkingCalendar({
          days: named.map(([offset, isWorkday]) => ({ date: addDays('2026-04-20', offset), isWorkday })),
          years: [2026],
          hours: new HoursByDay(new OfficeHours(), changes),
        });
        const minutes = workingMinutesSql(calendar, [new Date(START), new Date(START + SPAN)], sql`v.a`, sql`v.b`);
        const data = JSON.stringify(pairs.map(([a, b], n) => ({ n, a, b })));
        const found = await rows<{ minutes: number }>(
          app.context(anonymous),
          sql`select ${minutes} as minutes from jsonb_to_recordset(${data}::jsonb) as v(n int, a timestamptz, b timestamptz) order by n`,
        );
        for (const [n, [a, b]] of pairs.entries())
          expect(found[n]?.minutes).toBeCloseTo(calendar.workedMinutesBetween(a, b), 6);
      },
    ),
    { numRuns: 60, seed: 20_260_309 },
  );
});
