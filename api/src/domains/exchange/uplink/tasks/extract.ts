import { rows, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import type { UplinkEntry } from '../entries/entry.ts';
import { stillHeld } from './lease.ts';
import type { HeldTask } from './task.ts';

/**
 * 抽取: freezes which rows the task sends, in the order of their sequence, and cuts them into batches with their message ids. A row whose
 * very change the receiver has answered already, or that was found wanting, is left out; it comes again when it is changed at its source.
 * Runs in one transaction, so a crash leaves either nothing or all of it. False when the lease was lost.
 */
export async function extract(ctx: Ctx, task: HeldTask, entry: UplinkEntry): Promise<boolean> {
  const source = ctx.app.registry.uplinkSources.get(entry.sourceKey);
  if (!source) throw new Error(`uplink source “${entry.sourceKey}” is gone`);
  return transaction(ctx, async (tx) => {
    if (!(await stillHeld(tx, task))) return false;
    if (task.kind !== 'RESEND') await freezeWindow(tx, task, entry, source.recordType);
    await makeBatches(tx, task);
    await run(tx, sql`update transfer_task set state = 'SENDING' where id = ${task.id}`);
    return true;
  });
}

async function freezeWindow(tx: Ctx, task: HeldTask, entry: UplinkEntry, recordType: string): Promise<void> {
  const unanswered =
    entry.mode === 'FULL'
      ? sql`true`
      : sql`not exists (select 1 from transfer_record r where r.entry_id = ${entry.id} and r.record_id = m.record_id
              and r.seq = m.seq and r.state in ('ACKED', 'REJECTED', 'FAILED'))`;
  await run(
    tx,
    sql`insert into transfer_record (task_id, ordinal, entry_id, batch_seq, record_id, seq, changed_at, state)
        select ${task.id}, n, ${entry.id}, (n - 1) / ${entry.batchSize}::integer + 1, record_id, seq, changed_at, 'PENDING'
          from (select m.record_id, m.seq, m.changed_at, (row_number() over (order by m.seq))::integer as n
                  from change_mark m
                 where m.record_type = ${recordType} and m.seq > ${task.seqFrom}::bigint and m.seq <= ${task.seqTo}::bigint
                   and ${unanswered}) due`,
  );
}

async function makeBatches(tx: Ctx, task: HeldTask): Promise<void> {
  const cut = await rows<{ seq: number; count: number }>(
    tx,
    sql`select batch_seq as seq, count(*)::int as count from transfer_record where task_id = ${task.id} group by 1 order by 1`,
  );
  const now = tx.app.clock.now();
  const batches = cut.map(({ seq, count }) => ({
    id: uuidv7(now.getTime()),
    seq,
    rows: count,
    batchNo: `${task.taskNo}-${String(seq).padStart(3, '0')}`,
    messageId: uuidv7(now.getTime()),
  }));
  await run(
    tx,
    sql`insert into transfer_batch (id, task_id, seq, batch_no, message_id, state, rows, next_attempt_at)
        select id, ${task.id}, seq, "batchNo", "messageId", 'PENDING', rows, ${now}
          from jsonb_to_recordset(${JSON.stringify(batches)}::jsonb)
            as t(id uuid, seq integer, rows integer, "batchNo" text, "messageId" uuid)`,
  );
}
