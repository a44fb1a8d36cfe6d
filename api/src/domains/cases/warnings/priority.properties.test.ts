import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BareApp, bareApp } from '../../../../test/bare-app.ts';
import { freshDatabase } from '../../../../test/database/test-database.ts';
import { rows, sql } from '../../../database/sql.ts';
import { instantOf, officialDaysOf, WorkingCalendar } from '../../../platform/calendar/index.ts';
import { comparePlaces, type Place, priorityKey, priorityOrder, type Urgency } from './priority.ts';

const calendar = new WorkingCalendar({ days: officialDaysOf(2026) ?? [], years: [2026] });
const from = instantOf('2026-01-05').getTime();
const moment = fc.integer({ min: 0, max: 300 * 24 * 60 }).map((minute) => new Date(from + minute * 60_000));

const urgency = fc.record<Urgency>({
  level: fc.constantFrom(1, 2, 3, 4),
  limitKind: fc.constantFrom('LEGAL', 'PROMISE', 'STAGE'),
  personWeight: fc.integer({ min: 0, max: 5 }),
  dueAt: fc.option(moment),
  matterWeight: fc.integer({ min: 0, max: 99 }),
});

/** The order of 01 §6.5 criterion by criterion, with the time left at a moment and without any number. */
function spelledOut(a: Urgency, b: Urgency, now: Date): number {
  const kinds = ['LEGAL', 'PROMISE', 'STAGE'];
  const minutes = ({ dueAt }: Urgency) =>
    dueAt ? calendar.workingMinutesBetween(now, dueAt) : Number.POSITIVE_INFINITY;
  const [left, right] = [minutes(a), minutes(b)];
  return (
    a.level - b.level ||
    kinds.indexOf(a.limitKind) - kinds.indexOf(b.limitKind) ||
    b.personWeight - a.personWeight ||
    (left === right ? 0 : left - right) ||
    b.matterWeight - a.matterWeight
  );
}

describe('the number of the priority order (01 §6.5)', () => {
  it('orders as the criteria do, whenever one looks', () => {
    fc.assert(
      fc.property(urgency, urgency, moment, (a, b, now) => {
        const byNumber = priorityKey(a, calendar) - priorityKey(b, calendar);
        expect(Math.sign(byNumber)).toBe(Math.sign(spelledOut(a, b, now)));
      }),
      { numRuns: 600, seed: 20_260_423 },
    );
  });

  it('is a safe integer of thirteen digits', () => {
    fc.assert(
      fc.property(urgency, (one) => {
        const key = priorityKey(one, calendar);
        expect(Number.isSafeInteger(key)).toBe(true);
        expect(String(key)).toHaveLength(13);
      }),
      { numRuns: 200, seed: 20_260_423 },
    );
  });
});

const place = fc.record<Omit<Place, 'warningNo'>>({
  priorityKey: fc.integer({ min: 1, max: 3 }),
  triggeredAt: fc.constantFrom(new Date(from), new Date(from + 60_000)),
  caseNo: fc.constantFrom('YJS3101092026030900001', 'YJS3101092026030900002', 'YJS3101152026030900001'),
  recordNo: fc.constantFrom('BJ-310109-2026-000001', 'BJ-310109-2026-000002'),
});
const places = fc
  .array(place, { minLength: 2, maxLength: 25 })
  .map((list) => list.map((one, n): Place => ({ ...one, warningNo: `YJ20260309${String(n).padStart(6, '0')}` })));

let app: BareApp;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await freshDatabase('priority_order');
  drop = database.drop;
  app = await bareApp({ url: database.url, modules: [] });
}, 60_000);
afterAll(async () => {
  await app.close();
  await drop();
});

describe('the order of warnings', () => {
  it('is total and never depends on which came first', () => {
    fc.assert(
      fc.property(places, fc.infiniteStream(fc.nat()), (list, random) => {
        const sorted = [...list].sort(comparePlaces);
        const shuffled = list
          .map((one) => ({ one, by: random.next().value as number }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one)
          .sort(comparePlaces);
        expect(shuffled).toEqual(sorted);
        for (const [n, one] of sorted.entries())
          for (const later of sorted.slice(n + 1)) {
            expect(comparePlaces(one, later)).toBeLessThan(0);
            expect(comparePlaces(later, one)).toBeGreaterThan(0);
          }
      }),
      { numRuns: 100, seed: 20_260_423 },
    );
  });

  it('is the same in the database', async () => {
    await fc.assert(
      fc.asyncProperty(places, async (list) => {
        const values = list.map((one) => ({
          priority_key: one.priorityKey,
          triggered_at: one.triggeredAt,
          case_no: one.caseNo,
          record_no: one.recordNo,
          warning_no: one.warningNo,
        }));
        const found = await rows<{ no: string }>(
          app.context({ kind: 'SYSTEM', name: '测试' }),
          sql`select w.warning_no as no from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as w(priority_key bigint,
                triggered_at timestamptz, case_no text, record_no text, warning_no text) order by ${priorityOrder('w')}`,
        );
        expect(found.map(({ no }) => no)).toEqual([...list].sort(comparePlaces).map(({ warningNo }) => warningNo));
      }),
      { numRuns: 40, seed: 20_260_423 },
    );
  }, 60_000);
});
