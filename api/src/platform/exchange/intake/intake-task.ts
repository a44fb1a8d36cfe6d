import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { ensureCityTask } from '../../tasks/city-tasks.ts';
import { closeTasks } from '../../tasks/tasks.ts';

/** Record type of the to-do: a channel with received data that somebody has to look at. */
export const INTAKE_TASK_TYPE = 'exchangeIntakes';
const KIND = 'EXCHANGE_INTAKE';

/** An intake with something open: it failed, or rows of it were not taken, and nobody has done anything about it. Condition on `i`. */
export const TROUBLED = sql<boolean>`(i.handled_at is null and (i.state = 'FAILED' or i.bad_count > 0))`;

/** Gives the administrators of the exchange one to-do per channel, however many files or messages have bad rows. */
export async function askForHandling(tx: Ctx, channelId: string): Promise<void> {
  const channel = await firstRow<{ name: string; code: string }>(
    tx,
    sql`select name, code from data_channel where id = ${channelId}`,
  );
  await ensureCityTask(tx, {
    kind: KIND,
    recordType: INTAKE_TASK_TYPE,
    recordId: channelId,
    recordTitle: channel?.code ?? '',
    title: '接收的数据有问题，请处理',
    subject: channel?.name ?? '',
    roleCode: 'DX_ADMIN',
    priority: 2,
    dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 1),
  });
}

/** Ends the channel's to-do once nothing of it is open. */
export async function endHandling(tx: Ctx, channelId: string): Promise<void> {
  const open = await firstRow(
    tx,
    sql`select 1 from exchange_intake i where i.channel_id = ${channelId} and ${TROUBLED} limit 1`,
  );
  if (!open) await closeTasks(tx, [channelId], KIND);
}
