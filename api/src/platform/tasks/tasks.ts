import type { RawBuilder } from 'kysely';
import { run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { actorName, type Placed } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';

export const FLOW_TASK = 'FLOW';

/** A to-do addressed to a role in the record's organisation. */
export interface NewTask {
  kind: string;
  recordType: string;
  record: Placed & { id: string; title: string; subject: string };
  title: string;
  roleCode: string;
  priority: 1 | 2 | 3 | 4;
  dueAt: Date | null;
  /** Code of the organisation whose it is, where not the record's own. */
  orgCode?: string | null;
}

/** Whether the account of an assignment `a` holds the role that a to-do waits for: what only a head may do stays the head's. */
const holdsRole = (role: string) =>
  sql`exists (select 1 from user_role ur join role r on r.id = ur.role_id where ur.user_id = a.user_id and r.code = ${sql.ref(role)})`;

/** Opens the to-dos in one statement; those of assigned records are the assignee's, as far as they are of a role of his. */
export async function openTasks(tx: Ctx, tasks: readonly NewTask[]): Promise<void> {
  const write = openingOf(tx, tasks);
  if (write) await run(tx, write);
}

/** The statement of {@link openTasks}, to go along with others. */
export function openingOf(tx: Ctx, tasks: readonly NewTask[]): RawBuilder<unknown> | undefined {
  if (tasks.length === 0) return undefined;
  const now = tx.app.clock.now();
  const values = tasks.map(({ record, ...task }) => ({
    ...task,
    ...record,
    recordId: record.id,
    id: uuidv7(now.getTime()),
    recordTitle: record.title,
    title: task.title,
  }));
  return sql`
    insert into task (id, kind, record_type, record_id, record_title, title, subject, role_code, org_id, org_path, district_code, priority,
                      due_at, created_at, assignee_id)
    select v.id, v.kind, v."recordType", v."recordId", v."recordTitle", v.title, v.subject, v."roleCode", coalesce(o.id, v."orgId"),
           coalesce(o.path, v."orgPath"), v."districtCode", v.priority, v."dueAt", ${now}, a.user_id
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(
           id uuid, kind text, "recordType" text, "recordId" uuid, "recordTitle" text, title text, subject text, "roleCode" text,
           "orgId" uuid, "orgPath" text, "districtCode" text, priority smallint, "dueAt" timestamptz, "orgCode" text)
      left join org o on o.code = v."orgCode"
      left join assignment a on a.record_type = v."recordType" and a.record_id = v."recordId" and ${holdsRole('v.roleCode')}`;
}

/** Closes the open to-dos of the records: those of the given kind, or all of them. */
export async function closeTasks(tx: Ctx, recordIds: readonly string[], kind?: string): Promise<void> {
  if (recordIds.length === 0) return;
  await run(tx, closingOf(tx, recordIds, kind));
}

/** The statement of {@link closeTasks}, to go along with others; of the `ended` ones among the records every to-do is closed. */
export function closingOf(
  tx: Ctx,
  recordIds: readonly string[],
  kind?: string,
  ended: readonly string[] = [],
): RawBuilder<unknown> {
  return sql`
    update task set closed_at = ${tx.app.clock.now()}, closed_by = ${actorName(tx.actor)}
     where closed_at is null and record_id = any(${[...recordIds]}::uuid[])
       and (${kind ?? null}::text is null or kind = ${kind ?? null} or record_id = any(${[...ended]}::uuid[]))`;
}
