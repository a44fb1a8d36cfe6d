import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { amountOf } from '../../../../platform/money/index.ts';
import { readAccounts } from '../accounts/keep-account.ts';
import { NO_ACCOUNT, rowAccount } from '../accounts/row-account.ts';
import { lockPayouts, type PayoutSheet, touchPayouts } from '../lock-payouts.ts';
import { type GivenResult, type ReadResult, readResult } from './read-result.ts';
import { type PayoutRow, readPayoutRows } from './read-rows.ts';

/** What the institution says of one row. */
export interface GivenRow extends GivenResult {
  payoutId: string;
}

const MOST_ROWS = 500;

/**
 * 登记发放结果 of the rows given, all or none; the others stay. Whoever has a result of before gets the new one, in the round that will be fed
 * back next.
 *
 * @throws NOT_FOUND, E-0503, E-0504, BAD_INPUT naming row and field
 */
export async function savePayoutRows(
  ctx: Ctx,
  sheetId: string,
  version: number,
  given: readonly GivenRow[],
): Promise<void> {
  if (given.length === 0 || given.length > MOST_ROWS)
    throw badInput([{ path: 'rows', message: `一次可登记1至${MOST_ROWS}人` }]);
  await transaction(ctx, async (tx) => {
    const payout = await lockPayouts(tx, sheetId, version);
    const rows = (await readPayoutRows(tx, [payout.sheetId])).get(payout.sheetId) ?? [];
    const faults: FieldError[] = [];
    const read = given.flatMap((one, at) => {
      const row = rows.find(({ id }) => id === one.payoutId.toLowerCase());
      if (!row) {
        faults.push({ path: `rows.${at}.payoutId`, message: '该学员不在本结算单' });
        return [];
      }
      const { value, faults: found } = readResult(one, boundsOf(tx, payout));
      const missing = accountFault(row, value);
      for (const { field, message } of [...found, ...(missing ? [missing] : [])])
        faults.push({ path: `rows.${at}.${field}`, message: `${row.nameMasked}：${message}` });
      return [{ row, value }];
    });
    if (faults.length > 0) throw badInput(faults);
    await writeResults(tx, payout, read);
  });
}

/** Between which days something can have been paid. */
export const boundsOf = (ctx: Ctx, { ledgerOn }: Pick<PayoutSheet, 'ledgerOn'>) => ({
  from: ledgerOn,
  today: localDateOf(ctx.app.clock.now()),
});

/** What is paid through a bank goes to an account that is known (02 §5.3). */
export const accountFault = (row: PayoutRow, { result, method }: ReadResult) =>
  result === 'PAID' && method === 'BANK' && row.accountMasked === null
    ? { field: 'paidAmount' as const, message: '未登记收款账户，请先登记' }
    : undefined;

/** Writes results that were read, each with the account that it was paid to. The payments are locked. */
export async function writeResults(
  tx: Ctx,
  payout: PayoutSheet,
  results: readonly { row: PayoutRow; value: ReadResult }[],
): Promise<void> {
  const accounts = await readAccounts(
    tx,
    results.map(({ row }) => row.traineeId),
  );
  for (const { row, value } of results) {
    const account = accounts.get(row.traineeId);
    const toAccount = value.result === 'PAID' && value.method === 'BANK' && account;
    await tables(tx)
      .updateTable('living_payout')
      .set({
        result: value.result,
        paid_amount: value.paidAmount,
        paid_on: value.paidOn,
        method: value.method,
        voucher_no: value.voucherNo,
        fail_reason: value.failReason,
        heir_note: value.heirNote ?? row.heirNote,
        updated_at: tx.app.clock.now(),
        ...(isOther(row, value) && { round: payout.feedbackVersion + 1 }),
        // A voucher proves one payment: what is paid otherwise needs another one.
        ...(isOther(row, value) && { voucher_file_id: null }),
        ...(row.heirDecision === null && (toAccount ? rowAccount(tx, row.id, account) : NO_ACCOUNT)),
      })
      .where('id', '=', row.id)
      .execute();
  }
  await touchPayouts(tx, payout.id);
}

const KEPT = ['result', 'paidAmount', 'paidOn', 'voucherNo'] as const;

/** Says something else than stands: of amounts what they come to, not how they are written. */
export const isOther = (row: PayoutRow, value: ReadResult): boolean =>
  KEPT.some((key) => (key === 'paidAmount' ? fen(row[key]) !== fen(value[key]) : row[key] !== value[key]));
const fen = (amount: string | null) => (amount === null ? null : amountOf(amount).toFixed(2));
