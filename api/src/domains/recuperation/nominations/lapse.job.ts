import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { NOMINATION, PLAN } from '../record-types.ts';

/** Every night: who has not answered by the deadline frees his place (逾期未答), and plans whose first day has come are under way (§29.4). */
export async function moveByDay(ctx: Ctx): Promise<{ 逾期未答: number; 开始执行: number }> {
  const today = localDateOf(ctx.app.clock.now());
  return transaction(ctx, async (tx) => {
    const silent = await tables(tx)
      .selectFrom('recup_nomination as n')
      .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
      .select('n.id')
      .where('n.state', '=', 'INVITED')
      .where('p.state', '=', 'PUBLISHED')
      .where('p.nominate_deadline', '<', today)
      .orderBy('n.id')
      .execute();
    const begun = await tables(tx)
      .selectFrom('recup_plan')
      .select('id')
      .where('state', '=', 'CONFIRMED')
      .where('start_date', '<=', today)
      .orderBy('id')
      .execute();
    if (silent.length > 0) await advance(tx, { type: NOMINATION, action: 'lapse', rows: silent });
    if (begun.length > 0) await advance(tx, { type: PLAN, action: 'begin', rows: begun });
    return { 逾期未答: silent.length, 开始执行: begun.length };
  });
}
