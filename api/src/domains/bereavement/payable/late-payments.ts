import { anyOf, tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sumOf } from '../../../platform/money/index.ts';
import { writeAdjustments } from './adjustments.ts';

interface PaidMonth {
  payableId: string;
  month: string;
  amount: string;
}

/**
 * Months that were paid for nobody and come to be known only after the reduction has run: too much like those that it had seen (03 §34.5). A month
 * that stands there already is not listed twice.
 */
export async function listLatePayments(tx: Ctx, paid: readonly PaidMonth[]): Promise<void> {
  const stopped = await tables(tx)
    .selectFrom('payable_person as a')
    .innerJoin('stop_order as s', (on) => on.onRef('s.payable_id', '=', 'a.id').on('s.revoked_at', 'is', null))
    .select(['a.id', 'a.stop_month as stopMonth', 's.request_id as requestId'])
    .where('a.id', '=', anyOf(paid.map(({ payableId }) => payableId)))
    .where('a.pay_status', '=', 'STOPPED')
    .execute();
  const listed = await tables(tx)
    .selectFrom('pay_adjustment')
    .select(['payable_id as payableId', 'months'])
    .where('payable_id', '=', anyOf(stopped.map(({ id }) => id)))
    .where('kind', '=', 'OVERPAID')
    .where('settle_state', '<>', 'VOID')
    .execute();
  const known = new Set(listed.flatMap(({ payableId, months }) => months.map((month) => `${payableId} ${month}`)));
  await writeAdjustments(
    tx,
    stopped.map(({ id, stopMonth, requestId }) => {
      const over = paid.filter(
        ({ payableId, month }) =>
          payableId === id && stopMonth !== null && month >= stopMonth && !known.has(`${id} ${month}`),
      );
      return {
        payableId: id,
        kind: 'OVERPAID' as const,
        months: over.map(({ month }) => month).toSorted(),
        amount: sumOf(over.map(({ amount }) => amount)),
        requestId,
      };
    }),
  );
}
