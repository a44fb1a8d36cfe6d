import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  approveCity,
  closeMedical,
  importCycle,
  type MedicalWorld,
  medicalWorld,
  must,
  PERSONS,
  passDistrict,
  rosterOf,
  rowsOf,
  signAndPass,
  step,
} from '../../../../test/medical.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { beforePaying } from '../../../platform/payments/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { tellDeath } from '../../people/index.ts';
import { application } from '../applications/application.record.ts';
import { applyApplications } from '../applications/apply-application.ts';
import { findCadres } from '../register/find-cadres.ts';

let app: MedicalWorld;
let cycleId: string;
beforeAll(async () => {
  app = await medicalWorld('medical_held');
  ({ id: cycleId } = await importCycle(
    app,
    [
      ['P1', '120.50'],
      ['P5', '845.35'],
    ],
    { total: '965.85' },
  ));
  for (const key of ['P1', 'P5'] as const) await passDistrict(app, cycleId, key);
}, 60_000);
afterAll(() => closeMedical(app));

const flags = async () => (await rowsOf(app, cycleId)).map(({ flag }) => flag);
const P5 = { idNo: PERSONS.P5.idNo, name: PERSONS.P5.name };
const DEATH = { diedOn: '2026-04-01', source: '民政殡葬' };

/** An application that the city has approved. */
const decided = (kind: 'STOP' | 'RESTORE', cadreId: string) =>
  transaction(app.system(), async (tx) => {
    const [cadre] = await findCadres(tx, [cadreId]);
    if (!cadre) throw new Error('nobody');
    const values = {
      kind,
      cadre_id: cadreId,
      cadre_name_masked: cadre.nameMasked,
      cadre_id_masked: cadre.idNoMasked,
      reason: '经核实后办理',
      state: 'PASSED',
    };
    const { orgId, orgPath, districtCode } = cadre;
    const id = await insertRecord(tx, application, values, { place: { orgId, orgPath, districtCode }, start: 'draft' });
    await applyApplications(tx, [id]);
  });
const pushed = async () => {
  const { id } = await rosterOf(app, cycleId);
  await approveCity(app, id);
  await must(signAndPass(app, id));
};

it('03 §33.4, R33-3: who was stopped after the roster was made is held with the reason as it is pushed, in the same transaction', async () => {
  await decided('STOP', app.cadreIds.P1);
  await pushed();
  expect(await rosterOf(app, cycleId)).toMatchObject({
    state: 'CITY_FIRST',
    batch_id: null,
    row_count: 2,
    total: '965.85',
    held_count: 1,
    held_total: '120.50',
    push_count: 1,
    push_total: '845.35',
  });
  const [p1] = await rowsOf(app, cycleId);
  expect(p1).toMatchObject({ flag: 'HOLD_STATUS', hold_reason: '已停发、注销或迁出本市', pay_state: 'NONE' });
  // Nor is it paid again what the bank had returned (R33-5).
  const asked = { claim: 'c', personId: null, idNo: PERSONS.P1.idNo };
  const held = (purpose: string) =>
    transaction(app.system(), (tx) => beforePaying(tx, { occasion: 'ROSTER', purpose, persons: [asked] }));
  expect([...(await held('QYJZ_YLBX')).keys()]).toEqual(['c']);
  expect([...(await held('ANOTHER')).keys()]).toEqual([]);
});

it('03 §31.5, C-15: who is restored, and who was named dead and lives, is paid again with a roster that the city has not judged; the list is another version', async () => {
  const tell = (what: 'suspected' | 'revoked') => transaction(app.system(), (tx) => tellDeath(tx, what, P5, DEATH));
  await decided('RESTORE', app.cadreIds.P1);
  expect(await flags()).toEqual(['OK', 'OK']);
  await tell('suspected');
  await pushed();
  expect(await flags()).toEqual(['OK', 'HOLD_DEATH']);
  const before = await rosterOf(app, cycleId);
  await tell('revoked');
  expect(await flags()).toEqual(['OK', 'OK']);
  const after = await rosterOf(app, cycleId);
  expect(after).toMatchObject({ list_version: before.list_version + 1, held_count: 0, push_total: '965.85' });
  const stale = { version: before.version };
  expect(await step(app, app.city2, 'Roster', 'approve', after.id, stale)).toMatchObject({ code: 'E-VER-02' });
  await pushed();
  expect(await rosterOf(app, cycleId)).toMatchObject({ state: 'PUSHED', push_count: 2 });
});
