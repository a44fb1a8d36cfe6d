import type { Ctx } from '../../../platform/kernel/index.ts';
import { type PayoutRefusal, paidLiving, payoutGuards } from '../subsidies/sheets/points.ts';
import { refusalOf, sumsOf } from './judge.ts';
import { readPayoutSheets } from './lock-payouts.ts';
import { readPayoutRows } from './rows/read-rows.ts';

/** T27-8, T27-9: what is missing before a sheet may be fed back or confirmed. */
export const payoutsGuarded = payoutGuards.join({
  async refusals(ctx, step, sheetIds) {
    const rows = await readPayoutRows(ctx, sheetIds);
    return new Map(
      sheetIds.flatMap((id): [string, PayoutRefusal][] => {
        const refusal = refusalOf(step, rows.get(id) ?? []);
        return refusal ? [[id, refusal]] : [];
      }),
    );
  },
});

/** R3 of the sheet’s checks: what was paid, once it was fed back. */
export const paidSums = paidLiving.join(async (ctx: Ctx, sheetIds: readonly string[]) => {
  const sheets = await readPayoutSheets(ctx, sheetIds);
  const told = sheetIds.filter((id) => (sheets.get(id)?.feedbackVersion ?? 0) > 0);
  const rows = await readPayoutRows(ctx, told);
  return new Map(told.map((id) => [id, sumsOf(rows.get(id) ?? []).paid.toFixed(2)]));
});
