import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type EntitlementApp, enter, entitlementApp, getListed, soldier } from '../../../test/entitlement.ts';

let app: EntitlementApp;
beforeAll(async () => {
  app = await entitlementApp('waiting_end', '2026-03-20T02:00:00Z');
}, 60_000);
afterAll(() => app.close());

it('8.4 the waiting of who refuses ends with the present month of Shanghai, also in the night of its first day', async () => {
  const record = soldier(1, { recordNo: 'W-1' });
  await enter(app.system(), [record]);
  // The nightly run: in Greenwich it is still March.
  app.clock.set(new Date('2026-04-01T02:00:00+08:00'));
  await enter(app.system(), [{ ...record, version: 2, status: 'REFUSED' }]);
  expect(await getListed(app.system(), 'W-1')).toMatchObject({ state: 'LAPSED', waitingEnd: '2026-04' });
});
