import { tables } from '../../../database/tables.ts';
import { dayNumberOfDate, localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { transferReminders } from '../parameters.ts';
import { remindTarget, tellCity } from './tell-transfer.ts';
import { transfer } from './transfer.record.ts';

const dayOf = (at: Date) => dayNumberOfDate(localDateOf(at));

/** At 09:00: transfers that wait are reminded of on day 5 and 10, on day 30 the city hears of them; each once, none accepted (03 §32.3). */
export async function remindOfTransfers(ctx: Ctx): Promise<{ 提醒: number; 上报: number }> {
  const { first, second, city } = await readParameter(ctx, transferReminders);
  const today = dayOf(ctx.app.clock.now());
  const waiting = await tables(ctx)
    .selectFrom('cadre_transfer')
    .select(['id', 'submitted_at as submittedAt', 'reminded_day as reminded'])
    .where('state', '=', 'PENDING_TARGET')
    .where('frozen_reason', 'is', null)
    .where('submitted_at', 'is not', null)
    .orderBy('id')
    .execute();
  const told = { 提醒: 0, 上报: 0 };
  for (const { id, submittedAt, reminded } of waiting) {
    const waited = today - dayOf(new Date(submittedAt ?? 0));
    const due = [city, second, first].find((day) => waited >= day && reminded < day);
    if (due === undefined) continue;
    await transaction(ctx, async (tx) => {
      const row = await transfer.get(tx, id);
      if (due === city) await tellCity(tx, row, waited);
      else await remindTarget(tx, row, waited);
      await tables(tx).updateTable('cadre_transfer').set({ reminded_day: due }).where('id', '=', id).execute();
    });
    told[due === city ? '上报' : '提醒'] += 1;
  }
  return told;
}
