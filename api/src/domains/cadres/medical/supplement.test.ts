import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { act, approve, itemsOf, told } from '../../../../test/example-payments/world.ts';
import {
  approveCity,
  closeMedical,
  importCycle,
  type MedicalWorld,
  medicalWorld,
  must,
  officeOf,
  PERSONS,
  type PersonKey,
  passDistrict,
  rosterOf,
  rowsOf,
  signAndPass,
  step,
} from '../../../../test/medical.ts';
import { tables } from '../../../database/tables.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { takeResults } from '../../../platform/payments/results/take-results.ts';
import { tellDeath } from '../../people/index.ts';

let app: MedicalWorld;
let cycleId: string;
beforeAll(async () => {
  app = await medicalWorld('medical_supplement');
  ({ id: cycleId } = await importCycle(
    app,
    [
      ['P1', '120.50'],
      ['P3', '0.30'],
      ['P5', '845.35'],
    ],
    { total: '966.15' },
  ));
}, 60_000);
afterAll(() => closeMedical(app));

const HOLD =
  'mutation ($row: MedicalRowAsked!, $held: Boolean!) { holdMedicalRow(row: $row, held: $held, reason: "账户信息需要向银行核实") }';
const rowOf = async (key: PersonKey) => {
  const found = (await rowsOf(app, cycleId)).find(({ cadre_id: id }) => id === app.cadreIds[key]);
  if (!found) throw new Error('no row');
  return found;
};
const hold = async (key: PersonKey, held: boolean) => {
  const { id, version } = await rowOf(key);
  return (await officeOf(app, key)).officer.run(HOLD, { row: { id, version }, held });
};
const tell = (what: 'suspected' | 'revoked') =>
  transaction(app.system(), (tx) =>
    tellDeath(tx, what, { idNo: PERSONS.P5.idNo, name: PERSONS.P5.name }, { diedOn: '2026-04-01', source: '民政殡葬' }),
  );
const supplement = async () => step(app, app.city2, 'Roster', 'supplement', (await rosterOf(app, cycleId)).id);
const batches = () =>
  tables(app.system())
    .selectFrom('payment_batch')
    .select(['id', 'batch_no', 'state', 'item_count', 'total'])
    .where('purpose', '=', 'QYJZ_YLBX')
    .orderBy('id')
    .execute();
const named = async (no: string) => {
  const found = (await batches()).find(({ batch_no }) => batch_no === no);
  if (!found) throw new Error(`no batch ${no}`);
  return found;
};
const pay = async (no: string, state: 'SUCCESS' | 'FAILED') => {
  const { id } = await named(no);
  const results = (await itemsOf(app, id)).map((one, at) => ({
    itemId: one.id,
    state,
    amount: one.amount,
    bankTime: '2026-04-09T03:00:00Z',
    bankRef: `${no}-${at}`,
  }));
  await transaction(app.system(), (tx) => takeResults(tx, id, results, 'MESSAGE'));
};

it('R33-3 who is held as the list leaves stays on it with 暂缓; nothing of him can be paid while the reason stands', async () => {
  await tell('suspected');
  for (const key of ['P1', 'P5'] as const) await passDistrict(app, cycleId, key);
  await passDistrict(app, cycleId, 'P3', async () => {
    expect((await hold('P3', true)).code).toBeUndefined();
  });
  const { id } = await rosterOf(app, cycleId);
  // The check before the push holds him and gives the list back; without him it leaves.
  for (const state of ['CITY_FIRST', 'PUSHED']) {
    await approveCity(app, id);
    await must(signAndPass(app, id));
    expect(await rosterOf(app, cycleId)).toMatchObject({ state });
  }
  expect(await rosterOf(app, cycleId)).toMatchObject({
    total: '966.15',
    held_count: 2,
    held_total: '845.65',
    push_total: '120.50',
  });
  expect(await supplement()).toMatchObject({ result: 'REFUSED', code: 'E-BF-11' });
  expect((await batches()).map(({ batch_no }) => batch_no)).toEqual(['BX2026Q1']);
});

it('R33-3 whom nothing holds any longer the city pays afterwards: told, in a batch of its own, through three persons, each once', async () => {
  await tell('revoked');
  expect(await rowOf('P5')).toMatchObject({ flag: 'HOLD_RELEASED', pay_state: 'NONE' });
  expect((await told(app, 'N625')).map(({ login }) => login)).toContain('city_officer');
  // An account that the district holds is the district's to let go, also after the list has left.
  expect(await hold('P1', true)).toMatchObject({ code: 'E-BF-08' });
  await must(supplement());
  expect(await named('BX2026Q1-S1')).toMatchObject({ state: 'PREPARED', item_count: 1, total: '845.35' });
  expect(await rowOf('P5')).toMatchObject({ flag: 'HOLD_RELEASED', pay_state: 'NONE', batch_no: 'BX2026Q1-S1' });
  expect(await hold('P5', true)).toMatchObject({ code: 'E-BF-08' });
  expect(await supplement()).toMatchObject({ result: 'REFUSED', code: 'E-BF-11' });
  expect((await hold('P3', false)).code).toBeUndefined();
  await must(supplement());
  expect(await named('BX2026Q1-S2')).toMatchObject({ item_count: 1, total: '0.30' });
});

it('03 §33.5 who prepared a supplement does not approve it; as it leaves 暂缓 becomes 实推, and the roster ends when both batches have', async () => {
  const { id } = await named('BX2026Q1-S1');
  await pay('BX2026Q1', 'SUCCESS');
  expect(await rosterOf(app, cycleId)).toMatchObject({ state: 'ALL', push_total: '120.50' });
  expect(await act(app, app.city2, 'submit', id)).toMatchObject({ result: 'OK' });
  expect(await act(app, app.section, 'review', id)).toMatchObject({ result: 'OK' });
  expect(await approve(app, id, 'leader_city', app.leader)).toMatchObject({ result: 'OK' });
  expect(await rosterOf(app, cycleId)).toMatchObject({ held_total: '0.30', push_total: '965.85' });
  expect(await rowOf('P5')).toMatchObject({ flag: 'OK', pay_state: 'BATCH' });
  await pay('BX2026Q1-S1', 'FAILED');
  expect(await rosterOf(app, cycleId)).toMatchObject({ state: 'PARTLY' });
  expect(await rowOf('P5')).toMatchObject({ pay_state: 'FAILED', batch_no: 'BX2026Q1-S1' });
});

it('03 §33.5 a supplement that is cancelled leaves its people to another one', async () => {
  const { id } = await named('BX2026Q1-S2');
  expect(await act(app, app.city2, 'cancel', id, { reasonText: '银行账户还要再核对一次' })).toMatchObject({
    result: 'OK',
  });
  expect(await rowOf('P3')).toMatchObject({ flag: 'HOLD_RELEASED', pay_state: 'NONE', batch_no: null });
  await must(supplement());
  expect(await named('BX2026Q1-S3')).toMatchObject({ item_count: 1, total: '0.30' });
});
