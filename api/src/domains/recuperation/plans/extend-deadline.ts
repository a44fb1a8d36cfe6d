import { tables } from '../../../database/tables.ts';
import { isLocalDate, isReckonable, localDateOf } from '../../../platform/calendar/index.ts';
import { badInput, requireReason } from '../../../platform/errors/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { recuperationErrors } from '../errors.ts';
import { PLAN } from '../record-types.ts';
import { recupPlan } from './plan.record.ts';

/** 延长推荐截止日期 with a reason, which the history keeps (03 §29.7). @throws BAD_INPUT, E-0503 unless published, E-0504 */
export async function extendDeadline(ctx: Ctx, id: string, version: number, deadline: string, reason: string) {
  requireReason(reason, { path: 'reason' });
  const plan = await recupPlan.get(ctx, id);
  if (!isLocalDate(deadline) || !isReckonable(deadline) || deadline >= plan.startDate)
    throw badInput([{ path: 'deadline', message: '推荐截止日期应早于开始日期' }]);
  if (deadline <= localDateOf(ctx.app.clock.now()) || deadline <= plan.nominateDeadline)
    throw badInput([{ path: 'deadline', message: recuperationErrors['E-LY-11'] }]);
  await transaction(ctx, async (tx) => {
    const note = `截止日期由 ${plan.nominateDeadline} 延长至 ${deadline}：${reason.trim()}`;
    await advanceOne(tx, { type: PLAN, action: 'extend', rows: [{ id, version }], input: { note }, mode: 'CASCADE' });
    await tables(tx).updateTable('recup_plan').set({ nominate_deadline: deadline }).where('id', '=', id).execute();
  });
}
