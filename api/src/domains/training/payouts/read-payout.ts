import type { Ctx } from '../../../platform/kernel/index.ts';
import { readFeedbacks } from './feedback.ts';
import { sumsOf } from './judge.ts';
import { type PayoutSheet, readPayoutSheets } from './lock-payouts.ts';
import type { PayoutSheetType } from './payout.type.ts';
import { type PayoutRow, readPayoutRows } from './rows/read-rows.ts';

/** The payments of sheets with their feedbacks and checks, in a fixed number of statements. The caller has seen that he may read them. */
export async function readPayouts(
  ctx: Ctx,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, PayoutSheetType>> {
  const sheets = await readPayoutSheets(ctx, sheetIds);
  const ids = [...sheets.keys()];
  const rows = await readPayoutRows(ctx, ids);
  const feedbacks = await readFeedbacks(ctx, ids);
  return new Map(
    [...sheets].map(([id, sheet]): [string, PayoutSheetType] => {
      const own = rows.get(id) ?? [];
      return [id, { ...sheet, rows: own, feedbacks: feedbacks.get(id) ?? [], checks: checksOf(sheet, own) }];
    }),
  );
}

/** R3 and, once a file of the bank was read, R8 (02 §19.6). */
function checksOf({ bankRows }: PayoutSheet, rows: readonly PayoutRow[]) {
  const { due, paid, difference } = sumsOf(rows);
  return [
    {
      code: 'R3',
      title: '生活补助实发 = 应发',
      expected: due.toFixed(2),
      actual: paid.toFixed(2),
      difference: difference.toFixed(2),
      ok: difference.eq(0),
    },
    ...(bankRows === null
      ? []
      : [
          {
            code: 'R8',
            title: '银行结果笔数 = 应发笔数',
            expected: String(rows.length),
            actual: String(bankRows),
            difference: String(bankRows - rows.length),
            ok: bankRows === rows.length,
          },
        ]),
  ];
}
