import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { statesWith } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sheetFlow } from '../subsidies/sheets/sheet.flow.ts';
import { districtSheet } from '../subsidies/sheets/sheet.record.ts';

/** What is paid for one 分区结算单, beside its rows. */
export interface PayoutSheet {
  id: string;
  sheetId: string;
  version: number;
  ledgerId: string;
  ledgerOn: string;
  feedbackVersion: number;
  bankRows: number | null;
  bankFile: string | null;
}

/** States of a sheet in which the institution writes what it has paid. */
export const OPEN_STATES: readonly string[] = statesWith(sheetFlow, 'report');

/** Of sheets that the caller may see; those without 生活补助 have none. */
export async function readPayoutSheets(
  ctx: Ctx,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, PayoutSheet>> {
  if (sheetIds.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('payout_sheet as p')
    .select([
      'p.id',
      'p.sheet_id as sheetId',
      'p.version',
      'p.ledger_id as ledgerId',
      'p.ledger_on as ledgerOn',
      'p.feedback_version as feedbackVersion',
      'p.bank_rows as bankRows',
      'p.bank_file as bankFile',
    ])
    .where('p.sheet_id', 'in', [...sheetIds])
    .execute();
  return new Map(found.map((one) => [one.sheetId, one]));
}

/** The payments of a sheet of the caller’s. @throws NOT_FOUND */
export async function getPayoutSheet(ctx: Ctx, sheetId: string): Promise<PayoutSheet> {
  const sheet = await districtSheet.get(ctx, sheetId);
  const found = (await readPayoutSheets(ctx, [sheet.id])).get(sheet.id);
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

/**
 * The payments of a sheet, the sheet under its lock so that it does not move meanwhile.
 *
 * @param version that somebody has seen of the payments
 * @throws NOT_FOUND, E-0503 in another state, E-0504 where they have changed
 */
export async function lockPayouts(
  tx: Ctx,
  sheetId: string,
  version: number,
  states: readonly string[] = OPEN_STATES,
): Promise<PayoutSheet> {
  const seen = await getPayoutSheet(tx, sheetId);
  const { state } = await tables(tx)
    .selectFrom('subsidy_sheet')
    .select('state')
    .where('id', '=', seen.sheetId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (!states.includes(state)) throw refuse('E-0503', { state: sheetFlow.states[state]?.title ?? state });
  const now = (await readPayoutSheets(tx, [seen.sheetId])).get(seen.sheetId);
  if (now?.version !== version) throw refuse('E-0504');
  return now;
}

/** Whoever saw the payments before now has an old version. */
export async function touchPayouts(tx: Ctx, id: string): Promise<void> {
  await tables(tx)
    .updateTable('payout_sheet')
    .set({ version: sql<number>`version + 1`, updated_at: tx.app.clock.now() })
    .where('id', '=', id)
    .execute();
}
