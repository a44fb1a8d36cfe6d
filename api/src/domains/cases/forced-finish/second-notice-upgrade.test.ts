import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Product } from '../../../../test/product.ts';
import { supplementsOf, tickingProduct } from '../../../../test/supplements.ts';
import { RENEW_ASKED_BY_MATTERS } from '../../../database/migrations/537-second-requests-of-cases.ts';
import { KEEP_GIVEN_DATES } from '../../../database/migrations/565-second-requests-keep-their-date.ts';
import { instantOf } from '../../../platform/calendar/index.ts';

let app: Product;
let acts: ReturnType<typeof supplementsOf>;

beforeAll(async () => {
  // Monday 3 August 2026, 10:00.
  app = await tickingProduct('second_notice_upgrade', '2026-08-03T02:00:00Z');
  acts = supplementsOf(app);
}, 120_000);
afterAll(() => app.close());

describe('6.8 d second requests of before the upgrade whose clocks were interrupted', () => {
  it('of before it, interrupted since: what stood still is added, and a clock that still stands goes on with what it had', async () => {
    app.clock.set(instantOf('2026-08-03', '10:00'));
    const [gone, standing] = [await acts.waiting(), await acts.waiting()];
    app.clock.set(instantOf('2026-08-11', '10:05'));
    for (const built of [gone, standing]) await acts.remindMattersAlone(built);
    await acts.upgradeBy(RENEW_ASKED_BY_MATTERS);
    app.clock.set(instantOf('2026-08-12', '10:00'));
    for (const built of [gone, standing]) await acts.suspendedOf(built);
    app.clock.set(instantOf('2026-08-14', '10:00'));
    await acts.resumedOf(gone);
    await acts.upgradeBy(KEEP_GIVEN_DATES);
    await acts.upgradeBy(KEEP_GIVEN_DATES);

    // 11 August and fourteen days, and the two for which it stood still.
    expect(await acts.clocksOf(gone)).toEqual([{ visit: 2, limit: '14 CALENDAR_DAY', due: '2026-08-27' }]);
    expect(await acts.dueOf(gone)).toBe('2026-08-27');
    expect(await acts.clocksOf(standing)).toEqual([{ visit: 2, limit: '14 CALENDAR_DAY', due: null }]);
    expect(await acts.dueOf(standing)).toBeNull();
    app.clock.set(instantOf('2026-08-17', '10:00'));
    await acts.resumedOf(standing);
    await acts.recount([gone, standing]);
    expect(await acts.clocksOf(gone)).toEqual([{ visit: 2, limit: '14 CALENDAR_DAY', due: '2026-08-27' }]);
    // Thirteen days and seven and a half hours were left on the 12th: 30 August is a Sunday, and a limit ends with a working day.
    expect(await acts.clocksOf(standing)).toEqual([{ visit: 2, limit: '14 CALENDAR_DAY', due: '2026-08-31' }]);
  }, 60_000);

  it('of before it, of a first request that was interrupted: the second is given no less than the first took', async () => {
    app.clock.set(instantOf('2026-09-02', '10:00'));
    const [short, long] = [await acts.waiting(), await acts.waiting()];
    app.clock.set(instantOf('2026-09-03', '10:00'));
    for (const built of [short, long]) await acts.suspendedOf(built);
    app.clock.set(instantOf('2026-09-04', '10:00'));
    await acts.resumedOf(short);
    app.clock.set(instantOf('2026-09-21', '10:00'));
    await acts.resumedOf(long);
    const [first] = await acts.clocksOf(long);
    app.clock.set(instantOf('2026-09-29', '10:05'));
    for (const built of [short, long]) await acts.remindMattersAlone(built);
    await acts.upgradeBy(RENEW_ASKED_BY_MATTERS);
    // Two weeks at least; of the other as many days as from its first request to the end of that, its standing still included.
    expect(await acts.clocksOf(short)).toEqual([{ visit: 2, limit: '5 WORKDAY', due: '2026-10-13' }]);
    const days = (Date.parse(first?.due ?? '') - Date.parse('2026-09-02')) / 86_400_000;
    expect(days).toBeGreaterThan(14);
    expect(await acts.clocksOf(long)).toEqual([
      {
        visit: 2,
        limit: '5 WORKDAY',
        due: new Date(Date.parse('2026-09-29') + days * 86_400_000).toISOString().slice(0, 10),
      },
    ]);
  }, 60_000);
});
