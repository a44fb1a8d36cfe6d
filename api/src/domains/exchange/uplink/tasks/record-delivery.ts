import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { nextAttemptAt, readRetryMinutes } from '../../../../platform/outbox/retry-schedule.ts';
import { raiseTransferAlarm } from '../alarm.ts';
import type { UplinkEntry } from '../entries/entry.ts';
import type { DeliveryAnswer, RejectedRow } from '../senders/send-batch.ts';
import { stillHeld } from './lease.ts';
import type { HeldTask, TransferBatch, TransferBatchState } from './task.ts';

export async function markSending(tx: Ctx, batch: TransferBatch): Promise<void> {
  await run(
    tx,
    sql`update transfer_batch set state = 'SENDING', attempts = attempts + 1, round_attempts = round_attempts + 1 where id = ${batch.id}`,
  );
}

/** Writes down how a batch fared. False when the lease has passed to another worker: that one's answer counts. */
export function recordDelivery(
  ctx: Ctx,
  task: HeldTask,
  entry: UplinkEntry,
  batch: TransferBatch,
  answer: DeliveryAnswer,
): Promise<boolean> {
  return transaction(ctx, async (tx) => {
    if (!(await stillHeld(tx, task))) return false;
    // An acknowledgement may overtake the answer to the call that sent the batch.
    const found = await tables(tx)
      .selectFrom('transfer_batch')
      .select(['state', sql<boolean>`failing_since is not null`.as('failing')])
      .where('id', '=', batch.id)
      .executeTakeFirst();
    if (found?.state !== 'SENDING') return true;
    const now = tx.app.clock.now();
    switch (answer.outcome) {
      case 'ACKED':
      case 'REJECTED':
        await writeAnswer(tx, batch, answer);
        break;
      case 'SENT':
        await write(tx, batch, 'SENT', new Date(now.getTime() + entry.ackWaitMinutes * 60_000), answer.message);
        await run(tx, sql`update transfer_batch set sent_at = ${now}, last_error = null where id = ${batch.id}`);
        await run(
          tx,
          sql`update transfer_record set state = 'SENT' where task_id = ${batch.taskId} and batch_seq = ${batch.seq} and state = 'PENDING'`,
        );
        break;
      case 'HELD':
        // A ban is no failure of the receiver's: it uses up no try.
        await write(tx, batch, 'HELD', answer.until, answer.message);
        await run(
          tx,
          sql`update transfer_batch set round_attempts = round_attempts - 1, attempts = attempts - 1 where id = ${batch.id}`,
        );
        break;
      case 'RETRY': {
        const next = nextAttemptAt(batch.roundAttempts + 1, now, await readRetryMinutes(tx)) ?? null;
        await write(tx, batch, next ? 'PENDING' : 'DEAD', next, answer.message);
        await run(
          tx,
          sql`update transfer_batch set failing_since = coalesce(failing_since, ${now}) where id = ${batch.id}`,
        );
        break;
      }
    }
    if (found.failing && (answer.outcome === 'ACKED' || answer.outcome === 'SENT')) {
      await run(tx, sql`update transfer_batch set failing_since = null where id = ${batch.id}`);
      await raiseTransferAlarm(tx, { kind: 'RECOVERED', entryId: entry.id });
    }
    return true;
  });
}

async function write(
  tx: Ctx,
  batch: TransferBatch,
  state: TransferBatchState,
  next: Date | null,
  message: string,
): Promise<void> {
  await run(
    tx,
    sql`update transfer_batch set state = ${state}, next_attempt_at = ${next}, last_error = ${message.slice(0, 500)} where id = ${batch.id}`,
  );
}

/** The receiver's verdict on a batch: rows that it names are 被拒绝, the others share the batch's fate. The content is no longer kept. */
export async function writeAnswer(
  tx: Ctx,
  batch: Pick<TransferBatch, 'id' | 'taskId' | 'seq'>,
  answer: { outcome: 'ACKED' | 'REJECTED'; code?: string; message: string; rejected?: readonly RejectedRow[] },
): Promise<void> {
  const now = tx.app.clock.now();
  const acked = answer.outcome === 'ACKED';
  const text = answer.message.slice(0, 500);
  await run(
    tx,
    sql`update transfer_batch set state = ${answer.outcome}, next_attempt_at = null, answer_code = ${answer.code ?? null},
          answer_text = ${text}, last_error = case when ${acked}::boolean then null else ${text} end,
          sent_at = coalesce(sent_at, ${now}), acked_at = ${now},
          content = case when ${acked}::boolean then null else content end
        where id = ${batch.id}`,
  );
  const rejected = JSON.stringify(answer.rejected ?? []);
  await run(
    tx,
    sql`with named as (select * from jsonb_to_recordset(${rejected}::jsonb) as t("recordKey" text, message text))
        update transfer_record r set
          state = case when ${acked}::boolean and not exists (select 1 from named n where n."recordKey" = r.record_key)
                    then 'ACKED' else 'REJECTED' end,
          error = case when ${acked}::boolean
                    then (select left(n.message, 300) from named n where n."recordKey" = r.record_key limit 1)
                    else left(${text}, 300) end
        where r.task_id = ${batch.taskId} and r.batch_seq = ${batch.seq} and r.state in ('PENDING', 'SENT')`,
  );
}
