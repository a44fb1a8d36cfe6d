import { rows, run, runTogether, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { limitText, type WorkingCalendar } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import { FLOW_TASK } from '../../tasks/tasks.ts';
import type { FlowRow } from '../binding.ts';
import { clockText, PAUSES, type Pause, samePauses } from '../clock-rule.ts';
import { lockRows } from '../lock-rows.ts';
import { keepOwnDeadlines } from '../own-deadlines.ts';
import { publishChanges } from '../publish-changes.ts';
import { dueDatesOf, dueOf, overdueOf, type Timer, type TimerSqlRow, timerColumns, toTimer } from '../timers.ts';
import { watchWrites } from '../watch.ts';

/** Why deadlines are counted again; it stands in the history of each record that moves. */
export interface ReprojectionCause {
  reason: string;
  changedBy: string;
  calendarChangeId?: string;
  /** The recount after a change of limits that this is part of. */
  limitRecountId?: string;
}

/** By what deadlines are counted again: a calendar, and other limits where those have changed. */
export interface Recounting {
  calendar: WorkingCalendar;
  /**
   * The clocks as they shall be: the same clock with another limit, itself where nothing changes, closed where it counts no longer, and beside
   * them those that begin.
   */
  relimit?(tx: Ctx, timers: readonly Timer[], records: ReadonlyMap<string, FlowRow>): Promise<Timer[]>;
}

interface CountedTimer extends Timer {
  /** Absent for a clock that begins. */
  before: Timer | undefined;
  dueBefore: Date | null;
  dueAfter: Date | null;
  overdueAt: Date | null;
}

/** Whether two clocks run for the same time, from the same moment, and stand still alike. */
export function sameLimit(one: Timer, other: Timer): boolean {
  return (
    Number(one.limitValue) === Number(other.limitValue) &&
    one.limitUnit === other.limitUnit &&
    one.clockStart === other.clockStart &&
    samePauses(pausesOf(one), pausesOf(other))
  );
}

/**
 * Counts the open clocks of some records again under their locks and writes what became different: a limit (of a clock that stands, too), in which
 * states it stands, from when it counts, or a due moment. Where nothing is said of them, start and past pauses stay as they are. Returns how
 * many clocks it touched.
 */
export async function moveDeadlines(
  tx: Ctx,
  type: string,
  ids: readonly string[],
  cause: ReprojectionCause,
  recounting: Recounting,
): Promise<number> {
  const binding = tx.app.registry.getRecord(type);
  const locked = await lockRows(tx, binding, ids);
  const timers = await readCounted(tx, locked, recounting);
  const moved = timers.filter(
    (timer) =>
      !timer.before ||
      timer.closedAt ||
      !sameLimit(timer.before, timer) ||
      (timer.dueBefore && timer.dueAfter && timer.dueBefore.getTime() !== timer.dueAfter.getTime()),
  );
  if (moved.length === 0) return 0;
  await writeTimers(tx, type, moved, cause);
  const touched = new Set(moved.map(({ recordId }) => recordId));
  await runTogether(
    tx,
    watchWrites(
      type,
      timers.filter(({ recordId }) => touched.has(recordId)),
    ),
  );
  const byRecord = Map.groupBy(timers, ({ recordId }) => recordId);
  const dates = [...touched].map((id) => ({
    id,
    ...dueDatesOf((byRecord.get(id) ?? []).map(({ kind, dueAfter }) => ({ kind, due: dueAfter }))),
  }));
  await writeDates(tx, binding.table, dates);
  await keepOwnDeadlines(tx, type, [...touched]);
  publishChanges(
    tx,
    type,
    'deadline',
    locked.filter(({ id }) => touched.has(id)),
  );
  return moved.length;
}

/** The open timers of locked records, with when each runs out as it is written and as it is counted now. */
async function readCounted(
  tx: Ctx,
  locked: readonly FlowRow[],
  { calendar, relimit }: Recounting,
): Promise<CountedTimer[]> {
  const now = tx.app.clock.now();
  const records = new Map(locked.map((row) => [row.id, row]));
  const found = await rows<TimerSqlRow & { dueAt: SqlInstant | null }>(
    tx,
    sql`select ${timerColumns}, due_at as "dueAt" from flow_timer
         where record_id = any(${[...records.keys()]}::uuid[]) and closed_at is null order by id`,
  );
  const standing = found.map(({ dueAt, ...row }) => ({
    before: toTimer(row),
    dueBefore: dueAt ? toDate(dueAt) : null,
  }));
  const open = standing.map(({ before }) => before);
  const byId = new Map(standing.map((one) => [one.before.id, one]));
  return ((await relimit?.(tx, open, records)) ?? open).map((timer) => {
    const { before, dueBefore = null } = byId.get(timer.id) ?? {};
    const [dueAfter, overdueAt] = [dueOf(timer, calendar, now), overdueOf(timer, calendar)];
    return { ...timer, before, dueBefore, dueAfter, overdueAt };
  });
}

/** What stands in the place of a limit whose clock has not begun yet, or counts no longer. */
export const NOT_STARTED = '未起算';
/** What stands in the place of a limit that is set no longer. */
export const NO_LIMIT = '不设时限';

/** A clock's limit in words; one that has not begun, or counts no longer, has none. */
export function limitOf(timer: Timer | undefined, textOf: (timer: Timer) => string): string {
  if (timer?.unlimited) return NO_LIMIT;
  return timer && !timer.closedAt ? textOf(timer) : NOT_STARTED;
}

/** The states that the rules know, of those in which a clock stands still. */
const pausesOf = ({ pauseOn }: Timer) => pauseOn?.filter((state): state is Pause => Object.hasOwn(PAUSES, state));

function textOf(timer: Timer): string {
  const clock = clockText({ clockStart: timer.clockStart, pauseOn: pausesOf(timer) });
  return `${limitText({ value: Number(timer.limitValue), unit: timer.limitUnit })}${clock && `（${clock}）`}`;
}

const pauseOnSql = sql`case when jsonb_typeof(moved."pauseOn") = 'array' then array(select jsonb_array_elements_text(moved."pauseOn")) end`;

async function writeTimers(
  tx: Ctx,
  type: string,
  moved: readonly CountedTimer[],
  { reason, changedBy, calendarChangeId, limitRecountId }: ReprojectionCause,
): Promise<void> {
  const now = tx.app.clock.now();
  const values = moved.map((timer) => {
    const {
      id,
      recordId,
      kind,
      stage,
      limitValue,
      limitUnit,
      ruleText,
      dueBefore,
      dueAfter,
      overdueAt,
      before,
      clockStart,
      pauseOn,
      startedAt,
      suspensions,
      visit,
      onExpiry,
      untilMidnight,
      closedAt,
    } = timer;
    const limits =
      before && !closedAt && sameLimit(before, timer)
        ? {}
        : { limitBefore: limitOf(before, textOf), limitAfter: limitOf(timer, textOf) };
    const clock = {
      ...{ timerId: id, recordId, kind, stage, visit, limitValue, limitUnit, ruleText, clockStart, pauseOn, startedAt },
      ...{ suspensions, onExpiry, untilMidnight, closedAt, fresh: !before },
    };
    return { id: uuidv7(now.getTime()), ...clock, dueBefore, dueAfter, overdueAt, ...limits };
  });
  await run(
    tx,
    sql`with moved as (
          select * from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "timerId" uuid, "recordId" uuid, kind text,
            stage text, "limitValue" numeric, "limitUnit" text, "ruleText" text, "dueBefore" timestamptz, "dueAfter" timestamptz,
            "overdueAt" timestamptz, "limitBefore" text, "limitAfter" text, "clockStart" text, "pauseOn" jsonb, "startedAt" timestamptz,
            suspensions jsonb, visit int, "onExpiry" text, "untilMidnight" boolean, "closedAt" timestamptz, fresh boolean)
        ), started as (
          insert into flow_timer (id, record_type, record_id, kind, stage, visit, limit_value, limit_unit, rule_text, clock_start, pause_on,
                                  started_at, suspensions, due_at, overdue_at, on_expiry, until_midnight)
          select "timerId", ${type}, "recordId", kind, stage, visit, "limitValue", "limitUnit", "ruleText", "clockStart", ${pauseOnSql},
                 "startedAt", suspensions, "dueAfter", "overdueAt", "onExpiry", "untilMidnight" from moved where fresh
        ), updated as (
          update flow_timer t set due_at = moved."dueAfter", overdue_at = moved."overdueAt", limit_value = moved."limitValue", limit_unit = moved."limitUnit",
                 rule_text = moved."ruleText", suspensions = moved.suspensions, clock_start = moved."clockStart", started_at = moved."startedAt",
                 pause_on = ${pauseOnSql}, closed_at = moved."closedAt",
                 withdrawn = moved."closedAt" is not null
            from moved where t.id = moved."timerId" and not moved.fresh
        )
        insert into deadline_change (id, record_type, record_id, timer_id, kind, stage, due_before, due_after, limit_before, limit_after,
          reason, changed_by, changed_at, calendar_change_id, limit_recount_id)
        select id, ${type}, "recordId", "timerId", kind, stage, "dueBefore", "dueAfter", "limitBefore", "limitAfter", ${reason},
          ${changedBy}, ${now}, ${calendarChangeId ?? null}::uuid, ${limitRecountId ?? null}::uuid
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
