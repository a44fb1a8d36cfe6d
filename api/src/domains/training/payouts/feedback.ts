import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { sumsOf } from './judge.ts';
import { readPayoutSheets } from './lock-payouts.ts';
import { type PayoutRow, readPayoutRows } from './rows/read-rows.ts';

/** A payment as it was fed back. */
export interface ReportedRow {
  seq: number;
  nameMasked: string;
  dueAmount: string;
  paidAmount: string | null;
  paidOn: string | null;
  result: string | null;
  failReason: string | null;
  accountMasked: string | null;
  voucherNo: string | null;
  round: number;
}

const reported = (row: PayoutRow): ReportedRow => ({
  seq: row.seq,
  nameMasked: row.nameMasked,
  dueAmount: row.dueAmount,
  paidAmount: row.paidAmount,
  paidOn: row.paidOn,
  result: row.result,
  failReason: row.failReason ?? row.heirNote,
  accountMasked: row.accountMasked,
  voucherNo: row.voucherNo,
  round: row.round,
});

/** T27-8: what the institution says is kept as it is now, as the next version. */
export async function keepFeedback(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const ids = changes.map(({ row }) => row.id);
  const sheets = await readPayoutSheets(tx, ids);
  const rows = await readPayoutRows(tx, ids);
  for (const { row, at } of changes) {
    const sheet = sheets.get(row.id);
    const own = rows.get(row.id) ?? [];
    if (!sheet) continue;
    const { due, paid } = sumsOf(own);
    const version = sheet.feedbackVersion + 1;
    await tables(tx)
      .insertInto('payout_feedback')
      .values({
        payout_sheet_id: sheet.id,
        version,
        submitted_at: at,
        submitted_by_name: actorName(tx.actor),
        due_total: due.toFixed(2),
        paid_total: paid.toFixed(2),
        rows: JSON.stringify(own.map(reported)),
      })
      .execute();
    await tables(tx)
      .updateTable('payout_sheet')
      .set({ feedback_version: version, version: sql<number>`version + 1`, updated_at: at })
      .where('id', '=', sheet.id)
      .execute();
  }
}

/** T27-9, T27-10: what the district says of the version that lies before it. */
export async function keepVerdict(
  tx: Ctx,
  changes: readonly FlowChange[],
  verdict: 'CONFIRMED' | 'RETURNED',
): Promise<void> {
  const sheets = await readPayoutSheets(
    tx,
    changes.map(({ row }) => row.id),
  );
  for (const { row, input, at } of changes) {
    const sheet = sheets.get(row.id);
    if (!sheet) continue;
    await tables(tx)
      .updateTable('payout_feedback')
      .set({
        verdict,
        opinion: input.reasonText ?? input.note ?? null,
        judged_by_name: actorName(tx.actor),
        judged_at: at,
      })
      .where('payout_sheet_id', '=', sheet.id)
      .where('version', '=', sheet.feedbackVersion)
      .execute();
  }
}

/** Every feedback of sheets, the newest first. The caller has seen that he may read them. */
export async function readFeedbacks(ctx: Ctx, sheetIds: readonly string[]) {
  if (sheetIds.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('payout_feedback as f')
    .innerJoin('payout_sheet as p', 'p.id', 'f.payout_sheet_id')
    .select([
      'p.sheet_id as sheetId',
      'f.version',
      'f.submitted_at as submittedAt',
      'f.submitted_by_name as submittedBy',
      'f.due_total as dueTotal',
      'f.paid_total as paidTotal',
      sql<string>`(f.paid_total - f.due_total)::text`.as('difference'),
      sql<ReportedRow[]>`f.rows`.as('rows'),
      sql<'CONFIRMED' | 'RETURNED' | null>`f.verdict`.as('verdict'),
      'f.opinion',
      'f.judged_by_name as judgedBy',
      'f.judged_at as judgedAt',
    ])
    .where('p.sheet_id', 'in', [...sheetIds])
    .orderBy('f.version', 'desc')
    .execute();
  return Map.groupBy(found, ({ sheetId }) => sheetId);
}
