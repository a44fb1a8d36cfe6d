import { rows, run, sql, toDate } from '../../../../database/sql.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { ENTRY_COLUMNS, type UplinkEntry } from '../entries/entry.ts';
import { noteOn } from '../entries/note.ts';
import { Schedule } from '../entries/schedule.ts';
import { startTask } from './start-task.ts';

const ENTRY_DISABLED = '条目已停用，跳过';

/** Fires the schedules that are due, and begins what entries by event have to send. Each entry in a transaction of its own. */
export async function startDue(ctx: Ctx): Promise<void> {
  const due = await rows<{ id: string }>(
    ctx,
    sql`select id from uplink_entry where (state <> 'DELETED' and next_run_at <= ${ctx.app.clock.now()})
          or (state = 'ENABLED' and mode = 'EVENT') order by next_run_at nulls last, id`,
  );
  for (const { id } of due) {
    await transaction(ctx, (tx) => startOne(tx, id)).catch((error: unknown) =>
      ctx.app.log.error({ err: error, entryId: id }, 'an uplink entry could not be started'),
    );
  }
}

async function startOne(tx: Ctx, id: string): Promise<void> {
  const [entry] = await rows<UplinkEntry>(
    tx,
    sql`select ${ENTRY_COLUMNS} from uplink_entry e where e.id = ${id} for update skip locked`,
  );
  const now = tx.app.clock.now();
  if (!entry) return;
  const scheduled = entry.nextRunAt !== null && toDate(entry.nextRunAt) <= now;
  if (scheduled) {
    const next = entry.schedule === null ? null : (Schedule.parse(entry.schedule)?.next(now) ?? null);
    await run(tx, sql`update uplink_entry set next_run_at = ${next} where id = ${id}`);
  }
  if (entry.state === 'DISABLED') {
    tx.app.log.info({ entry: entry.code }, ENTRY_DISABLED);
    return noteOn(tx, id, ENTRY_DISABLED);
  }
  if (entry.state !== 'ENABLED') return;
  const started = await startTask(tx, entry, entry.mode === 'EVENT' ? 'EVENT' : 'SCHEDULED');
  if (scheduled && 'refused' in started)
    await noteOn(tx, id, started.refused === 'RUNNING' ? '上一任务尚未结束，跳过' : '没有新的变化，跳过');
}

/** 立即执行: a person begins a task. @throws DX-UP-05 not enabled; DX-UP-06 one is running; DX-UP-07 nothing to send */
export async function startByHand(tx: Ctx, entry: UplinkEntry): Promise<string> {
  if (entry.state !== 'ENABLED') throw new DomainError('DX-UP-05', '条目未启用，不能执行');
  const started = await startTask(tx, entry, 'MANUAL');
  if ('taskId' in started) return started.taskId;
  throw started.refused === 'RUNNING'
    ? new DomainError('DX-UP-06', '该条目有任务正在执行，请等它结束后再试')
    : new DomainError('DX-UP-07', '没有需要上行的变化');
}
