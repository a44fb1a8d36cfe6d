import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept, act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { RENEW_ASKED_BY_MATTERS } from '../../../database/migrations/537-second-requests-of-cases.ts';
import { KEEP_GIVEN_DATES } from '../../../database/migrations/565-second-requests-keep-their-date.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { moveDeadlines } from '../../../platform/flow/reproject/move-deadlines.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Monday 3 August 2026, 10:00.
  app = await product('second_notice_upgrade', { now: '2026-08-03T02:00:00Z' });
  // As outside of tests, no two writes of an act have the same moment.
  const { clock } = app;
  const standing = clock.now.bind(clock);
  clock.now = () => {
    clock.advance(1);
    return standing();
  };
}, 120_000);
afterAll(() => app.close());

async function waiting(): Promise<BuiltCase> {
  const clerk = await app.as('clerk_hk');
  const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M05'] }));
  await act(clerk, 'requestSupplement', [built], { materials: [{ materialCode: '', name: '养老保险缴费凭证' }] });
  return readBuilt(system(), built.id);
}
async function suspendedOf({ id }: BuiltCase): Promise<void> {
  await act(await app.as('clerk_hk'), 'suspend', [await readBuilt(system(), id)], {
    basis: '《示范办法》第九条',
    reasonText: '等待部队函复',
  });
}
const resumedOf = async ({ id }: BuiltCase) => act(await app.as('clerk_hk'), 'resume', [await readBuilt(system(), id)]);
/** A second request as it was before the case's own history said so (ADR 0212). */
const remindMattersAlone = ({ subCases }: BuiltCase) =>
  transaction(system(), (tx) =>
    advance(tx, {
      type: 'subCase',
      action: 'remindSupplement',
      mode: 'CASCADE',
      rows: subCases.map(({ id }) => ({ id, input: { reasonText: '补正期限届满，尚未收到补正材料' } })),
    }),
  );
const upgradeBy = (statements: readonly string[]) =>
  transaction(system(), async (tx) => {
    for (const statement of statements) await run(tx, sql.raw(statement));
  });
/** Counts the clocks again, as after a change of the calendar. */
const recount = (cases: readonly BuiltCase[]) =>
  transaction(system(), (tx) =>
    moveDeadlines(
      tx,
      'case',
      cases.map(({ id }) => id),
      { reason: '工作日历调整', changedBy: '测试' },
      { calendar: app.calendar },
    ),
  );
/** The open clock of the request, with the day on which it runs out. */
const clocksOf = ({ id }: BuiltCase) =>
  rows<{ visit: number; limit: string; due: string | null }>(
    system(),
    sql`select visit, limit_value::float || ' ' || limit_unit as limit, (due_at at time zone 'Asia/Shanghai')::date::text as due
          from flow_timer where record_id = ${id} and stage = '补正' and closed_at is null`,
  );
const dueOf = async ({ id }: BuiltCase) =>
  (
    await rows<{ due: string | null }>(
      system(),
      sql`select (due_at at time zone 'Asia/Shanghai')::date::text as due from one_thing_case where id = ${id}`,
    )
  )[0]?.due;

describe('6.8 d second requests of before the upgrade whose clocks were interrupted', () => {
  it('of before it, interrupted since: what stood still is added, and a clock that still stands goes on with what it had', async () => {
    app.clock.set(instantOf('2026-08-03', '10:00'));
    const [gone, standing] = [await waiting(), await waiting()];
    app.clock.set(instantOf('2026-08-11', '10:05'));
    for (const built of [gone, standing]) await remindMattersAlone(built);
    await upgradeBy(RENEW_ASKED_BY_MATTERS);
    app.clock.set(instantOf('2026-08-12', '10:00'));
    for (const built of [gone, standing]) await suspendedOf(built);
    app.clock.set(instantOf('2026-08-14', '10:00'));
    await resumedOf(gone);
    await upgradeBy(KEEP_GIVEN_DATES);
    await upgradeBy(KEEP_GIVEN_DATES);

    // 11 August and fourteen days, and the two for which it stood still.
    expect(await clocksOf(gone)).toEqual([{ visit: 2, limit: '14 CALENDAR_DAY', due: '2026-08-27' }]);
    expect(await dueOf(gone)).toBe('2026-08-27');
    expect(await clocksOf(standing)).toEqual([{ visit: 2, limit: '14 CALENDAR_DAY', due: null }]);
    expect(await dueOf(standing)).toBeNull();
    app.clock.set(instantOf('2026-08-17', '10:00'));
    await resumedOf(standing);
    await recount([gone, standing]);
    expect(await clocksOf(gone)).toEqual([{ visit: 2, limit: '14 CALENDAR_DAY', due: '2026-08-27' }]);
    // Thirteen days and seven and a half hours were left on the 12th: 30 August is a Sunday, and a limit ends with a working day.
    expect(await clocksOf(standing)).toEqual([{ visit: 2, limit: '14 CALENDAR_DAY', due: '2026-08-31' }]);
  }, 60_000);

  it('of before it, of a first request that was interrupted: the second is given no less than the first took', async () => {
    app.clock.set(instantOf('2026-09-02', '10:00'));
    const [short, long] = [await waiting(), await waiting()];
    app.clock.set(instantOf('2026-09-03', '10:00'));
    for (const built of [short, long]) await suspendedOf(built);
    app.clock.set(instantOf('2026-09-04', '10:00'));
    await resumedOf(short);
    app.clock.set(instantOf('2026-09-21', '10:00'));
    await resumedOf(long);
    const [first] = await clocksOf(long);
    app.clock.set(instantOf('2026-09-29', '10:05'));
    for (const built of [short, long]) await remindMattersAlone(built);
    await upgradeBy(RENEW_ASKED_BY_MATTERS);
    // Two weeks at least; of the other as many days as from its first request to the end of that, its standing still included.
    expect(await clocksOf(short)).toEqual([{ visit: 2, limit: '5 WORKDAY', due: '2026-10-13' }]);
    const days = (Date.parse(first?.due ?? '') - Date.parse('2026-09-02')) / 86_400_000;
    expect(days).toBeGreaterThan(14);
    expect(await clocksOf(long)).toEqual([
      {
        visit: 2,
        limit: '5 WORKDAY',
        due: new Date(Date.parse('2026-09-29') + days * 86_400_000).toISOString().slice(0, 10),
      },
    ]);
  }, 60_000);
});
