import { expect } from '@jest/globals';
import { rows, type SqlInstant, sql, toDateOrNull } from '../../src/database/sql.ts';
import { project } from '../../src/platform/calendar/index.ts';
import { type FlowDefinition, findBrokenEvent, readEvents, readTimers, replay } from '../../src/platform/flow/index.ts';
import { loadTimeLimits, type TimeLimits } from '../../src/platform/flow/time-limits.ts';
import { type Timer, timerState } from '../../src/platform/flow/timers.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';

/** A record of a flow with everything the engine keeps about it, as it lies in the database. */
export interface Kept {
  id: string;
  state: string;
  returnTo: string[];
  version: number;
  eventSeq: number;
  eventHash: string;
  matterCode: string | null;
  dueAt: SqlInstant | null;
  promiseDueAt: SqlInstant | null;
  legalDueAt: SqlInstant | null;
}

export async function readKept(ctx: Ctx, type: string, ids: readonly string[]): Promise<Kept[]> {
  const binding = ctx.app.registry.getRecord(type);
  const matter = binding.matterColumn ? sql.ref(binding.matterColumn) : sql`${binding.limits ?? null}::text`;
  return rows<Kept>(
    ctx,
    sql`
    select id, state, return_to as "returnTo", version, event_seq as "eventSeq", event_hash as "eventHash", ${matter} as "matterCode",
           due_at as "dueAt", promise_due_at as "promiseDueAt", legal_due_at as "legalDueAt"
      from ${sql.table(binding.table)} where id = any(${[...ids]}::uuid[]) order by id`,
  );
}

/**
 * What must hold of every record after every step, whatever led there: history replays to the state and its chain is whole, clocks and
 * to-dos are exactly those of the state, the dates shown are those that the ledger gives.
 */
export async function expectSound(ctx: Ctx, type: string, ids: readonly string[]): Promise<Kept[]> {
  const flow = ctx.app.registry.getFlow(ctx.app.registry.getRecord(type).flow);
  const [kept, events, timers, limits, tasks] = await Promise.all([
    readKept(ctx, type, ids),
    readEvents(ctx, ids),
    readTimers(ctx, ids),
    loadTimeLimits(ctx),
    rows<{ recordId: string; title: string }>(
      ctx,
      sql`select record_id as "recordId", title from task where kind = 'FLOW' and closed_at is null and record_id = any(${[...ids]}::uuid[])`,
    ),
  ]);
  const byRecord = Map.groupBy(events, (e) => e.recordId);
  for (const record of kept) {
    const history = byRecord.get(record.id) ?? [];
    expect(replay(flow, history)).toEqual({ state: record.state, returnTo: record.returnTo });
    expect(findBrokenEvent(history)).toBeUndefined();
    expect(history.map((e) => e.seq)).toEqual(history.map((_, n) => n + 1));
    expect(history.at(-1)).toMatchObject({ seq: record.eventSeq, hash: record.eventHash });
    expectClocks(flow, limits, record, timers.get(record.id) ?? []);
    expectDates(ctx, record, timers.get(record.id) ?? []);
    const wanted = flow.states[record.state]?.task?.title;
    expect(tasks.filter((t) => t.recordId === record.id).map((t) => t.title)).toEqual(wanted ? [wanted] : []);
  }
  return kept;
}

/** Exactly one armed clock of the open step that has a limit, the steps to come back to paused as their rules say, all closed at the end. */
function expectClocks(flow: FlowDefinition, limits: TimeLimits, record: Kept, timers: readonly Timer[]): void {
  const state = flow.states[record.state];
  const open = timers.filter((t) => !t.closedAt);
  const isPaused = (t: Timer) => t.suspensions.some((s) => !s.to);
  const stages = (list: readonly Timer[]) => list.map((t) => t.stage).sort();
  const limited = (name: string | undefined) =>
    name !== undefined && limits.find(record.matterCode, 'STAGE', name) ? [name] : [];
  const clocks = open.filter((t) => t.kind === 'STAGE');
  if (state?.final) {
    expect(open).toEqual([]);
    return;
  }
  const own = limited(state?.stage?.name);
  const awaited = record.returnTo.flatMap((name) => limited(flow.states[name]?.stage?.name));
  expect(stages(clocks)).toEqual([...own, ...awaited].sort());
  // A rule may let a clock run on in some of the states in which it would stand.
  const stands = ({ pauseOn }: Timer) => pauseOn === null || pauseOn.includes(record.state);
  for (const clock of clocks) expect(isPaused(clock)).toBe(!own.includes(clock.stage) && stands(clock));
  for (const other of open.filter((t) => t.kind !== 'STAGE'))
    expect(isPaused(other)).toBe(state?.paused === true && stands(other));
  expect(new Set(open.map((t) => `${t.kind} ${t.stage}`)).size).toBe(open.length);
}

/** The stored dates are search keys of what the ledger gives, never something of their own. */
function expectDates(ctx: Ctx, record: Kept, timers: readonly Timer[]): void {
  const due = (kinds: readonly string[]) =>
    timers
      .filter((t) => !t.closedAt && kinds.includes(t.kind))
      .flatMap((t) => project(timerState(t), ctx.app.calendar, ctx.app.clock.now()).dueAt ?? [])
      .sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  expect({
    dueAt: toDateOrNull(record.dueAt),
    promiseDueAt: toDateOrNull(record.promiseDueAt),
    legalDueAt: toDateOrNull(record.legalDueAt),
  }).toEqual({ dueAt: due(['STAGE', 'PROMISE', 'LEGAL']), promiseDueAt: due(['PROMISE']), legalDueAt: due(['LEGAL']) });
}
