import { run, sql } from '../../../database/sql.ts';
import { badInput, DomainError } from '../../../platform/errors/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { type Amount, amountOf, sumOf, wrongMoney } from '../../../platform/money/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { parseBankAccount } from '../../people/index.ts';
import { readStanding } from '../standards/coverage/read-standing.ts';
import { keepUses } from '../standards/uses.ts';
import type { Item } from '../standards/words.ts';
import { totalsOf } from '../subsidies/split-funds.ts';
import { type Bounded, boundsOf, centralOf, shareApproved } from './caps.ts';
import { todayOf } from './entry-faults.ts';
import { offsiteTraining } from './offsite.record.ts';
import { readOffsiteFacts } from './offsite-facts.ts';
import { OFFSITE } from './record-type.ts';
import { refusal } from './refusal.ts';

/** 报销结果 as it is registered (02 §20.3). */
export interface GivenResult {
  result: 'REIMBURSED' | 'PARTLY' | 'REFUSED';
  /** Of 部分报销: what each item is approved at, no more than its invoices and cap. */
  approved: readonly { item: Item; amount: string }[];
  reason: string | null;
  paidOn: string | null;
  voucherNo: string | null;
  bankAccount: string | null;
}

const ACTS = { REIMBURSED: 'reimburse', PARTLY: 'partly', REFUSED: 'refuse' } as const;
const OPEN = ['REIMB_PENDING', 'CORRECTING'];

/** What is wrong with a result by itself (T28-3, AC28-4). */
export function faultsOf({ result, reason, paidOn, voucherNo, bankAccount }: GivenResult, today: string) {
  const faults = [];
  const length = [...(reason?.trim() ?? '')].length;
  if (result !== 'REIMBURSED' && (length < 5 || length > 500))
    faults.push({ path: 'input.reason', message: refusal('E-2805').message, code: 'E-2805' });
  if (paidOn && paidOn > today) faults.push({ path: 'input.paidOn', message: '支付日期不能晚于今天' });
  if (paidOn && !voucherNo?.trim()) faults.push({ path: 'input.voucherNo', message: '已支付的请填写凭证号' });
  if (paidOn && result === 'REFUSED') faults.push({ path: 'input.paidOn', message: '不予报销的不能登记支付' });
  if (bankAccount && !parseBankAccount(bankAccount).ok)
    faults.push({ path: 'input.bankAccount', message: '收款账号校验不通过' });
  return faults;
}

type Approved = Bounded & { amount: Amount };

/** What each item is approved at. @throws E-2806 for more than it may be, or for a part that is all or nothing */
function approvedOf({ result, approved }: GivenResult, bounds: readonly Bounded[]): Approved[] {
  if (result === 'REFUSED') return bounds.map((line) => ({ ...line, amount: amountOf(0) }));
  if (result === 'REIMBURSED') return bounds.map((line) => ({ ...line, amount: line.most }));
  const wrong = approved.find(
    ({ item, amount }, place) =>
      wrongMoney(amount, 12) !== undefined ||
      !bounds.some((line) => line.item === item && amountOf(amount).lte(line.most)) ||
      approved.findIndex((other) => other.item === item) < place,
  );
  if (wrong) throw refusal('E-2806');
  const lines = bounds.map((line) => ({
    ...line,
    amount: amountOf(approved.find(({ item }) => item === line.item)?.amount ?? 0),
  }));
  const sum = sumOf(lines.map(({ amount }) => amount));
  if (sum.isZero() || sum.eq(sumOf(bounds.map(({ most }) => most)))) throw refusal('E-2806');
  return lines;
}

/**
 * 登记结果 (T28-3), and anew where the city has agreed to a correction (T28-4); every version is kept.
 *
 * @throws BAD_INPUT, E-2804, E-2806, E-0503, E-0504
 */
export async function registerResult(
  ctx: Ctx,
  id: string,
  version: number,
  given: GivenResult,
  requestId: string,
): Promise<void> {
  const faults = faultsOf(given, todayOf(ctx));
  if (faults.length > 0) throw badInput(faults);
  await once(ctx, 'registerOffsiteResult', requestId, { id, version, given }, async (tx) => {
    const row = await offsiteTraining.get(tx, id);
    if (given.result !== 'REFUSED' && !row.certificateNo) throw refusal('E-2804');
    const facts = await readOffsiteFacts(tx, row.id);
    const standards = await readStanding(tx);
    const bounds = boundsOf(facts, standards);
    if (given.result !== 'REFUSED' && bounds.length === 0)
      throw new DomainError('E-2806', '请先登记发票，再登记报销结果');
    const lines = shareApproved(approvedOf(given, bounds), facts, standards);
    const totals = totalsOf(lines);
    const kept = lines.map((line) => ({
      item: line.item,
      invoiced: line.invoiced.toFixed(2),
      cap: line.cap?.toFixed(2) ?? null,
      approved: line.amount.toFixed(2),
      central: line.central.toFixed(2),
      local: line.local.toFixed(2),
    }));
    const values = {
      result_lines: kept,
      approved: totals.total.toFixed(2),
      central: totals.central.toFixed(2),
      local: totals.local.toFixed(2),
      result_reason: given.reason?.trim() || null,
      paid_on: given.paidOn,
      voucher_no: given.voucherNo?.trim() || null,
      bank_account: given.bankAccount?.replaceAll(/\s/g, '') || null,
      registered_by_name: actorName(tx.actor),
      registered_at: tx.app.clock.now(),
      result_version: row.resultVersion + 1,
    };
    await updateRecord(tx, offsiteTraining, row.id, version, values, OPEN);
    await advanceOne(tx, { type: OFFSITE, action: ACTS[given.result], rows: [{ id: row.id }], mode: 'CASCADE' });
    await keepVersion(tx, row.id);
    await keepUses(
      tx,
      [
        ...lines.map(({ item, standardId, amount }) => ({ line: item, standardId, amount })),
        { line: 'CENTRAL', standardId: centralOf(facts, standards)?.id ?? null, amount: totals.central },
      ].flatMap(({ line, standardId, amount }) =>
        standardId && amount.gt(0)
          ? [
              {
                standardId,
                recordType: OFFSITE,
                recordId: row.id,
                recordNo: row.offsiteNo,
                line,
                amount: amount.toFixed(2),
              },
            ]
          : [],
      ),
    );
    return { id: row.id };
  });
}

/** Every result that was registered stays as it was (T28-4 "version"). */
const keepVersion = (tx: Ctx, id: string) =>
  run(
    tx,
    sql`insert into offsite_result (training_id, version, state, lines, approved, central, local, reason, paid_on, voucher_no,
               registered_by_name, registered_at)
        select id, result_version, state, result_lines, approved, central, local, result_reason, paid_on, voucher_no,
               registered_by_name, registered_at from offsite_training where id = ${id}`,
  );
