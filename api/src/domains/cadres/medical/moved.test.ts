import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  closeMedical,
  districtsOf,
  importCycle,
  LINES,
  type MedicalWorld,
  medicalWorld,
  passDistrict,
  rowsOf,
} from '../../../../test/medical.ts';
import { uploadedBy } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { tables } from '../../../database/tables.ts';

let app: MedicalWorld;
beforeAll(async () => {
  app = await medicalWorld('medical_moved');
}, 60_000);
afterAll(() => closeMedical(app));

const START = `mutation ($ids: [ID!]!, $files: [ID!]!, $q: ID!) { startCadreTransfers(cadreIds: $ids, fileIds: $files, requestId: $q,
  input: { toDistrict: "310106", reasonKind: HUKOU, moveDate: "2026-04-01" }) { transferId message } }`;
const ACT = 'mutation ($input: RecordActInput!) { advanceCadreTransfers(input: $input) { ok rows { code message } } }';
const ACCEPT = `mutation ($id: ID!, $v: Int!, $q: ID!) {
  acceptCadreTransfer(id: $id, version: $v, toStreet: "310106006", requestId: $q) { state } }`;

/** The districts in which a person has a row of a cycle. */
async function placeOf(cycleId: string): Promise<string[]> {
  const districts = new Map((await districtsOf(app, cycleId)).map((one) => [one.id, one.district_code]));
  return (await rowsOf(app, cycleId))
    .filter((row) => row.cadre_id === app.cadreIds.P2)
    .map((row) => districts.get(row.district_roster_id) ?? '');
}

it('AC32-2 a row that was generated before the transfer is approved through 长宁, the next roster lists P2 under 静安', async () => {
  const first = await importCycle(app, LINES, { total: '5966.20' });
  const [source, target] = await Promise.all([
    somebodyOf(app, '310105', ['BIZ_OFFICER']),
    somebodyOf(app, '310106', ['BIZ_OFFICER']),
  ]);
  const files = [await uploadedBy(source, '户口簿.png')];
  const started = await source.run(START, { ids: [app.cadreIds.P2], files, q: randomUUID() });
  const [{ transferId } = { transferId: '' }] = started.data.startCadreTransfers as { transferId: string }[];
  const version = async () =>
    (
      await tables(app.system())
        .selectFrom('cadre_transfer')
        .select('version')
        .where('id', '=', transferId)
        .executeTakeFirstOrThrow()
    ).version;
  const input = { action: 'submit', requestId: randomUUID(), rows: [{ id: transferId, version: await version() }] };
  expect((await source.run(ACT, { input })).data.advanceCadreTransfers).toMatchObject({ ok: 1 });
  const accepted = await target.run(ACCEPT, { id: transferId, v: await version(), q: randomUUID() });
  expect(accepted.data.acceptCadreTransfer).toEqual({ state: 'ACCEPTED' });
  // 长宁 has judged what was generated for it, and hands the open amount over in words alone.
  expect(await placeOf(first.id)).toEqual(['310105']);
  await passDistrict(app, first.id, 'P2');
  const passed = (await districtsOf(app, first.id)).find(({ district_code: code }) => code === '310105');
  expect(passed).toMatchObject({ state: 'PASSED', total: '2000.05' });
  const next = await importCycle(app, [['P2', '30.00']], { part: 2, total: '30.00', prefix: 'N' });
  expect(next.answer).toMatchObject({ imported: 1 });
  expect(await placeOf(next.id)).toEqual(['310106']);
});
