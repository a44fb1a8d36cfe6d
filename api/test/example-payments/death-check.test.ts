import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tables } from '../../src/database/tables.ts';
import { enterPayable } from '../../src/domains/bereavement/payable/enter-person.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import { act, approve, at, batchOf, claim, itemsOf, type PayingApp, payingApp, prepared } from './world.ts';

let app: PayingApp;
beforeAll(async () => {
  app = await payingApp('payments_death_check');
  app.parties.deaths.records.length = 0;
}, 60_000);
afterAll(() => app.close());

/** A beneficiary who is to be paid something, in a reviewed batch beside somebody else. */
async function reviewed(n: number) {
  const [beneficiary, other] = [claim(n), claim(n + 1)];
  const org = await tables(app.system())
    .selectFrom('org')
    .select(['id', 'path'])
    .where('code', '=', '310109009')
    .executeTakeFirstOrThrow();
  const place = { orgId: org.id, orgPath: org.path, districtCode: '310109' };
  const { name, idNo } = beneficiary;
  await transaction(app.system(), (tx) => enterPayable(tx, { name, idNo, classCode: '01', monthly: '2860.00', place }));
  const { id } = await prepared(app, [beneficiary, other]);
  await act(app, app.clerk, 'submit', id);
  await act(app, app.chief, 'review', id);
  return { id, name, idNo };
}
const dies = (recordId: string, { name, idNo }: { name: string; idNo: string }) =>
  app.parties.deaths.register({
    source: 'MZ',
    recordId,
    name,
    idNo,
    deathDate: '2026-02-27',
    registerDate: '2026-03-02',
    certNo: null,
    op: 'ADD',
  });
const states = async (id: string) => (await itemsOf(app, id)).map(({ state }) => state);

describe('03 §33.4, §34.5 the death check as a list leaves', () => {
  it('asks 死亡库 now: who was registered since the night’s run is not paid, the others are', async () => {
    const batch = await reviewed(61);
    dies('D61', batch);
    expect(await approve(app, batch.id)).toMatchObject({ result: 'OK' });
    expect(await states(batch.id)).toEqual(['STOPPED', 'WAIT']);
    expect((await batchOf(app, batch.id)).check_note).toMatch(/^已向死亡库核验（/);
  }, 60_000);

  it('§34.4 goes by what was had before where 死亡库 does not answer, and says so on the batch', async () => {
    const batch = await reviewed(71);
    dies('D71', batch);
    await at(app, new Date('2026-03-02T11:00:00+08:00'));
    app.parties.faults.set('deathRegistry', { mode: 'down' });
    expect(await approve(app, batch.id)).toMatchObject({ result: 'OK' });
    app.parties.faults.set('deathRegistry', { mode: 'ok' });
    expect(await states(batch.id)).toEqual(['WAIT', 'WAIT']);
    expect((await batchOf(app, batch.id)).check_note).toBe('死亡库未应答，按2026-03-02 10:00取得的数据核验');
  }, 60_000);

  it('00-common waits eight seconds for it at most', async () => {
    const batch = await reviewed(81);
    app.parties.faults.set('deathRegistry', { mode: 'slow', delayMs: 30_000, count: 1 });
    const begun = performance.now();
    expect(await approve(app, batch.id)).toMatchObject({ result: 'OK' });
    expect(performance.now() - begun).toBeLessThan(9500);
    expect((await batchOf(app, batch.id)).check_note).toMatch(/^死亡库未应答/);
  }, 60_000);

  it('asks nobody for a person who may not approve', async () => {
    const batch = await reviewed(91);
    dies('D91', batch);
    expect(await act(app, app.clerk, 'approve', batch.id)).toMatchObject({ code: 'FORBIDDEN' });
    const known = await tables(app.system())
      .selectFrom('death_record')
      .select('id')
      .where('source_record_id', '=', 'D91')
      .execute();
    expect(known).toEqual([]);
  }, 60_000);
});
