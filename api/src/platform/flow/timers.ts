import type { RawBuilder } from 'kysely';
import { rows, type SqlInstant, sql, toDate } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { project, runsOutAt, type TimerState, type WorkingCalendar } from '../calendar/index.ts';
import type { Ctx } from '../kernel/context.ts';
import type { ClockStart } from './clock-rule.ts';
import {
  detourStates,
  type FlowDefinition,
  type FlowState,
  getState,
  type Moments,
  type StageLimit,
} from './definition.ts';
import { type Past, type PastStep, pastOf } from './past.ts';
import { loadTimeLimits, type RuledLimit, type TimeLimits, type TimerKind } from './time-limits.ts';
import { watchWrites } from './watch.ts';

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
  /** From when it counts; null = as the flow has it. */
  clockStart: ClockStart | null;
  /** States in which it stands still; null = as the flow has it. */
  pauseOn: readonly string[] | null;
  startedAt: Date;
  suspensions: { from: string; to?: string; cause: string }[];
  onExpiry: string | null;
  /** Its last day counts to 24:00. */
  untilMidnight: boolean;
  closedAt: Date | null;
  /** Closed by a recount because no limit is set for it any more, not to begin anew. */
  unlimited?: true;
}

/** What moved: enough to decide which clocks start, stop, pause and go on. */
export interface Move {
  recordId: string;
  matterCode: string | null;
  /** Whose limits of the whole apply, where they are another's. */
  wholeCode?: string | null;
  /** Where the record is handled: limits may differ by the level of the organisation. */
  orgPath: string;
  from: string | null;
  to: string;
  /** The state left is kept to come back to. */
  remembered: boolean;
  /** The record came back to a remembered state. */
  returned: boolean;
  /** The clock of the stage begins anew, though the record stays. */
  renewed?: boolean;
  at: Date;
  /** When the record was submitted and accepted, and where it stood still: read where a limit counts from earlier. */
  past?: Past;
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
    untilMidnight: timer.untilMidnight,
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
    { kind: 'STAGE', left: from?.stage?.name, entered: to.stage?.name, of: to.stage },
    { kind: 'PROCESS', left: from?.process, entered: to.process, of: undefined },
  ] as const;
}

const isWhole = ({ kind }: Timer) => kind === 'PROMISE' || kind === 'LEGAL';

/** Whether a clock stands still in a state that is a detour. */
const standsIn = ({ pauseOn }: Timer, state: string) => pauseOn === null || pauseOn.includes(state);

/**
 * The clocks of the whole record: from the state that the flow says, or from the submission where the limit counts from there. A record that
 * has to be submitted again has none until it is.
 */
function moveWholes(
  flow: FlowDefinition,
  limits: TimeLimits,
  timers: readonly Timer[],
  move: Move,
  start: (kind: TimerKind, ruled: RuledLimit) => void,
): void {
  // Who assigns or urges submits nothing, though the step leads to the state of the submission.
  if (move.from === move.to) return;
  const submitted = flow.moments?.SUBMIT;
  const again = Object.values(getState(flow, move.to).on ?? {}).some(
    ({ to, aside }) => submitted !== undefined && to === submitted && !aside,
  );
  if (again) for (const timer of timers) if (isWhole(timer)) timer.closedAt ??= move.at;
  for (const whole of flow.wholeLimits ?? []) {
    if (timers.some((t) => t.kind === whole.kind && !t.closedAt)) continue;
    const ruled = limits.find(move.wholeCode ?? move.matterCode, whole.kind, whole.kind, move.orgPath);
    const early = ruled?.clockStart === 'SUBMIT' && move.to === submitted;
    if (ruled && (early || move.to === whole.from)) start(whole.kind, ruled);
  }
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
  const startOf = ({ clockStart }: RuledLimit) => {
    const here = clockStart && flow.moments?.[clockStart as keyof Moments] === move.to && !move.returned;
    return (clockStart && !here && move.past?.marks[clockStart]) || move.at;
  };
  /** Of a clock that counts from earlier: where the record stood still since, in the states in which the clock does; the last stay ends now. */
  const pausesSince = (startedAt: Date, pauseOn: RuledLimit['pauseOn']) =>
    (move.past?.pauses ?? []).flatMap(({ state, title, from: since, to: until = move.at }) =>
      until > startedAt && (!pauseOn || (pauseOn as readonly string[]).includes(state))
        ? [{ from: since.toISOString(), to: until.toISOString(), cause: title }]
        : [],
    );
  const start = (kind: TimerKind, stage: string, ruled: RuledLimit, of?: StageLimit) => {
    const visit = 1 + Math.max(0, ...timers.filter((t) => t.kind === kind && t.stage === stage).map((t) => t.visit));
    const startedAt = startOf(ruled);
    timers.push({
      id: newId(),
      recordId: move.recordId,
      kind,
      stage,
      visit,
      limitValue: ruled.limit.value,
      limitUnit: ruled.limit.unit,
      ruleText: ruled.ruleText,
      clockStart: ruled.clockStart ?? null,
      pauseOn: ruled.pauseOn ?? null,
      startedAt,
      suspensions: startedAt < move.at ? pausesSince(startedAt, ruled.pauseOn) : [],
      onExpiry: of?.onExpiry ?? null,
      untilMidnight: of?.untilMidnight ?? false,
      closedAt: null,
    });
  };

  if (to.final) {
    for (const timer of open()) timer.closedAt = move.at;
    return timers;
  }
  if (move.renewed) {
    for (const timer of open().filter((t) => t.kind === 'STAGE' && t.stage === to.stage?.name)) {
      timer.closedAt = move.at;
      timers.push({
        ...timer,
        id: newId(),
        visit: timer.visit + 1,
        startedAt: move.at,
        suspensions: [],
        closedAt: null,
      });
    }
  }
  for (const { kind, left, entered, of } of spansOf(from, to)) {
    if (left === entered) continue;
    for (const timer of open().filter((t) => t.kind === kind && t.stage === left)) {
      if (!move.remembered) timer.closedAt = move.at;
      else if (standsIn(timer, move.to)) pause(timer, to.title);
    }
    if (entered === undefined) continue;
    const waiting = open().find((t) => t.kind === kind && t.stage === entered);
    const ruled = limits.find(move.matterCode, kind, entered, move.orgPath);
    if (move.returned && waiting) resume(waiting);
    else if (ruled) start(kind, entered, ruled, of);
  }
  if (!move.remembered && !move.returned && !detourStates(flow).has(move.to)) {
    // The detour has ended elsewhere: what waited for a way back waits no longer.
    for (const { kind, entered } of spansOf(from, to))
      for (const timer of open().filter((t) => t.kind === kind && t.stage !== entered)) timer.closedAt = move.at;
  }
  const current = new Set(spansOf(from, to).map(({ kind, entered }) => `${kind} ${entered}`));
  for (const timer of open()) {
    if (isWhole(timer)) {
      if (to.paused && standsIn(timer, move.to)) pause(timer, to.title);
      else resume(timer);
    } else if (to.paused && timer.pauseOn && !current.has(`${timer.kind} ${timer.stage}`)) {
      // On the way to come back to it, from one detour into the next.
      if (standsIn(timer, move.to)) pause(timer, to.title);
      else resume(timer);
    }
  }
  moveWholes(flow, limits, timers, move, (kind, ruled) => start(kind, kind, ruled));
  return timers;
}

/** A timer as the database answers with {@link timerColumns}. */
export interface TimerSqlRow extends Omit<Timer, 'startedAt' | 'closedAt'> {
  startedAt: SqlInstant;
  closedAt: SqlInstant | null;
}

export const timerColumns = sql`id, record_id as "recordId", kind, stage, visit, limit_value as "limitValue", limit_unit as "limitUnit",
  rule_text as "ruleText", clock_start as "clockStart", pause_on as "pauseOn", started_at as "startedAt", suspensions, on_expiry as "onExpiry",
  until_midnight as "untilMidnight", closed_at as "closedAt"`;

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
 * Moves the clocks of all records of an act: the dates that each record now shows, and the statements that keep the clocks and have them looked
 * at. Those closed before stay as they are.
 */
export async function moveTimers(
  tx: Ctx,
  flow: FlowDefinition,
  recordType: string,
  moves: readonly Move[],
): Promise<{ dates: ReadonlyMap<string, DueDates>; writes: readonly (RawBuilder<unknown> | undefined)[] }> {
  const { calendar, clock } = tx.app;
  const now = clock.now();
  const limits = await loadTimeLimits(tx);
  const existing = await readTimers(
    tx,
    moves.map((m) => m.recordId),
  );
  const pasts = limits.lookBack ? await readPasts(tx, flow, moves) : undefined;
  const result = new Map<string, DueDates>();
  const changed: WrittenTimer[] = [];
  for (const bare of moves) {
    const move = pasts ? { ...bare, past: pasts.get(bare.recordId) ?? NO_PAST } : bare;
    const before = existing.get(move.recordId) ?? [];
    const closed = new Set(before.flatMap(({ id, closedAt }) => (closedAt ? [id] : [])));
    const timers = moveClocks(flow, limits, before, move, () => uuidv7(now.getTime()));
    const projected = timers.map((timer) => ({ ...timer, dueAt: dueOf(timer, calendar, now) }));
    const written = projected.filter(({ id }) => !closed.has(id));
    changed.push(...written.map((timer) => ({ ...timer, overdueAt: overdueOf(timer, calendar) })));
    result.set(move.recordId, dueDatesOf(projected.map(({ kind, dueAt }) => ({ kind, due: dueAt }))));
  }
  return { dates: result, writes: [timersWrite(recordType, changed), ...watchWrites(recordType, changed)] };
}

type WrittenTimer = Timer & { dueAt: Date | null; overdueAt: Date | null };

/** Upserts timers. Paused and closed ones go first, so that no moment has two armed timers of one step. */
function timersWrite(recordType: string, timers: readonly WrittenTimer[]): RawBuilder<unknown> | undefined {
  if (timers.length === 0) return undefined;
  const ordered = [...timers.filter((t) => !t.dueAt), ...timers.filter((t) => t.dueAt)];
  return sql`
    insert into flow_timer (id, record_type, record_id, kind, stage, visit, limit_value, limit_unit, rule_text, clock_start, pause_on, started_at, suspensions,
                            due_at, overdue_at, on_expiry, until_midnight, closed_at)
    select v.id, ${recordType}::text, v."recordId", v.kind, v.stage, v.visit, v."limitValue", v."limitUnit", v."ruleText", v."clockStart",
           case when jsonb_typeof(v."pauseOn") = 'array' then array(select jsonb_array_elements_text(v."pauseOn")) end, v."startedAt",
           v.suspensions, v."dueAt", v."overdueAt", v."onExpiry", v."untilMidnight", v."closedAt"
      from jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb) as v(
           id uuid, "recordId" uuid, kind text, stage text, visit int, "limitValue" numeric, "limitUnit" text, "ruleText" text, "clockStart" text, "pauseOn" jsonb,
           "startedAt" timestamptz, suspensions jsonb, "dueAt" timestamptz, "overdueAt" timestamptz, "onExpiry" text, "untilMidnight" boolean, "closedAt" timestamptz)
    on conflict (id) do update set suspensions = excluded.suspensions, due_at = excluded.due_at, overdue_at = excluded.overdue_at,
      closed_at = excluded.closed_at`;
}

const NO_PAST: Past = { marks: {}, pauses: [] };

/** When each record was submitted and accepted, and where it stood still, by its history; in one statement. */
async function readPasts(tx: Ctx, flow: FlowDefinition, moves: readonly Move[]): Promise<Map<string, Past>> {
  const paused = Object.keys(flow.states).filter((name) => flow.states[name]?.paused);
  const told = [...Object.values(flow.moments ?? {}), ...paused];
  if (told.length === 0) return new Map();
  const found = await rows<PastStep & { recordId: string }>(
    tx,
    sql`select record_id as "recordId", from_state as "from", to_state as "to", recorded_at as at from flow_event
         where record_id = any(${moves.map(({ recordId }) => recordId)}::uuid[]) and from_state is distinct from to_state
           and (to_state = any(${told}::text[]) or from_state = any(${paused}::text[]))
         order by record_id, seq`,
  );
  const byRecord = Map.groupBy(found, ({ recordId }) => recordId);
  return new Map([...byRecord].map(([id, steps]) => [id, pastOf(flow, steps)]));
}
