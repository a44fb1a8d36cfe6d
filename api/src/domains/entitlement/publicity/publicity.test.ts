import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actOn,
  batchOf,
  type EntitlementApp,
  entitlementApp,
  getListed,
  soldier,
} from '../../../../test/entitlement.ts';
import { rows, sql } from '../../../database/sql.ts';

let app: EntitlementApp;
let batchId: string;
const system = () => app.system();
const [jia, yi, stranger] = [soldier(1, { recordNo: 'G-1' }), soldier(2, { recordNo: 'G-2' }), soldier(9)];

beforeAll(async () => {
  // Monday 9 March 2026, 10:00.
  app = await entitlementApp('entitlement_publicity', '2026-03-09T02:00:00Z');
  app.parties.placement.journal.push(jia, yi);
  await app.job('entitlement.identify');
  const set =
    'mutation { setParameter(code: "entitlement.publicity", value: true, version: 0, reason: "按市局要求开展公示") { code } }';
  await (await app.as('city_centre')).run(set);
  const officer = await app.as('officer_hk');
  const made = await officer.run('mutation ($id: ID!) { out: createEntitlementBatch(requestId: $id) { id version } }', {
    id: crypto.randomUUID(),
  });
  const batch = made.data.out as { id: string; version: number };
  batchId = batch.id;
  await actOn(await app.as('chief_hk'), 'advanceEntitlementBatches', 'release', [batch]);
  await app.job('entitlement.dispatch');
}, 60_000);
afterAll(() => app.close());

const noticesOf = (template: string) =>
  rows<{ body: string }>(system(), sql`select body from notification where template_code = ${template}`);
const PUBLICITY = 'query ($id: ID!) { out: entitlementPublicity(id: $id) { until names } }';

describe('公示 (8.6 no. 4, A19)', () => {
  it('tells each person concerned by SMS until when the list is public and how to object', async () => {
    expect((await batchOf(system(), batchId)).state).toBe('PUBLICITY');
    const told = await noticesOf('N67');
    expect(told).toHaveLength(2);
    expect(told[0]?.body).toContain('公示至 2026年3月16日');
    expect(told[0]?.body).toContain('异议');
  });

  it('shows the list with masked names to the district’s officers, not to the window', async () => {
    const { data } = await (await app.as('officer_hk')).run(PUBLICITY, { id: batchId });
    const shown = data.out as { until: string; names: string[] };
    expect(shown.names).toHaveLength(2);
    for (const name of shown.names) expect(name).toMatch(/\*/);
    expect((await (await app.as('officer_hk')).run(PUBLICITY, { id: 'x' })).code).toBe('NOT_FOUND');
    expect((await (await app.as('clerk_hk')).run(PUBLICITY, { id: batchId })).code).toBe('FORBIDDEN');
  });

  it('shows it through the portal to a person on it; anybody else hears the same as if there were none', async () => {
    const seen = await app.parties.portal.publicity(jia.idNo);
    expect(seen.body).toMatchObject({ code: 0, data: { region: expect.stringContaining('虹口区') } });
    const { names } = (seen.body as unknown as { data: { names: string[] } }).data;
    expect(names).toHaveLength(2);
    expect(JSON.stringify(seen.body)).not.toContain(jia.idNo);
    expect(JSON.stringify(seen.body)).not.toContain(yi.name);
    expect((await app.parties.portal.publicity(stranger.idNo)).body).toMatchObject({ code: 1003 });
    const [kept] = await rows<{ body: string }>(
      system(),
      sql`select body::text as body from exchange_message where biz_type = 'ENTITLEMENT.PUBLICITY' limit 1`,
    );
    expect(kept?.body ?? '').not.toContain(jia.idNo);
  });

  it('8.5 an objection from the portal stops the person, leaves the officer a to-do, and takes the name off the list', async () => {
    expect((await app.parties.portal.object(stranger.idNo, '我没有在待安排期')).body).toMatchObject({ code: 1003 });
    expect((await app.parties.portal.object(yi.idNo, '本人已经上岗，不应列入')).body).toMatchObject({ code: 0 });
    const objected = await getListed(system(), 'G-2');
    expect(objected.state).toBe('OBJECTED');
    const officer = await app.as('officer_hk');
    const tasks = await officer.run('{ tasks(first: 100) { nodes { recordId title } } }');
    expect((tasks.data.tasks as { nodes: unknown[] }).nodes).toContainEqual({
      recordId: objected.id,
      title: '处理异议',
    });
    const history = await officer.run(
      'query ($id: ID!) { entitlementCandidate(id: $id) { flow { history { action note } } } }',
      { id: objected.id },
    );
    expect(JSON.stringify(history.data)).toContain('本人提出异议（一网通办）：本人已经上岗，不应列入');
    const { data } = await officer.run(PUBLICITY, { id: batchId });
    expect((data.out as { names: string[] }).names).toHaveLength(1);
    expect((await app.parties.portal.publicity(yi.idNo)).body).toMatchObject({ code: 1003 });
  });

  it('ends with the push: who was left goes to 社保系统, and no list is shown any more', async () => {
    app.clock.set(new Date('2026-03-16T09:31:00Z'));
    await app.job('flow.expire');
    await app.drain();
    expect(app.parties.social.batches).toMatchObject([{ batchId, count: 1 }]);
    expect((await (await app.as('officer_hk')).run(PUBLICITY, { id: batchId })).data.out).toBeNull();
    expect((await app.parties.portal.publicity(jia.idNo)).body).toMatchObject({ code: 1003 });
  });
});
