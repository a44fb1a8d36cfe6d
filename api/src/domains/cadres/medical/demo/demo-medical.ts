import { tables } from '../../../../database/tables.ts';
import { sm3Hex } from '../../../../platform/crypto/index.ts';
import { drawPdf } from '../../../../platform/files/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sumOf } from '../../../../platform/money/index.ts';
import { takeResults } from '../../../../platform/payments/results/take-results.ts';
import { takeVoucher } from '../../../../platform/payments/vouchers/take-voucher.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { openCadres } from '../../register/find-cadres.ts';
import { medicalCycle } from '../cycle/cycle.record.ts';
import { cycleNoOf, cycleTitleOf } from '../cycle/cycle-no.ts';
import { takeLines } from '../import/import-lines.ts';
import { lockCycle } from '../import/lock-cycle.ts';
import { CYCLE, DISTRICT, ROSTER, STREET } from '../record-types.ts';
import { confirmRows, objectToRow } from '../rows/street-acts.ts';
import { demoPeople, isThere } from './people.ts';
import { castOf, type Players, signRoster } from './players.ts';

type Person = Awaited<ReturnType<typeof demoPeople>>[number];

const STREET_OF_DEMO = '310109009';

/**
 * Cycles in the states that people meet: archived, verified, paid, pushed, void, paid in part, at the city, at the district, with streets, generated, and
 * one that waits for its file.
 */
export async function loadDemoMedical(ctx: Ctx): Promise<void> {
  if (await isThere(ctx)) return;
  const cast = await castOf(ctx);
  if (!cast) return;
  const all = await demoPeople(ctx);
  const own = all.filter(({ street }) => street === STREET_OF_DEMO);
  for (const [part, goal] of (['ARCHIVED', 'VERIFIED', 'ALL', 'PUSHED'] as const).entries()) {
    const id = await cycleOf(cast, 2024, part + 1, own.slice(0, 2));
    await throughDistrict(cast, id, ['approve', 'agree', 'pass']);
    await throughCity(cast, id, goal);
  }
  const isVoid = await cycleOf(cast, 2025, 1, own.slice(0, 1));
  const input = { reasonText: '报销数据重复，作废后重新导入' };
  await advanceOne(cast.city, { type: CYCLE, action: 'cancel', rows: [{ id: isVoid }], input });
  const paid = await cycleOf(cast, 2025, 2, own);
  await throughDistrict(cast, paid, ['approve', 'agree', 'pass']);
  await throughCity(cast, paid, 'PARTLY');
  const atCity = await cycleOf(cast, 2025, 3, own);
  await throughDistrict(cast, atCity, ['approve', 'agree', 'pass']);
  const atDistrict = await cycleOf(cast, 2025, 4, own.slice(0, 3));
  await throughDistrict(cast, atDistrict, ['approve']);
  const atStreets = await cycleOf(cast, 2026, 1, all);
  await dispatch(cast, atStreets);
  await oneObjects(cast, atStreets);
  await cycleOf(cast, 2026, 2, all);
  await prepare(cast.city, 2026, 3, '12600.00');
}

const prepare = (city: Ctx, year: number, part: number, total: string): Promise<string> =>
  transaction(city, (tx) =>
    insertRecord(
      tx,
      medicalCycle,
      {
        cycle_no: cycleNoOf(year, 'QUARTER', part),
        title: cycleTitleOf(year, 'QUARTER', part),
        year,
        kind: 'QUARTER',
        part,
        period_from: `${year}-${String(3 * part - 2).padStart(2, '0')}-01`,
        period_to: new Date(Date.UTC(year, 3 * part, 0)).toISOString().slice(0, 10),
        expected_total: total,
      },
      { start: 'prepare' },
    ),
  );

/** A cycle with two lines of each person. */
async function cycleOf({ city }: Players, year: number, part: number, people: readonly Person[]): Promise<string> {
  const known = new Map(
    (
      await openCadres(
        city,
        people.map(({ id }) => id),
      )
    ).map((one) => [one.id, one]),
  );
  const drafts = people.flatMap(({ id }, at) =>
    [`${120 + 65 * at}.50`, `${980 + 40 * part}.0${at}`].map((amount, n) => ({ id, amount, row: 2 + 2 * at + n })),
  );
  const total = sumOf(drafts.map(({ amount }) => amount)).toFixed(2);
  const id = await prepare(city, year, part, total);
  await transaction(city, async (tx) => {
    const lines = drafts.map(({ id: cadreId, amount, row }) => ({
      row,
      cadreId,
      idNo: known.get(cadreId)?.idNo ?? '',
      name: known.get(cadreId)?.name ?? '',
      spentOn: `${year}-${String(3 * part - 1).padStart(2, '0')}-15`,
      hospital: '示范医院',
      invoiceNo: `YS${year}${part}${String(row).padStart(3, '0')}`,
      category: row % 2 === 0 ? ('OUT' as const) : ('IN' as const),
      totalFee: null,
      selfPay: null,
      amount,
      externalKey: sm3Hex(`demo ${year} ${part} ${row}`),
      fileTotal: total,
    }));
    await takeLines(tx, await lockCycle(tx, id), lines);
  });
  return id;
}

const districtOf = (ctx: Ctx, cycleId: string) =>
  tables(ctx)
    .selectFrom('medical_district')
    .select(['id', 'roster_id'])
    .where('cycle_id', '=', cycleId)
    .where('district_code', '=', '310109')
    .executeTakeFirstOrThrow();

async function dispatch({ officer }: Players, cycleId: string): Promise<void> {
  const { id } = await districtOf(officer, cycleId);
  await advanceOne(officer, { type: DISTRICT, action: 'dispatch', rows: [{ id }] });
}

const rowsOf = (ctx: Ctx, cycleId: string) =>
  tables(ctx)
    .selectFrom('medical_row')
    .select(['id', 'version', 'street_roster_id'])
    .where('cycle_id', '=', cycleId)
    .where('street_code', '=', STREET_OF_DEMO)
    .orderBy('seq')
    .execute();

async function throughDistrict(
  cast: Players,
  cycleId: string,
  acts: readonly ('approve' | 'agree' | 'pass')[],
): Promise<void> {
  await dispatch(cast, cycleId);
  const rows = await rowsOf(cast.street, cycleId);
  await confirmRows(cast.street, rows);
  const street = rows[0]?.street_roster_id;
  if (street) await advanceOne(cast.street, { type: STREET, action: 'feedback', rows: [{ id: street }] });
  const { id } = await districtOf(cast.officer, cycleId);
  const who = { approve: cast.officer, agree: cast.chief, pass: cast.director };
  for (const action of acts) await advanceOne(who[action], { type: DISTRICT, action, rows: [{ id }] });
}

/** Signed and pushed; then paid, in part one whose account the bank refuses, verified with a voucher of the whole, archived. */
async function throughCity(
  cast: Players,
  cycleId: string,
  goal: 'PUSHED' | 'PARTLY' | 'ALL' | 'VERIFIED' | 'ARCHIVED',
): Promise<void> {
  const { roster_id: id } = await districtOf(cast.city, cycleId);
  await advanceOne(cast.city2, { type: ROSTER, action: 'approve', rows: [{ id }] });
  await advanceOne(cast.section, { type: ROSTER, action: 'agree', rows: [{ id }] });
  await signRoster(cast.leader, id);
  const { batch_id: batchId } = await tables(cast.city)
    .selectFrom('medical_roster')
    .select('batch_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (!batchId || goal === 'PUSHED' || (await hasLeft(cast.city, batchId))) return;
  const items = await tables(cast.city)
    .selectFrom('payment_item')
    .select(['id', 'seq', 'amount'])
    .where('batch_id', '=', batchId)
    .execute();
  const bankTime = cast.city.app.clock.now().toISOString();
  const said = items.map(({ id: itemId, seq, amount }) => ({
    itemId,
    amount,
    bankTime,
    ...(seq === 1 && goal === 'PARTLY'
      ? { state: 'FAILED' as const, code: '01', reason: '户名不符' }
      : { state: 'SUCCESS' as const, bankRef: `LS${sm3Hex(itemId).slice(0, 14).toUpperCase()}` }),
  }));
  await transaction(cast.city, (tx) => takeResults(tx, batchId, said, 'MANUAL'));
  if (goal !== 'VERIFIED' && goal !== 'ARCHIVED') return;
  const settle = (action: string) => advanceOne(cast.city, { type: 'paymentBatch', action, rows: [{ id: batchId }] });
  await settle('verify');
  if (goal === 'VERIFIED') return;
  await transaction(cast.city, async (tx) => {
    const { batch_no: no, success_amount: amount } = await tables(tx)
      .selectFrom('payment_batch')
      .select(['batch_no', 'success_amount'])
      .where('id', '=', batchId)
      .executeTakeFirstOrThrow();
    const file = Buffer.from(drawPdf([`Voucher ${no}`, amount]));
    const voucher = { voucherNo: `PZ-${no}`, kind: 'PAYMENT', amount, date: bankTime.slice(0, 10) } as const;
    await takeVoucher(tx, batchId, { ...voucher, sm3: sm3Hex(file), file: file.toString('base64') });
  });
  await settle('close');
}

/** Where a platform is connected it says itself what became of the batch: what was typed beside it would read as paid twice. */
async function hasLeft(ctx: Ctx, batchId: string): Promise<boolean> {
  const { state } = await tables(ctx)
    .selectFrom('payment_batch')
    .select('state')
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  return state !== 'APPROVED';
}

async function oneObjects({ street }: Players, cycleId: string): Promise<void> {
  const [first, second] = await rowsOf(street, cycleId);
  if (first) await confirmRows(street, [first]);
  if (second) await objectToRow(street, second, 'ACCOUNT', '本人来街道反映银行卡已更换');
}
