import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept, act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { formatDateTime } from '../shanghai.ts';
import { loadCalendar } from './load-calendar.ts';

let app: Product;
let admin: Browser;
let clerk: Browser;
let built: BuiltCase;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('office_hours');
  await loadCalendar(system());
  [admin, clerk] = await Promise.all([app.as('biz_admin'), app.as('clerk_hk')]);
  built = await accept(clerk, await buildCase(system(), {}));
});
afterAll(() => app.close());

async function datesOf(id: string) {
  const row = await firstRow<Record<'dueAt' | 'promiseDueAt' | 'legalDueAt', SqlInstant>>(
    system(),
    sql`select due_at as "dueAt", promise_due_at as "promiseDueAt", legal_due_at as "legalDueAt" from one_thing_case where id = ${id}`,
  );
  return Object.fromEntries(Object.entries(row ?? {}).map(([key, at]) => [key, at && formatDateTime(toDate(at))]));
}

describe('a change of the office’s hours (01 §2.6, §18 work.dayEnd)', () => {
  const HISTORY_OF = `query ($id: ID!) { case(id: $id) { flow { history { actionTitle actorName reasonText note } } } }`;
  const why = '市局通知夏令工作时间提前半小时下班';
  const set = async (value: unknown, version: number, browser = admin) => {
    const answer = await browser.run(
      'mutation ($c: String!, $v: JSON!, $n: Int!, $r: String!) { setParameter(code: $c, value: $v, version: $n, reason: $r) { code value } }',
      { c: 'work.dayEnd', v: value, n: version, r: why },
    );
    // Every node reads the calendar again within minutes.
    await loadCalendar(system());
    return answer;
  };
  const nextDay = async () => {
    app.clock.advance(24 * 3_600_000);
    [admin, clerk] = await Promise.all([app.as('biz_admin'), app.as('clerk_hk')]);
    await loadCalendar(system());
  };

  it('holds from the next day on: nothing that is due today runs out earlier, and set back the same day it never was', async () => {
    const before = await datesOf(built.id);
    expect((await set('17:00', 0, clerk)).code).toBe('FORBIDDEN');
    expect((await set('25:00', 0)).code).toBe('BAD_INPUT');
    expect((await set('16:30', 0)).code).toBeUndefined();
    await app.job('calendar.reproject');
    expect(await datesOf(built.id)).toEqual(before);
    expect(app.calendar.hours.dayMinutes).toBe(390);
    await set('17:30', 1);
    await nextDay();
    await app.job('calendar.reproject');
    expect(await datesOf(built.id)).toEqual(before);
    expect(app.calendar.hours.dayMinutes).toBe(390);
  });

  it('moves the open deadlines in the night, says why in each history, and counts later ones by it', async () => {
    const before = await datesOf(built.id);
    expect(before.promiseDueAt).toBe('2026-03-23 17:30:00');
    expect((await set('17:00', 2)).code).toBeUndefined();
    await nextDay();
    expect(app.calendar.hours.dayMinutes).toBe(360);
    await app.job('calendar.reproject');
    expect(await datesOf(built.id)).toMatchObject({ promiseDueAt: '2026-03-23 17:00:00' });
    const history = (await clerk.run(HISTORY_OF, { id: built.id })).data.case as {
      flow: { history: { actionTitle: string; reasonText: string; note: string; actorName: string }[] };
    };
    expect(history.flow.history.filter(({ reasonText }) => reasonText === why)).toContainEqual(
      expect.objectContaining({
        actionTitle: '期限调整',
        actorName: '高翔',
        note: expect.stringContaining('由 3月23日 17:30 改为 3月23日 17:00'),
      }),
    );
    await set('17:30', 3);
    await nextDay();
    await app.job('calendar.reproject');
    expect(await datesOf(built.id)).toEqual(before);
  });

  it('counts each day of a limit that runs over the change by the hours of that day', async () => {
    app.clock.set(new Date('2026-03-16T08:30:00Z'));
    [admin, clerk] = await Promise.all([app.as('biz_admin'), app.as('clerk_hk')]);
    const waiting = await buildCase(system(), {});
    await act(clerk, 'pass', [await readBuilt(await clerk.ctx(), waiting.id)]);
    const due = async () => {
      const row = await firstRow<{ at: SqlInstant }>(
        system(),
        sql`select due_at as at from flow_timer where stage = '分发' and closed_at is null
              and record_id = ${waiting.id}`,
      );
      return row && formatDateTime(toDate(row.at));
    };
    // From 16:30 an hour of the 6½ of this day is used up: of half a day 2¼ hours are left.
    expect(await due()).toBe('2026-03-17 11:15:00');
    await set('16:30', 4);
    await nextDay();
    await app.job('calendar.reproject');
    // The same share of the day that comes, which has 5½ hours.
    expect(await due()).toBe('2026-03-17 10:54:13');
  });
});
