import { randomUUID } from 'node:crypto';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { advance, advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { approveDemoBatch } from '../../../../platform/payments/demo/approve-batch.ts';
import { type DemoOutcome, settleDemoBatch } from '../../../../platform/payments/demo/settle-demo-batch.ts';
import { PAYMENT_BATCH } from '../../../../platform/payments/record-types.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { buildIdNumber, findOrCreatePerson, RESIDENT_ID_CARD } from '../../../people/index.ts';
import { proposeAccount } from '../account/change-account.ts';
import { ownStanding } from '../candidate/read-candidate.ts';
import { prepareSubsidyBatch } from '../payment/prepare-batch.ts';
import { reckonedColumns, reckonFor } from '../reckon/reckon-for.ts';
import { SUBSIDY } from '../record-type.ts';
import { oneOffSubsidy } from '../subsidy.record.ts';

/** Who acts in the demonstration. */
interface Cast {
  clerk: Ctx;
  officer: Ctx;
  chief: Ctx;
  director: Ctx;
}

/**
 * How far somebody's money has come: in the batch that was paid, in one of before the platform was connected, in the one that is reviewed, or waiting,
 * with another account, stopped.
 */
type Story = 'PAID' | 'EARLIER' | 'REVIEWED' | 'WAITS' | 'ACCOUNT' | 'STOPPED';

/** Persons who do not exist, whose cases have ended before the platform kept them; years of service and the account, with its check digit. */
const PERSONS: readonly [name: string, years: number, account: string, Story][] = [
  ['秦志远', 2, '6200000000008800013', 'PAID'],
  ['许立新', 5, '6200000000008800021', 'PAID'],
  // 资金监管平台 of the demonstration refuses this account, and pays another amount on the next one.
  ['何晓峰', 2, '6200000000008800039', 'PAID'],
  ['吕思齐', 3, '6200000000008800047', 'PAID'],
  ['施振华', 8, '6200000000008800054', 'PAID'],
  ['张㛃', 2, '6200000000008800062', 'PAID'],
  ['孔令杰', 2, '6200000000008800070', 'REVIEWED'],
  ['曹一鸣', 12, '6200000000008800088', 'REVIEWED'],
  ['严浩然', 5, '6200000000008800096', 'WAITS'],
  ['华文涛', 2, '6200000000008800104', 'WAITS'],
  ['金子墨', 3, '6200000000008800112', 'ACCOUNT'],
  ['魏建平', 2, '6200000000008800120', 'STOPPED'],
  ['沈㛃', 3, '6200000000008800146', 'EARLIER'],
  ['戚文博', 2, '6200000000008800153', 'EARLIER'],
  ['邹志强', 5, '6200000000008800161', 'EARLIER'],
  ['柏建军', 2, '6200000000008800179', 'EARLIER'],
  ['水𠅤', 4, '6200000000008800187', 'EARLIER'],
];
const ANOTHER_ACCOUNT = '6200000000008800138';
/** By its tail, what becomes of an account; the others are paid, those of before the platform with their voucher. */
const OUTCOMES: Readonly<Record<string, DemoOutcome>> = {
  '0039': { result: 'REFUSED' },
  '0153': { result: 'PAID', voucher: 'WRONG_FILE' },
  '0161': { result: 'REFUSED' },
  '0179': { result: { paid: '6500.00' }, voucher: 'WRONG_AMOUNT' },
  '0187': { result: 'PAYING', voucher: 'NO_FILE' },
};

/** Applications that were approved, and the batches in which they are paid: one that has gone to the platform, one before its review. */
export async function loadDemoPayments(cast: Cast): Promise<void> {
  const made = new Map<string, Story>();
  for (const [n, person] of PERSONS.entries()) made.set(await prepareOne(cast, person, n), person[3]);
  const of = (story: Story) => [...made].filter(([, own]) => own === story).map(([id]) => id);
  await passAll(cast, [...made.keys()]);
  await payEarlier(cast, of('EARLIER'));
  await payAll(cast, of('PAID'));
  const reviewed = await prepareSubsidyBatch(cast.officer, of('REVIEWED'), randomUUID());
  await advanceOne(cast.officer, { type: PAYMENT_BATCH, action: 'submit', rows: [{ id: reviewed }] });
  for (const id of of('ACCOUNT')) await changeAccount(cast.clerk, id);
  for (const id of of('STOPPED')) await stop(cast.officer, id);
}

async function prepareOne({ clerk }: Cast, [name, years, account]: (typeof PERSONS)[number], n: number) {
  const today = localDateOf(clerk.app.clock.now());
  const dischargeDate = addDays(today, -70 - n);
  const year = Number(dischargeDate.slice(0, 4));
  const enlistDate = `${year - years}${dischargeDate.slice(4, 8)}01`;
  const birthDate = `${year - years - 19}-05-20`;
  const idNo = buildIdNumber('310109', birthDate, 701 + 2 * n);
  const facts = { personCategory: years > 2 ? 'SERGEANT' : 'CONSCRIPT', placementRegion: '310109' };
  return transaction(clerk, async (tx) => {
    const mobile = `1380000${String(7000 + n)}`;
    const known = { idType: RESIDENT_ID_CARD, idNo, name, mobile, sex: '1', birthDate, source: 'WINDOW' } as const;
    const person = await findOrCreatePerson(tx, known);
    const place = await ownStanding(tx);
    const reckoned = await reckonFor(tx, { ...facts, enlistDate, dischargeDate, grounds: [], orgPath: place.orgPath });
    const values = {
      ...reckonedColumns(tx, reckoned),
      person_id: person.id,
      person_name: name,
      id_no: idNo,
      person_category: facts.personCategory,
      placement_region: facts.placementRegion,
      reported_on: addDays(dischargeDate, 10),
      enlist_date: enlistDate,
      discharge_date: dischargeDate,
      bank_code: '325',
      bank_name: '上海银行虹口支行',
      bank_account: account,
      account_holder: name,
      account_check: 'PASSED',
      account_checked_at: tx.app.clock.now(),
      prepared_by: [requireUser(tx).userId],
    };
    return insertRecord(tx, oneOffSubsidy, values, { place, start: 'prepare' });
  });
}

const fileOf = async (ctx: Ctx, name: string) => [(await storeFile(ctx, drawPdf([name, 'Specimen']), { name })).id];

async function passAll({ clerk, chief, director }: Cast, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const input = { attachmentIds: await fileOf(clerk, '信息确认书（演示）.pdf') };
    await advanceOne(clerk, { type: SUBSIDY, action: 'paper', rows: [{ id }], input });
  }
  const rows = ids.map((id) => ({ id }));
  await advance(chief, { type: SUBSIDY, action: 'review', rows });
  await advance(director, { type: SUBSIDY, action: 'approve', rows });
}

/** Where no platform is connected the results are those that the demonstration's platform would give. */
async function payAll(cast: Cast, ids: readonly string[]): Promise<void> {
  const id = await approvedBatch(cast, ids);
  await settleDemoBatch(cast.officer, id, (tail) => OUTCOMES[tail] ?? { result: 'PAID' });
}

/** A batch of before the platform was connected: whatever may become of a payment has become of one of them. */
async function payEarlier(cast: Cast, ids: readonly string[]): Promise<void> {
  const director = unconnected(cast.director);
  const id = await approvedBatch({ ...cast, director }, ids);
  await settleDemoBatch(cast.officer, id, (tail) => OUTCOMES[tail] ?? { result: 'PAID', voucher: 'RIGHT' });
}

/** The same person where the platform has no key yet. */
function unconnected(ctx: Ctx): Ctx {
  const { FUND_PLATFORM_PUBLIC_KEY: _, ...config } = ctx.app.config;
  return { ...ctx, app: Object.create(ctx.app, { config: { value: config } }) };
}

async function approvedBatch({ officer, chief, director }: Cast, ids: readonly string[]): Promise<string> {
  const id = await prepareSubsidyBatch(officer, ids, randomUUID());
  await advanceOne(officer, { type: PAYMENT_BATCH, action: 'submit', rows: [{ id }] });
  await advanceOne(chief, { type: PAYMENT_BATCH, action: 'review', rows: [{ id }] });
  await approveDemoBatch(director, id);
  return id;
}

async function changeAccount(clerk: Ctx, id: string): Promise<void> {
  const { version } = await oneOffSubsidy.get(clerk, id);
  const next = {
    nextBankCode: '102',
    nextBankName: '中国工商银行虹口支行',
    nextBankAccount: ANOTHER_ACCOUNT,
    nextAccountReason: '原银行卡遗失，已换新卡',
  };
  await proposeAccount(clerk, id, version, next as Parameters<typeof proposeAccount>[3], randomUUID());
}

async function stop(officer: Ctx, id: string): Promise<void> {
  const attachmentIds = await fileOf(officer, '死亡证明（演示）.pdf');
  const input = { reasonText: '本人已亡故，终止发放', attachmentIds };
  await advanceOne(officer, { type: SUBSIDY, action: 'stop', rows: [{ id }], input });
}
