import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { accept } from '../../../../test/case-acts.ts';
import { buildCase, readBuilt } from '../../../../test/cases.ts';
import {
  type EntitlementApp,
  enter,
  entitlementApp,
  getListed,
  pushedBatch,
  soldier,
} from '../../../../test/entitlement.ts';
import { rows, sql } from '../../../database/sql.ts';

let app: EntitlementApp;
beforeAll(async () => {
  app = await entitlementApp('follow_entitlement', '2026-03-20T02:00:00Z');
}, 60_000);
afterAll(() => app.close());

async function bundleOf(n: number, recordNo: string) {
  const { name, idNo, birthDate, sex } = soldier(n);
  await enter(app.system(), [soldier(n, { recordNo })]);
  const built = await buildCase(app.system(), {
    only: ['M01', 'M13'],
    form: { name, idNo, birthDate, sex, placementType: 'APGZ', personCategory: 'SERGEANT' },
  });
  return accept(await app.as('clerk_hk'), built);
}
const matterOf = async (id: string) =>
  (await readBuilt(app.system(), id)).subCases.find(({ matterCode }) => matterCode === 'M13');

it('R6.0 待安排工作期参保 of a bundle is the person’s place on the list: dispatched once, one state, one limit', async () => {
  const [staying, leaving] = [await bundleOf(1, 'F-1'), await bundleOf(2, 'F-2')];
  const dispatched = await rows<{ matter: string }>(
    app.system(),
    sql`select s.matter_code as matter from outbox_message m join sub_case s on s.id = m.record_id where m.kind = 'DISPATCH'`,
  );
  expect(dispatched.map(({ matter }) => matter)).not.toContain('M13');
  const follow = () => app.job('cases.follow-entitlement');
  await follow();
  expect((await matterOf(staying.id))?.state).toBe('ACCEPTED');

  await app.job('entitlement.match');
  await enter(app.system(), [soldier(2, { recordNo: 'F-2', version: 2, status: 'REFUSED' })]);
  const batch = await pushedBatch(app);
  await follow();
  expect([(await matterOf(staying.id))?.state, (await matterOf(leaving.id))?.state]).toEqual([
    'IN_PROGRESS',
    'FINISHED_TERMINATED',
  ]);
  await app.parties.social.results(batch.id);
  expect((await getListed(app.system(), 'F-1')).state).toBe('SUCCESS');
  await follow();
  expect((await matterOf(staying.id))?.state).toBe('FINISHED_NORMAL');
});
