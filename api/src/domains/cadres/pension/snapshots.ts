import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { decryptColumn, encryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { PensionMonth } from './ask-pension.ts';

/** For so long nobody is asked a second time for the same month (03 §31.6). */
const KEPT_MS = 24 * 3_600_000;

const cellOf = (cadreId: string, month: string) => ({
  table: 'pension_snapshot',
  column: 'monthly_pension',
  rowId: `${cadreId}.${month}`,
});

/** A month with when it was fetched: the page says 数据截至. */
export interface KeptMonth extends PensionMonth {
  fetchedAt: Date;
}

/** What is kept of a person's months within 24 hours, the newest first. */
export async function keptMonths(ctx: Ctx, cadreId: string, from: string, to: string): Promise<KeptMonth[]> {
  const since = new Date(ctx.app.clock.now().getTime() - KEPT_MS);
  const found = await tables(ctx)
    .selectFrom('pension_snapshot')
    .selectAll()
    .where('cadre_id', '=', cadreId)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .where('fetched_at', '>', since)
    .orderBy('month', 'desc')
    .execute();
  return found.map((row) => ({
    month: row.month,
    amount: decryptColumn(ctx.app.keys, cellOf(cadreId, row.month), row.monthly_pension),
    payStatus: row.pay_status,
    insuredPlace: row.insured_place,
    fetchedAt: new Date(row.fetched_at),
  }));
}

/** Keeps months as they were answered, over what was kept before. */
export async function keepMonths(
  tx: Ctx,
  cadreId: string,
  requestId: string,
  months: readonly PensionMonth[],
): Promise<void> {
  if (months.length === 0) return;
  const byMonth = new Map(months.map((one) => [one.month, one]));
  await tables(tx)
    .insertInto('pension_snapshot')
    .values(
      [...byMonth.values()].map(({ month, amount, payStatus, insuredPlace }) => ({
        cadre_id: cadreId,
        month,
        monthly_pension: encryptColumn(tx.app.keys, 'TEXT', cellOf(cadreId, month), amount),
        pay_status: payStatus,
        insured_place: insuredPlace,
        fetched_at: tx.app.clock.now(),
        request_id: requestId,
      })),
    )
    .onConflict((on) =>
      on.columns(['cadre_id', 'month']).doUpdateSet({
        monthly_pension: sql`excluded.monthly_pension`,
        pay_status: sql`excluded.pay_status`,
        insured_place: sql`excluded.insured_place`,
        fetched_at: sql`excluded.fetched_at`,
        request_id: sql`excluded.request_id`,
      }),
    )
    .execute();
}
