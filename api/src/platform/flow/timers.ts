import type { RawBuilder } from 'kysely';
import { rows, type SqlInstant, sql, toDate } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { project, runsOutAt, type TimerState, type WorkingCalendar } from '../calendar/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { detourStates, type FlowDefinition, type FlowState, getState } from './definition.ts';
import { loadTimeLimits, type RuledLimit, type TimeLimits, type TimerKind } from './time-limits.ts';

/** A timer as stored. Times are ISO text in the ledger. */
export interface Timer {
  id: string;
  recordId: string;
  kind: TimerKind;
  stage: string;
  visit: number;
  limitValue: string | number;
  limitUnit: 'WORKDAY' | 'CALENDAR_DAY' | 'HOUR';
  ruleText: string;
  startedAt: Date;
  suspensions: { from: string; to?: string; cause: string }[];
  onExpiry: string | null;
  closedAt: Date | null;
}

/** What moved: enough to decide which clocks start, stop, pause and go on. */
export interface Move {
  recordId: string;
  matterCode: string | null;
  /** Where the record is handled: limits may differ by the level of the organisation. */
  orgPath: string;
  from: string | null;
  to: string;
  /** The state left is kept to come back to. */
  remembered: boolean;
  /** The record came back to a remembered state. */
  returned: boolean;
  at: Date;
}

/** The dates that a record shows after its clocks have moved. */
export interface DueDates {
  dueAt: Date | null;
  promiseDueAt: Date | null;
  legalDueAt: Date | null;
}

export function timerState(timer: Timer): TimerState {
  return {
    startedAt: timer.startedAt,
    budget: { value: Number(timer.limitValue), unit: timer.limitUnit },
    suspensions: timer.suspensions.map((s) => ({
      from: new Date(s.from),
      reason: s.cause,
      ...(s.to ? { to: new Date(s.to) } : {}),
    })),
  };
}

/** When a timer runs out; `null` while it is paused and once it is closed. */
export function dueOf(timer: Timer, calendar: WorkingCalendar, now: Date): Date | null {
  if (timer.closedAt) return null;
  return project(timerState(timer), calendar, now).dueAt ?? null;
}

/** When a timer first was or will be overdue (`flow_timer.overdue_at`); `null` where a pause keeps that open. */
export function overdueOf(timer: Timer, calendar: WorkingCalendar): Date | null {
  return runsOutAt(timerState(timer), calendar) ?? null;
}

/** The dates that a record shows, from its timers and when each runs out. */
export function dueDatesOf(timers: readonly { kind: TimerKind; due: Date | null }[]): DueDates {
  const earliest = (dates: readonly (Date | null)[]) =>
    dates.flatMap((date) => date ?? []).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  const of = (kind: TimerKind) => earliest(timers.filter((t) => t.kind === kind).map((t) => t.due));
  const [stage, process, promise, legal] = [of('STAGE'), of('PROCESS'), of('PROMISE'), of('LEGAL')];
  return { dueAt: earliest([stage, process, promise, legal]), promiseDueAt: promise, legalDueAt: legal };
}

/** What a state belongs to that has a clock of its own while the record is there: its stage, and the stretch of the way around it. */
function spansOf(from: FlowState | undefined, to: FlowState) {
  return [
    { kind: 'STAGE', left: from?.stage?.name, entered: to.stage?.name, onExpiry: to.stage?.onExpiry },
    { kind: 'PROCESS', left: from?.process, entered: to.process, onExpiry: undefined },
  ] as const;
}

const isPaused = (timer: Timer) => timer.suspensions.some((s) => !s.to);

/** The clocks of one record after one move; mutates and returns its timers. Pure but for the ids it takes from `newId`. */
export function moveClocks(
  flow: FlowDefinition,
  limits: TimeLimits,
  timers: Timer[],
  move: Move,
  newId: () => string,
): Timer[] {
  const at = move.at.toISOString();
  const to = getState(flow, move.to);
  const from = move.from === null ? undefined : getState(flow, move.from);
  const open = () => timers.filter((t) => !t.closedAt);
  const pause = (timer: Timer, cause: string) => {
    if (!isPaused(timer)) timer.suspensions = [...timer.suspensions, { from: at, cause }];
  };
  const resume = (timer: Timer) => {
    timer.suspensions = timer.suspensions.map((s) => (s.to ? s : { ...s, to: at }));
  };
  const start = (kind: TimerKind, stage: string, ruled: RuledLimit, onExpiry?: string) => {
    const visit = 1 + Math.max(0, ...timers.filter((t) => t.kind === kind && t.stage === stage).map((t) => t.visit));
    timers.push({
      id: newId(),
      recordId: move.recordId,
      kind,
      stage,
      visit,
      limitValue: ruled.limit.value,
      limitUnit: ruled.limit.unit,
      ruleText: ruled.ruleText,
      startedAt: move.at,
      suspensions: [],
      onExpiry: onExpiry ?? null,
      closedAt: null,
    });
  };

  if (to.final) {
    for (const timer of open()) timer.closedAt = move.at;
    return timers;
  }
  for (const { kind, left, entered, onExpiry } of spansOf(from, to)) {
    if (left === entered) continue;
    for (const timer of open().filter((t) => t.kind === kind && t.stage === left)) {
      if (move.remembered) pause(timer, to.title);
      else timer.closedAt = move.at;
    }
    if (entered === undefined) continue;
    const waiting = open().find((t) => t.kind === kind && t.stage === entered && isPaused(t));
    const ruled = limits.find(move.matterCode, kind, entered, move.orgPath);
    if (move.returned && waiting) resume(waiting);
    else if (ruled) start(kind, entered, ruled, onExpiry);
  }
  if (!move.remembered && !move.returned && !detourStates(flow).has(move.to)) {
    // The detour has ended elsewhere: what waited for a way back waits no longer.
    for (const { kind, entered } of spansOf(from, to))
      for (const timer of open().filter((t) => t.kind === kind && t.stage !== entered)) timer.closedAt = move.at;
  }
  for (const timer of open().filter((t) => t.kind === 'PROMISE' || t.kind === 'LEGAL')) {
    if (to.paused) pause(timer, to.title);
    else resume(timer);
  }
  for (const whole of flow.wholeLimits ?? []) {
    if (whole.from !== move.to || open().some((t) => t.kind === whole.kind)) continue;
    const ruled = limits.find(move.matterCode, whole.kind, whole.kind, move.orgPath);
    if (ruled) start(whole.kind, whole.kind, ruled);
  }
  return timers;
}

/** A timer as the database answers with {@link timerColumns}. */
export interface TimerSqlRow extends Omit<Timer, 'startedAt' | 'closedAt'> {
  startedAt: SqlInstant;
  closedAt: SqlInstant | null;
}

export const timerColumns = sql`id, record_id as "recordId", kind, stage, visit, limit_value as "limitValue", limit_unit as "limitUnit",
  rule_text as "ruleText", started_at as "startedAt", suspensions, on_expiry as "onExpiry", closed_at as "closedAt"`;

export function toTimer(row: TimerSqlRow): Timer {
  return { ...row, startedAt: toDate(row.startedAt), closedAt: row.closedAt ? toDate(row.closedAt) : null };
}

/** All timers of the records, closed ones included (their visits count), in one statement. */
export async function readTimers(ctx: Ctx, recordIds: readonly string[]): Promise<Map<string, Timer[]>> {
  const found = await rows<TimerSqlRow>(
    ctx,
    sql`
    select ${timerColumns} from flow_timer where record_id = any(${[...recordIds]}::uuid[]) order by id`,
  );
  const byRecord = new Map<string, Timer[]>();
  for (const row of found) {
    byRecord.set(row.recordId, [...(byRecord.get(row.recordId) ?? []), toTimer(row)]);
  }
  return byRecord;
}

/**
 * Moves the clocks of all records of an act: the dates that each record now shows, and the statement that keeps the clocks. Those closed
 * before stay as they are.
 */
export async function moveTimers(
  tx: Ctx,
  flow: FlowDefinition,
  recordType: string,
  moves: readonly Move[],
): Promise<{ dates: ReadonlyMap<string, DueDates>; write: RawBuilder<unknown> | undefined }> {
  const { calendar, clock } = tx.app;
  const now = clock.now();
  const limits = await loadTimeLimits(tx);
  const existing = await readTimers(
    tx,
    moves.map((m) => m.recordId),
  );
  const result = new Map<string, DueDates>();
  const changed: WrittenTimer[] = [];
  for (const move of moves) {
    const before = existing.get(move.recordId) ?? [];
    const closed = new Set(before.flatMap(({ id, closedAt }) => (closedAt ? [id] : [])));
    const timers = moveClocks(flow, limits, before, move, () => uuidv7(now.getTime()));
    const projected = timers.map((timer) => ({ ...timer, dueAt: dueOf(timer, calendar, now) }));
    const written = projected.filter(({ id }) => !closed.has(id));
    changed.push(...written.map((timer) => ({ ...timer, overdueAt: overdueOf(timer, calendar) })));
    result.set(move.recordId, dueDatesOf(projected.map(({ kind, dueAt }) => ({ kind, due: dueAt }))));
  }
  return { dates: result, write: timersWrite(recordType, changed) };
}

type WrittenTimer = Timer & { dueAt: Date | null; overdueAt: Date | null };

/** Upserts timers. Paused and closed ones go first, so that no moment has two armed timers of one step. */
function timersWrite(recordType: string, timers: readonly WrittenTimer[]): RawBuilder<unknown> | undefined {
  if (timers.length === 0) return undefined;
  const ordered = [...timers.filter((t) => !t.dueAt), ...timers.filter((t) => t.dueAt)];
  return sql`
    insert into flow_timer (id, record_type, record_id, kind, stage, visit, limit_value, limit_unit, rule_text, started_at, suspensions,
                            due_at, overdue_at, on_expiry, closed_at)
    select v.id, ${recordType}::text, v."recordId", v.kind, v.stage, v.visit, v."limitValue", v."limitUnit", v."ruleText", v."startedAt",
           v.suspensions, v."dueAt", v."overdueAt", v."onExpiry", v."closedAt"
      from jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb) as v(
           id uuid, "recordId" uuid, kind text, stage text, visit int, "limitValue" numeric, "limitUnit" text, "ruleText" text,
           "startedAt" timestamptz, suspensions jsonb, "dueAt" timestamptz, "overdueAt" timestamptz, "onExpiry" text, "closedAt" timestamptz)
    on conflict (id) do update set suspensions = excluded.suspensions, due_at = excluded.due_at, overdue_at = excluded.overdue_at,
      closed_at = excluded.closed_at, watch_at = 'epoch'`;
}
