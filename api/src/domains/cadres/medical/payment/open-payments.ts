import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { OpenPayment } from '../../transfers/handover.ts';

/** What of a person has been generated and is not paid yet: it stays with the district for which it was generated (03 §32.4). */
export async function openPaymentsOf(ctx: Ctx, cadreId: string): Promise<OpenPayment[]> {
  const found = await tables(ctx)
    .selectFrom('medical_row as w')
    .innerJoin('medical_cycle as c', 'c.id', 'w.cycle_id')
    .select(['c.cycle_no', 'c.title', 'w.pay'])
    .where('w.cadre_id', '=', cadreId)
    .where('w.flag', '<>', 'REMOVED')
    .where('w.pay_state', '<>', 'SUCCESS')
    .where('c.state', '<>', 'CANCELLED')
    .orderBy('w.id')
    .execute();
  return found.map(({ cycle_no: no, title, pay }) => ({ title: `${title}（${no}）`, amount: pay }));
}
