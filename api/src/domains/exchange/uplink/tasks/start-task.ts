import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { takeNumbers } from '../../../../platform/numbers/take-numbers.ts';
import type { UplinkEntry } from '../entries/entry.ts';
import { numberChanges } from './number-changes.ts';
import { OPEN_TASK, type TaskKind } from './task.ts';

export const RUN_JOB = 'uplink.run';

/** Asks a worker to go on with a task, in the transaction that makes it ready. */
export function wakeTask(tx: Ctx, taskId: string): Promise<void> {
  return tx.app.jobs.send(tx, RUN_JOB, { taskId }, { key: taskId });
}

/** What became of the wish to start. */
export type Started = { taskId: string } | { refused: 'RUNNING' | 'NOTHING' };

/**
 * Begins a task over what changed since the watermark (FULL: over everything). The caller holds the entry's row locked, so that two starts
 * cannot meet; an entry has one task at a time.
 */
export async function startTask(tx: Ctx, entry: UplinkEntry, kind: Exclude<TaskKind, 'RESEND'>): Promise<Started> {
  const source = tx.app.registry.uplinkSources.get(entry.sourceKey);
  if (!source) throw new Error(`uplink source “${entry.sourceKey}” is gone`);
  if (await findOpenTask(tx, entry.id)) return { refused: 'RUNNING' };
  const top = await numberChanges(tx, source.recordType);
  const from = entry.mode === 'FULL' ? 0n : BigInt(entry.watermark);
  if (top <= from) return { refused: 'NOTHING' };
  return { taskId: await insertTask(tx, entry, kind, from, top) };
}

export async function findOpenTask(ctx: Ctx, entryId: string): Promise<string | undefined> {
  const found = await tables(ctx)
    .selectFrom('transfer_task')
    .select('id')
    .where('entry_id', '=', entryId)
    .where(sql<boolean>`state in ${OPEN_TASK}`)
    .executeTakeFirst();
  return found?.id;
}

/** Writes a task down and wakes a worker. */
export async function insertTask(
  tx: Ctx,
  entry: UplinkEntry,
  kind: TaskKind,
  from: bigint,
  top: bigint,
): Promise<string> {
  const now = tx.app.clock.now();
  const day = localDateOf(now).replaceAll('-', '');
  const number = await takeNumbers(tx, `uplink ${entry.code} ${day}`);
  const id = uuidv7(now.getTime());
  await run(
    tx,
    sql`insert into transfer_task (id, task_no, entry_id, entry_version, kind, seq_from, seq_to, state, created_at, started_by,
          next_attempt_at, trace_id)
        values (${id}, ${`${entry.code}-${day}-${String(number).padStart(4, '0')}`}, ${entry.id}, ${entry.version}, ${kind},
          ${from.toString()}::bigint, ${top.toString()}::bigint, 'WAITING', ${now}, ${actorName(tx.actor)}, ${now}, ${tx.traceId})`,
  );
  await wakeTask(tx, id);
  return id;
}
