import { run, sql, toDate } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';
import { FLOW_TASK } from '../tasks/tasks.ts';
import type { RecordBinding } from './binding.ts';

/** A moment by which whoever has a record now should be ready, as somebody has set it: no clock of a rule. */
export interface OwnDeadline {
  /** What ends then, in words: 上报截止. */
  label: string;
  at: Date;
}

/** The deadlines of their own that these records have where they stand, in one statement; none for kinds of record that know no such thing. */
export async function readOwnDeadlines(
  ctx: Ctx,
  binding: RecordBinding,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OwnDeadline>> {
  const found = (await binding.ownDeadlines?.(ctx, ids)) ?? [];
  return new Map(found.map(({ id, label, at }) => [id, { label, at: toDate(at) }]));
}

/**
 * Writes when the records and their open to-dos are due: by the first of their running clocks and of their own deadline. The engine does so after
 * each step, a domain where it moves a deadline without one.
 */
export async function keepOwnDeadlines(tx: Ctx, type: string, ids: readonly string[]): Promise<void> {
  const binding = tx.app.registry.getRecord(type);
  if (!binding.ownDeadlines || ids.length === 0) return;
  const deadlines = await readOwnDeadlines(tx, binding, ids);
  const values = ids.map((id) => ({ id, at: deadlines.get(id)?.at ?? null }));
  await run(
    tx,
    sql`with due as (
          select v.id, least(v.at, min(t.due_at)) as at
            from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, at timestamptz)
            left join flow_timer t on t.record_id = v.id and t.closed_at is null and t.due_at is not null
           group by v.id, v.at
        ), standing as (
          update ${sql.table(binding.table)} r set due_at = due.at from due where r.id = due.id
        )
        update task set due_at = due.at from due
         where task.record_id = due.id and task.kind = ${FLOW_TASK} and task.closed_at is null`,
  );
}
