import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { act, approve, itemsOf } from '../../../../test/example-payments/world.ts';
import {
  approveCity,
  closeMedical,
  importCycle,
  type MedicalWorld,
  medicalWorld,
  must,
  officeOf,
  type PersonKey,
  passDistrict,
  rosterOf,
  rowsOf,
  signAndPass,
  step,
} from '../../../../test/medical.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { tables } from '../../../database/tables.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import { drawPdf } from '../../../platform/files/index.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { takeResults } from '../../../platform/payments/results/take-results.ts';
import { takeVoucher } from '../../../platform/payments/vouchers/take-voucher.ts';

let app: MedicalWorld;
let [first, second] = ['', ''];

const rowOf = async (cycleId: string, key: PersonKey) => {
  const found = (await rowsOf(app, cycleId)).find(({ cadre_id: id }) => id === app.cadreIds[key]);
  if (!found) throw new Error('no row');
  return found;
};
const HOLD =
  'mutation ($row: MedicalRowAsked!, $held: Boolean!) { holdMedicalRow(row: $row, held: $held, reason: "账户信息需要向银行核实") }';
async function hold(key: PersonKey, held: boolean): Promise<void> {
  const { id, version } = await rowOf(first, key);
  const { code, message } = await (await officeOf(app, key)).officer.run(HOLD, { row: { id, version }, held });
  if (code) throw new Error(`${code} ${message}`);
}
const supplement = async () => step(app, app.city2, 'Roster', 'supplement', (await rosterOf(app, first)).id);
/** Where the roster stands, and the cycle above it. */
const standing = async () => {
  const { state } = await tables(app.system())
    .selectFrom('medical_cycle')
    .select('state')
    .where('id', '=', first)
    .executeTakeFirstOrThrow();
  return [(await rosterOf(app, first)).state, state];
};
const batches = () =>
  tables(app.system()).selectFrom('payment_batch').select(['id', 'batch_no', 'total']).orderBy('id').execute();
const idOf = async (no: string) => {
  const found = (await batches()).find(({ batch_no }) => batch_no === no);
  if (!found) throw new Error(`no batch ${no}`);
  return found.id;
};

async function sign(cycleId: string): Promise<void> {
  const { id } = await rosterOf(app, cycleId);
  await approveCity(app, id);
  await must(signAndPass(app, id));
}

/** The bank pays a batch whole; it is verified, its voucher comes, and it is closed. */
async function settle(no: string): Promise<void> {
  const id = await idOf(no);
  const items = await itemsOf(app, id);
  const paid = items.map(({ id: itemId, amount, seq }) => ({
    itemId,
    amount,
    state: 'SUCCESS' as const,
    bankTime: '2026-04-08T03:00:00Z',
    bankRef: `${no}-${seq}`,
  }));
  await transaction(app.system(), (tx) => takeResults(tx, id, paid, 'MESSAGE'));
  expect(await act(app, app.city2, 'verify', id)).toMatchObject({ result: 'OK' });
  const file = Buffer.from(drawPdf([`Voucher ${no}`]));
  const { success_amount: amount } = await tables(app.system())
    .selectFrom('payment_batch')
    .select('success_amount')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const voucher = { voucherNo: `PZ-${no}`, kind: 'PAYMENT', amount, date: '2026-04-08' } as const;
  await transaction(app.system(), (tx) =>
    takeVoucher(tx, id, { ...voucher, sm3: sm3Hex(file), file: file.toString('base64') }),
  );
  expect(await act(app, app.city2, 'close', id)).toMatchObject({ result: 'OK' });
}

beforeAll(async () => {
  app = await medicalWorld('medical_archived');
  await setParameter(app.city, 'medical.rules', { percent: 0, least: 0, cap: 3000 });
  ({ id: first } = await importCycle(
    app,
    [
      ['P1', '120.50'],
      ['P4', '2000.00'],
      ['P5', '2500.00'],
    ],
    { total: '4620.50' },
  ));
  await passDistrict(app, first, 'P1');
  for (const key of ['P4', 'P5'] as const) await passDistrict(app, first, key, () => hold(key, true));
  await sign(first);
  await settle('BX2026Q1');
}, 60_000);
afterAll(() => closeMedical(app));

it('03 §33.4 a roster all of whose batches are closed is archived with its cycle, with 暂缓 of it still to pay', async () => {
  expect(await standing()).toEqual(['ARCHIVED', 'ARCHIVED']);
  expect(await rosterOf(app, first)).toMatchObject({ held_count: 2, held_total: '4500.00' });
  expect(await supplement()).toMatchObject({ result: 'REFUSED', code: 'E-BF-11' });
  expect(await standing()).toEqual(['ARCHIVED', 'ARCHIVED']);
});

it('R33-2 whose year another cycle has used up meanwhile is held no longer and paid nothing; no batch is made and the roster stays archived', async () => {
  // What is held does not count against the cap, so that the next cycle pays them in full.
  ({ id: second } = await importCycle(
    app,
    [
      ['P4', '1800.00'],
      ['P5', '3000.00'],
    ],
    { part: 2, total: '4800.00', prefix: 'Z' },
  ));
  for (const key of ['P4', 'P5'] as const) await passDistrict(app, second, key);
  await sign(second);
  await settle('BX2026Q2');
  await hold('P5', false);
  await must(supplement());
  expect(await rowOf(first, 'P5')).toMatchObject({
    flag: 'REMOVED',
    pay_state: 'NONE',
    note: '补发时年度封顶已用完，不再发放',
  });
  expect((await batches()).map(({ batch_no }) => batch_no)).toEqual(['BX2026Q1', 'BX2026Q2']);
  expect(await rosterOf(app, first)).toMatchObject({ row_count: 2, held_count: 1, held_total: '2000.00' });
  expect(await standing()).toEqual(['ARCHIVED', 'ARCHIVED']);
}, 60_000);

it('R33-2 a supplement pays of the annual cap what another cycle has left, and brings the archived roster and its cycle back to 已核验', async () => {
  await hold('P4', false);
  await must(supplement());
  expect(await rowOf(first, 'P4')).toMatchObject({
    pay: '1200.00',
    note: '补发时年度封顶余额1200.00元，按余额发放',
    batch_no: 'BX2026Q1-S1',
  });
  expect((await batches()).at(-1)).toMatchObject({ batch_no: 'BX2026Q1-S1', total: '1200.00' });
  expect(await standing()).toEqual(['VERIFIED', 'VERIFIED']);
});

it('03 §33.4 a supplement that is cancelled leaves the roster archived; one that is paid and closed archives it again', async () => {
  const cancelled = await idOf('BX2026Q1-S1');
  expect(await act(app, app.city2, 'cancel', cancelled, { reasonText: '银行账户还要再核对一次' })).toMatchObject({
    result: 'OK',
  });
  expect(await standing()).toEqual(['ARCHIVED', 'ARCHIVED']);
  await must(supplement());
  expect(await standing()).toEqual(['VERIFIED', 'VERIFIED']);
  const id = await idOf('BX2026Q1-S2');
  expect(await act(app, app.city2, 'submit', id)).toMatchObject({ result: 'OK' });
  expect(await act(app, app.section, 'review', id)).toMatchObject({ result: 'OK' });
  expect(await approve(app, id, 'leader_city', app.leader)).toMatchObject({ result: 'OK' });
  await settle('BX2026Q1-S2');
  expect(await standing()).toEqual(['ARCHIVED', 'ARCHIVED']);
  expect(await rosterOf(app, first)).toMatchObject({ held_count: 0, push_total: '1320.50' });
}, 60_000);
