import { rows, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, DomainError, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { getEntry, type UplinkEntry } from '../entries/entry.ts';
import { numberChanges } from './number-changes.ts';
import { findOpenTask, insertTask, wakeTask } from './start-task.ts';

/** Most rows of one 补传 (00-common "exports" has the same bound). */
const MOST_ROWS = 50_000;

/** Which rows to send again as they are now: the troubled ones of a task, named keys, or what changed in a time. */
export type Resend =
  | { taskId: string; ordinals: readonly number[] | null }
  | { recordKeys: readonly string[] }
  | { from: Date; to: Date };

/**
 * 补传 as a task of its own. The rows are read again at their source; the receiver recognises what it has by recordKey and version.
 *
 * @throws NOT_FOUND; DX-UP-05 not enabled; DX-UP-06 a task is running; DX-UP-08 no such rows
 */
export async function resendRows(ctx: Ctx, entryId: string, wanted: Resend): Promise<string> {
  return transaction(ctx, async (tx) => {
    const entry = await getEntry(tx, entryId, { lock: true });
    await refuseUnready(tx, entry);
    const source = tx.app.registry.uplinkSources.get(entry.sourceKey);
    if (!source) throw new Error(`uplink source “${entry.sourceKey}” is gone`);
    const top = await numberChanges(tx, source.recordType);
    const taskId = await insertTask(tx, entry, 'RESEND', 0n, top);
    const count = await run(
      tx,
      sql`insert into transfer_record (task_id, ordinal, entry_id, batch_seq, record_id, seq, changed_at, state)
          select ${taskId}, n, ${entry.id}, (n - 1) / ${entry.batchSize}::integer + 1, record_id, seq, changed_at, 'PENDING' from (
            select m.record_id, m.seq, m.changed_at, (row_number() over (order by m.seq))::integer as n from change_mark m
             where m.record_type = ${source.recordType} and m.seq is not null and ${chosen(entry, wanted)} limit ${MOST_ROWS + 1}) due`,
    );
    if (count === 0) throw new DomainError('DX-UP-08', '没有符合条件的记录可以补传');
    if (count > MOST_ROWS) throw new DomainError('DX-UP-09', '一次最多补传50,000行，请缩小范围');
    if ('taskId' in wanted) {
      await run(
        tx,
        sql`update transfer_record set resent_by = ${taskId} where task_id = ${wanted.taskId} and state in ('REJECTED', 'FAILED')
              and ${ordinalsOf(wanted.ordinals)}`,
      );
    }
    await recordAudit(tx, {
      event: 'dx.uplink.resend',
      objectType: 'uplinkEntry',
      objectId: entry.id,
      detail: { code: entry.code, taskId, rows: count },
    });
    return taskId;
  });
}

async function refuseUnready(tx: Ctx, entry: UplinkEntry): Promise<void> {
  if (entry.state !== 'ENABLED') throw new DomainError('DX-UP-05', '条目未启用，不能执行');
  if (await findOpenTask(tx, entry.id)) throw new DomainError('DX-UP-06', '该条目有任务正在执行，请等它结束后再试');
}

function chosen(entry: UplinkEntry, wanted: Resend) {
  if ('taskId' in wanted) {
    if (!isUuid(wanted.taskId)) throw refuse('NOT_FOUND');
    return sql`m.record_id in (select record_id from transfer_record where task_id = ${wanted.taskId} and entry_id = ${entry.id}
      and state in ('REJECTED', 'FAILED') and ${ordinalsOf(wanted.ordinals)})`;
  }
  if ('recordKeys' in wanted)
    return sql`m.record_id in (select record_id from transfer_record where entry_id = ${entry.id}
      and record_key = any(${[...wanted.recordKeys]}::text[]))`;
  if (!(wanted.from < wanted.to)) throw badInput([{ path: 'to', message: '结束时间须晚于开始时间' }]);
  return sql`m.changed_at >= ${wanted.from} and m.changed_at < ${wanted.to}`;
}

const ordinalsOf = (ordinals: readonly number[] | null) =>
  ordinals === null ? sql`true` : sql`ordinal = any(${[...ordinals]}::integer[])`;

/**
 * 重发 of a batch that was refused or given up: the same content under the same message id, so that a receiver that has it after all takes
 * it once.
 *
 * @throws NOT_FOUND; E-0503 from another state; DX-UP-06 a task of the entry is running
 */
export async function resendBatch(ctx: Ctx, batchId: string): Promise<string> {
  if (!isUuid(batchId)) throw refuse('NOT_FOUND');
  return transaction(ctx, async (tx) => {
    const batch = await tables(tx)
      .selectFrom('transfer_batch as b')
      .innerJoin('transfer_task as t', 't.id', 'b.task_id')
      .select(['b.task_id as taskId', 't.entry_id as entryId', 'b.batch_no as batchNo', 'b.seq'])
      .where('b.id', '=', batchId)
      .forUpdate('t')
      .executeTakeFirst();
    if (!batch) throw refuse('NOT_FOUND');
    const entry = await getEntry(tx, batch.entryId, { lock: true });
    const open = await findOpenTask(tx, entry.id);
    if (open !== undefined && open !== batch.taskId)
      throw new DomainError('DX-UP-06', '该条目有任务正在执行，请等它结束后再试');
    const now = tx.app.clock.now();
    const revived = await rows<{ id: string }>(
      tx,
      sql`update transfer_batch set state = 'PENDING', round_attempts = 0, next_attempt_at = ${now}
          where id = ${batchId} and state in ('REJECTED', 'DEAD') and sent_rows > 0 and content is not null returning id`,
    );
    if (revived.length === 0) throw refuse('E-0503', { state: '没有可以重发的内容' });
    await run(
      tx,
      sql`update transfer_record set state = 'PENDING', error = null where task_id = ${batch.taskId} and batch_seq = ${batch.seq} and state = 'REJECTED'`,
    );
    await run(
      tx,
      sql`update transfer_task set state = 'SENDING', finished_at = null, next_attempt_at = ${now} where id = ${batch.taskId}`,
    );
    await recordAudit(tx, {
      event: 'dx.uplink.resend',
      objectType: 'transferBatch',
      objectId: batchId,
      detail: { batchNo: batch.batchNo },
    });
    await wakeTask(tx, batch.taskId);
    return batch.taskId;
  });
}
