import { rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { WorkingCalendar } from '../../calendar/index.ts';
import { type Ctx, transaction } from '../../kernel/context.ts';
import { FLOW_TASK } from '../../tasks/tasks.ts';
import { lockRows } from '../lock-rows.ts';
import { publishChanges } from '../publish-changes.ts';
import { dueDatesOf, dueOf, overdueOf, type Timer, type TimerSqlRow, timerColumns, toTimer } from '../timers.ts';
import { type DayRange, findMovedTimers } from './moved-timers.ts';

/** Why deadlines are counted again; it stands in the history of each record that moves. */
export interface ReprojectionCause {
  reason: string;
  changedBy: string;
  calendarChangeId?: string;
}

/** Records of one transaction: locks are short, and clerks go on working meanwhile. */
const CHUNK = 200;

interface StoredTimer extends Timer {
  dueBefore: Date | null;
  dueAfter: Date | null;
  overdueAt: Date | null;
}

/**
 * Counts the running deadlines again by a calendar and writes what moved: the timers, the dates that the records and their to-dos show, and
 * one row of `deadline_change` per timer. In chunks, each a transaction of its own; running it again moves nothing twice. Returns how many
 * deadlines moved.
 */
export async function reprojectDeadlines(
  ctx: Ctx,
  calendar: WorkingCalendar,
  cause: ReprojectionCause,
  range?: DayRange,
): Promise<number> {
  let moved = 0;
  for await (const timers of findMovedTimers(ctx, calendar, range)) {
    for (const [type, ofType] of Map.groupBy(timers, ({ recordType }) => recordType)) {
      const ids = [...new Set(ofType.map(({ timer }) => timer.recordId))];
      for (let first = 0; first < ids.length; first += CHUNK) {
        const chunk = ids.slice(first, first + CHUNK);
        moved += await transaction(ctx, (tx) => moveRecords(tx, calendar, type, chunk, cause));
      }
    }
  }
  return moved;
}

async function moveRecords(
  tx: Ctx,
  calendar: WorkingCalendar,
  type: string,
  ids: readonly string[],
  cause: ReprojectionCause,
): Promise<number> {
  const binding = tx.app.registry.getRecord(type);
  const locked = await lockRows(tx, binding, ids);
  const timers = await readOpenTimers(tx, calendar, ids);
  const moved = timers.filter(
    ({ dueBefore, dueAfter }) => dueBefore && dueAfter && dueBefore.getTime() !== dueAfter.getTime(),
  );
  if (moved.length === 0) return 0;
  await writeTimers(tx, type, moved, cause);
  const touched = new Set(moved.map(({ recordId }) => recordId));
  const byRecord = Map.groupBy(timers, ({ recordId }) => recordId);
  const dates = [...touched].map((id) => ({
    id,
    ...dueDatesOf((byRecord.get(id) ?? []).map(({ kind, dueAfter }) => ({ kind, due: dueAfter }))),
  }));
  await writeDates(tx, binding.table, dates);
  publishChanges(
    tx,
    type,
    'deadline',
    locked.filter(({ id }) => touched.has(id)),
  );
  return moved.length;
}

/** The open timers of locked records, with when each runs out by the old calendar and by the new one. */
async function readOpenTimers(tx: Ctx, calendar: WorkingCalendar, ids: readonly string[]): Promise<StoredTimer[]> {
  const now = tx.app.clock.now();
  const found = await rows<TimerSqlRow & { dueAt: SqlInstant | null }>(
    tx,
    sql`select ${timerColumns}, due_at as "dueAt" from flow_timer
         where record_id = any(${[...ids]}::uuid[]) and closed_at is null order by id`,
  );
  return found.map(({ dueAt, ...row }) => {
    const timer = toTimer(row);
    return {
      ...timer,
      dueBefore: dueAt ? toDate(dueAt) : null,
      dueAfter: dueOf(timer, calendar, now),
      overdueAt: overdueOf(timer, calendar),
    };
  });
}

async function writeTimers(
  tx: Ctx,
  type: string,
  moved: readonly StoredTimer[],
  { reason, changedBy, calendarChangeId }: ReprojectionCause,
): Promise<void> {
  const now = tx.app.clock.now();
  const values = moved.map(({ id, recordId, kind, stage, dueBefore, dueAfter, overdueAt }) => ({
    id: uuidv7(now.getTime()),
    timerId: id,
    recordId,
    kind,
    stage,
    dueBefore,
    dueAfter,
    overdueAt,
  }));
  await run(
    tx,
    sql`with moved as (
          select * from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "timerId" uuid, "recordId" uuid, kind text,
            stage text, "dueBefore" timestamptz, "dueAfter" timestamptz, "overdueAt" timestamptz)
        ), updated as (
          update flow_timer t set due_at = moved."dueAfter", overdue_at = moved."overdueAt", watch_at = 'epoch' from moved where t.id = moved."timerId" returning t.id
        )
        insert into deadline_change (id, record_type, record_id, timer_id, kind, stage, due_before, due_after, reason, changed_by,
          changed_at, calendar_change_id)
        select id, ${type}, "recordId", "timerId", kind, stage, "dueBefore", "dueAfter", ${reason}, ${changedBy}, ${now},
          ${calendarChangeId ?? null}::uuid
          from moved`,
  );
}

/** The record's own dates and those of its to-dos. The version stays: nobody's open form has become wrong by it. */
async function writeDates(tx: Ctx, table: string, dates: readonly object[]): Promise<void> {
  const values = sql`jsonb_to_recordset(${JSON.stringify(dates)}::jsonb) as v(id uuid, "dueAt" timestamptz, "promiseDueAt" timestamptz,
    "legalDueAt" timestamptz)`;
  await run(
    tx,
    sql`update ${sql.table(table)} as r set due_at = v."dueAt", promise_due_at = v."promiseDueAt", legal_due_at = v."legalDueAt"
          from ${values} where r.id = v.id`,
  );
  await run(
    tx,
    sql`update task set due_at = v."dueAt" from ${values}
         where task.record_id = v.id and task.kind = ${FLOW_TASK} and task.closed_at is null`,
  );
}
