import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  approveCity,
  closeMedical,
  districtsOf,
  importCycle,
  type MedicalWorld,
  medicalWorld,
  must,
  passDistrict,
  rosterOf,
  rowsOf,
  signAndPass,
} from '../../../../test/medical.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { tables } from '../../../database/tables.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { takeResults } from '../../../platform/payments/results/take-results.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { placeOfDistrict } from '../register/place.ts';
import { transfer } from '../transfers/transfer.record.ts';

let app: MedicalWorld;
beforeAll(async () => {
  app = await medicalWorld('medical_transferred');
}, 60_000);
afterAll(() => closeMedical(app));

const ACCEPT = `mutation ($id: ID!, $q: ID!) {
  acceptCadreTransfer(id: $id, version: 1, toStreet: "310106006", requestId: $q) { state } }`;

/** 长宁's P2 goes to 静安, whose officer accepts. */
async function moveP2(): Promise<void> {
  const cadreId = app.cadreIds.P2;
  const id = await transaction(app.system(), async (tx) => {
    const target = await placeOfDistrict(tx, '310106');
    const values = {
      cadre_id: cadreId,
      cadre_name_masked: '沈**',
      cadre_id_masked: '310105********0026',
      from_district: '310105',
      from_street: '310105001',
      to_district: '310106',
      to_org_id: target.orgId,
      reason_kind: 'HUKOU',
      started_by: '测试',
      state: 'PENDING_TARGET',
      submitted_at: tx.app.clock.now(),
    };
    return insertRecord(tx, transfer, values, { place: await placeOfDistrict(tx, '310105'), start: 'start' });
  });
  const target = await somebodyOf(app, '310106', ['BIZ_OFFICER']);
  const { code, message } = await target.run(ACCEPT, { id, q: randomUUID() });
  if (code) throw new Error(`${code} ${message}`);
}

it('AC32-2 a row that was generated before the transfer is approved and paid through the source; the next roster lists the person under the target', async () => {
  const first = await importCycle(app, [['P2', '2000.00']], { total: '2000.00' });
  const [row] = await rowsOf(app, first.id);
  expect(row).toMatchObject({ district_code: '310105', cadre_id: app.cadreIds.P2 });
  app.clock.set(new Date('2026-04-10T10:00:00+08:00'));
  // Two days later nobody is signed in any more.
  const [city, city2, section, leader] = await Promise.all([
    app.as('city_officer'),
    app.as('city_officer2'),
    app.as('section_city'),
    app.as('leader_city'),
  ]);
  Object.assign(app, { city, city2, section, leader });
  await moveP2();
  expect((await rowsOf(app, first.id))[0]?.district_code).toBe('310105');
  await passDistrict(app, first.id, 'P2');
  const roster = await rosterOf(app, first.id);
  await approveCity(app, roster.id);
  await must(signAndPass(app, roster.id));
  const { batch_id: batchId } = await rosterOf(app, first.id);
  const items = await tables(app.system())
    .selectFrom('payment_item')
    .selectAll()
    .where('batch_id', '=', batchId ?? '')
    .execute();
  const bank = { state: 'SUCCESS' as const, bankTime: '2026-04-11T03:00:00Z', bankRef: 'LS1' };
  const results = items.map(({ id: itemId, amount }) => ({ itemId, amount, ...bank }));
  await transaction(app.system(), (tx) => takeResults(tx, batchId ?? '', results, 'MESSAGE'));
  expect((await rowsOf(app, first.id))[0]).toMatchObject({ district_code: '310105', pay_state: 'SUCCESS' });
  const second = await importCycle(app, [['P2', '300.00']], { part: 2, total: '300.00', prefix: 'SP' });
  expect((await rowsOf(app, second.id))[0]).toMatchObject({ district_code: '310106', street_code: '310106006' });
  expect((await districtsOf(app, second.id)).map(({ district_code: code }) => code)).toEqual(['310106']);
});
