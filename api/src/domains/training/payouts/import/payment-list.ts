import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readAccounts } from '../accounts/keep-account.ts';
import { openPayoutAccounts } from '../accounts/of-payout.ts';
import { getPayoutSheet } from '../lock-payouts.ts';
import { readPayoutRows } from '../rows/read-rows.ts';
import { PAYOUT_RESULTS } from '../words.ts';
import { TITLES } from './columns.ts';

/**
 * 付款清单 of a sheet: whom to pay how much, with names and accounts in clear for the bank, and the columns in which its results come back. For
 * the institution that pays alone; audited.
 *
 * @throws NOT_FOUND
 */
export async function writePaymentList(ctx: Ctx, sheetId: string): Promise<Buffer> {
  const payout = await getPayoutSheet(ctx, sheetId);
  const rows = (await readPayoutRows(ctx, [payout.sheetId])).get(payout.sheetId) ?? [];
  const names = await readAccounts(
    ctx,
    rows.map(({ traineeId }) => traineeId),
  );
  const accounts = await openPayoutAccounts(
    ctx,
    rows.map(({ id }) => id),
  );
  await recordAudit(ctx, {
    event: 'training.account.export',
    objectType: 'districtSheet',
    objectId: payout.sheetId,
    detail: { rows: rows.length },
  });
  const { writeTemplate } = await import('../../../../platform/files/sheets/write-template.ts');
  const lines = rows.map((row) => [
    String(row.seq),
    names.get(row.traineeId)?.name ?? '',
    accounts.get(row.id)?.bankName ?? '',
    accounts.get(row.id)?.bankAccount ?? '',
    row.dueAmount,
    row.result === null ? '' : PAYOUT_RESULTS[row.result],
    row.paidAmount ?? '',
    row.paidOn ?? '',
    row.voucherNo ?? '',
    row.failReason ?? row.heirNote ?? '',
  ]);
  return writeTemplate([{ name: '付款清单', titles: [...TITLES], examples: lines }]);
}

/** Of which file the results came last, and how many rows it had (R8). */
export async function noteBankFile(tx: Ctx, id: string, rows: number, name: string): Promise<void> {
  await tables(tx)
    .updateTable('payout_sheet')
    .set({ bank_rows: rows, bank_file: [...name].slice(0, 200).join('') })
    .where('id', '=', id)
    .execute();
}
