import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  batchOf,
  type EntitlementApp,
  enter,
  entitlementApp,
  getListed,
  pushedBatch,
  soldier,
} from '../../../test/entitlement.ts';
import { rows, sql } from '../../database/sql.ts';

let app: EntitlementApp;
beforeAll(async () => {
  app = await entitlementApp('entitlement_channel', '2026-06-08T01:00:00Z');
}, 60_000);
afterAll(() => app.close());

const system = () => app.system();

const noticesOf = (template: string) =>
  rows<{ title: string; body: string }>(
    system(),
    sql`select title, body from notification where template_code = ${template} order by id`,
  );

describe('免申即享: the channel to 社保系统', () => {
  it('AC-06-07 a silent channel: N05 to the technicians after 24 hours, the city centre on the third day; the batch stays PUSHED', async () => {
    app.parties.social.acknowledges = false;
    app.parties.placement.journal.push(soldier(300, { recordNo: 'S-1', reportedOn: '2026-05-18' }));
    await app.job('entitlement.identify');
    const batch = await pushedBatch(app);
    app.clock.advance(23 * 3_600_000);
    await app.job('entitlement.watch-acks');
    expect(await noticesOf('N05')).toEqual([]);
    app.clock.advance(3_600_000);
    await app.job('entitlement.watch-acks');
    await app.job('entitlement.watch-acks');
    expect(await noticesOf('N05')).toHaveLength(1);
    expect(await noticesOf('N65')).toEqual([]);
    await app.drain();
    expect(app.parties.social.batches.at(-1)).toMatchObject({ batchId: batch.id, repeats: 1 });
    app.clock.advance(24 * 3_600_000);
    await app.job('entitlement.watch-acks');
    expect(await noticesOf('N65')).toHaveLength(1);
    expect(await batchOf(system(), batch.id)).toMatchObject({ state: 'PUSHED' });
  });

  it('a result before the acknowledgement is accepted: ACKED, then SUCCESS (8.9); reconciliation finds what got lost', async () => {
    const one = await getListed(system(), 'S-1');
    await app.job('entitlement.reconcile');
    expect(await getListed(system(), 'S-1')).toMatchObject({ state: 'SUCCESS' });
    const history = await rows<{ action: string }>(
      system(),
      sql`select action from flow_event where record_id = ${one.id} order by seq`,
    );
    expect(history.map((h) => h.action).slice(-4)).toEqual(['push', 'acknowledge', 'process', 'succeed']);
  });

  it('splits 520 persons into parts of 500 with one batchId (8.9)', async () => {
    await enter(
      system(),
      Array.from({ length: 520 }, (_, n) => soldier(2000 + n, { recordNo: `P-${n}`, reportedOn: '2026-05-20' })).map(
        (s, n) => ({
          ...s,
          mobile: `139${String(n).padStart(8, '0')}`,
        }),
      ),
    );
    await rows(system(), sql`update entitlement_candidate set state = 'READY' where state = 'IDENTIFIED'`);
    const batch = await pushedBatch(app);
    expect(batch.parts).toBe(Math.ceil(batch.count / 500));
    const parts = app.parties.social.batches.filter((b) => b.batchId === batch.id);
    expect(parts.map((p) => p.part).sort()).toEqual([1, 2]);
    expect(parts.reduce((sum, p) => sum + p.count, 0)).toBe(batch.count);
    const { data } = await (await app.as('city_officer')).run(
      '{ entitlementStatistics { districtName eligible coverage successRate averageDays } }',
    );
    expect(data.entitlementStatistics).toMatchObject([{ districtName: '虹口区', successRate: 1 }]);
  }, 60_000);
});
