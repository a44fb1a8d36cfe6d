import { rows, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import type { Ctx } from '../../kernel/context.ts';
import { transaction } from '../../kernel/context.ts';
import type { FlowRow } from '../binding.ts';
import { readFlowRows } from '../lock-rows.ts';
import type { TimeLimits } from '../time-limits.ts';
import { dueOf, type Timer, type TimerSqlRow, timerColumns, toTimer } from '../timers.ts';
import { moveDeadlines, type ReprojectionCause } from './move-deadlines.ts';
import { type LimitCell, Relimiting } from './relimiting.ts';
import { chunksOf } from './reproject-deadlines.ts';
import { findUnbegun } from './unbegun.ts';

/** A clock that other limits would give another length or start, let begin or end. */
export interface RelimitedTimer {
  /** Absent where the clock would begin only now. */
  before: Timer | undefined;
  /** Closed where it would no longer count. */
  timer: Timer;
  recordType: string;
  record: FlowRow;
  matterCode: string | null;
  /** `null` while it is paused. */
  dueBefore: Date | null;
  dueAfter: Date | null;
}

const CHUNK = 2_000;

/** The open clocks of the cells that the limits would change, and those that they would let begin, in chunks by id. */
export async function* findRelimited(
  ctx: Ctx,
  limits: TimeLimits,
  cells: readonly LimitCell[],
): AsyncGenerator<RelimitedTimer[]> {
  const relimiting = new Relimiting(limits, cells, ctx.app.clock.now());
  yield* findChanged(ctx, relimiting, cells);
  for await (const { type, records } of findUnbegun(ctx, limits, cells)) {
    const byId = new Map(records.map((record) => [record.id, record]));
    const begun = await relimiting.begin(ctx, type, records);
    const changed = begun.flatMap((timer) => viewOf(ctx, type, byId.get(timer.recordId), { timer, dueBefore: null }));
    if (changed.length > 0) yield changed;
  }
}

async function* findChanged(ctx: Ctx, relimiting: Relimiting, cells: readonly LimitCell[]) {
  const wanted = sql`(select kind, stage from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as c(kind text, stage text))`;
  let after = FIRST_ID;
  for (;;) {
    const found = await rows<TimerSqlRow & { recordType: string; dueAt: SqlInstant | null }>(
      ctx,
      sql`select ${timerColumns}, record_type as "recordType", due_at as "dueAt" from flow_timer
           where closed_at is null and (kind, stage) in ${wanted} and id > ${after}::uuid order by id limit ${CHUNK}`,
    );
    const changed: RelimitedTimer[] = [];
    for (const [type, ofType] of Map.groupBy(found, ({ recordType }) => recordType)) {
      const ids = [...new Set(ofType.map(({ recordId }) => recordId))];
      const read = await readFlowRows(ctx, ctx.app.registry.getRecord(type), ids);
      const records = new Map(read.map((row) => [row.id, row]));
      const timers = ofType.map(({ recordType: _type, dueAt: _due, ...row }) => toTimer(row));
      for (const [n, timer] of (await relimiting.apply(ctx, type, timers, records)).entries()) {
        const before = timers[n];
        if (timer === before) continue;
        const dueBefore = toDateOrNull(ofType[n]?.dueAt ?? null);
        changed.push(...viewOf(ctx, type, records.get(timer.recordId), { before, timer, dueBefore }));
      }
    }
    if (changed.length > 0) yield changed;
    const last = found.at(-1);
    if (!last || found.length < CHUNK) return;
    after = last.id;
  }
}

function viewOf(
  { app: { calendar, clock, registry } }: Ctx,
  recordType: string,
  record: FlowRow | undefined,
  { before, timer, dueBefore }: { before?: Timer | undefined; timer: Timer; dueBefore: Date | null },
): RelimitedTimer[] {
  if (!record) return [];
  const ofWhole = timer.kind === 'PROMISE' || timer.kind === 'LEGAL' ? record.wholeCode : null;
  const matterCode = ofWhole ?? record.matterCode ?? registry.getRecord(recordType).limits ?? null;
  const dueAfter = dueOf(timer, calendar, clock.now());
  return [{ before, timer, recordType, record, matterCode, dueBefore, dueAfter }];
}

/**
 * Gives the open clocks of the cells the limits in force and counts them again, from their own start where the rule has not changed it and with
 * their own pauses; clocks of whole records that count from an earlier moment now begin. In chunks, each a transaction of its own; running it
 * again moves nothing twice. Returns how many clocks were changed.
 */
export async function relimitDeadlines(
  ctx: Ctx,
  limits: TimeLimits,
  cells: readonly LimitCell[],
  cause: ReprojectionCause,
): Promise<number> {
  const { calendar, clock } = ctx.app;
  const relimiting = new Relimiting(limits, cells, clock.now());
  let moved = 0;
  for await (const found of findRelimited(ctx, limits, cells)) {
    for (const { type, ids } of chunksOf(found)) {
      moved += await transaction(ctx, (tx) =>
        moveDeadlines(tx, type, ids, cause, {
          calendar,
          relimit: async (inner, timers, records) => [
            ...(await relimiting.apply(inner, type, timers, records)),
            ...(await relimiting.begin(inner, type, [...records.values()])),
          ],
        }),
      );
    }
  }
  return moved;
}
