import { tables } from '../../../database/tables.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { type Amount, amountOf } from '../../../platform/money/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import type { Month } from '../reduction/reckon.ts';
import { payAdjustment } from './adjustment.record.ts';

interface NewAdjustment {
  payableId: string;
  kind: 'OVERPAID' | 'OWED';
  months: readonly Month[];
  /** Paid a month, where the amount is so many times that. */
  monthly?: string;
  amount?: Amount;
  requestId?: string;
}

/** Lists what was paid too much, or is owed; nothing where no month is concerned. Nothing is deducted by itself (03 §34.5). */
export async function writeAdjustments(tx: Ctx, all: readonly NewAdjustment[]): Promise<Amount> {
  let total = amountOf(0);
  for (const { payableId, kind, months, monthly, amount, requestId } of all) {
    if (months.length === 0) continue;
    const sum = amount ?? amountOf(monthly ?? '0').times(months.length);
    if (sum.lte(0)) continue;
    total = total.plus(sum);
    const values = {
      payable_id: payableId,
      request_id: requestId ?? null,
      kind,
      months: [...months],
      amount: sum.toFixed(2),
      settle_state: 'OPEN',
    };
    await insertRecord(tx, payAdjustment, values, { place: await placeOf(tx, payableId) });
  }
  return total;
}

/** Where a class of a beneficiary is paid. */
export const placeOf = (ctx: Ctx, payableId: string): Promise<Placed> =>
  tables(ctx)
    .selectFrom('payable_person')
    .select(['org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
    .where('id', '=', payableId)
    .executeTakeFirstOrThrow();
