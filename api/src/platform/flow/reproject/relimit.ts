import { rows, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import type { Ctx } from '../../kernel/context.ts';
import { transaction } from '../../kernel/context.ts';
import type { FlowRow } from '../binding.ts';
import { type FlowState, getState } from '../definition.ts';
import { readFlowRows } from '../lock-rows.ts';
import type { TimeLimits, TimerKind } from '../time-limits.ts';
import { dueOf, type Timer, type TimerSqlRow, timerColumns, toTimer } from '../timers.ts';
import { moveDeadlines, type ReprojectionCause, sameLimit } from './move-deadlines.ts';
import { chunksOf } from './reproject-deadlines.ts';

/** A limit that a change set has changed, at whatever level. */
export interface LimitCell {
  /** A matter's code, `*` for what holds for every matter without its own. */
  matterCode: string;
  kind: TimerKind;
  stage: string;
}

/** A running or paused clock that other limits would give another length. */
export interface RelimitedTimer {
  before: Timer;
  timer: Timer;
  recordType: string;
  record: FlowRow;
  matterCode: string | null;
  /** `null` while it is paused. */
  dueBefore: Date | null;
  dueAfter: Date | null;
}

const CHUNK = 2_000;

const cellKey = ({ matterCode, kind, stage }: LimitCell) => `${matterCode}|${kind}|${stage}`;

/** Where a record is: in which state, and at which place. */
interface Where {
  orgPath: string;
  state: FlowState & { name: string };
}

function whereOf({ registry }: Ctx['app'], type: string, { orgPath, state }: FlowRow): Where {
  const flow = registry.getFlow(registry.getRecord(type).flow);
  return { orgPath, state: { ...getState(flow, state), name: state } };
}

/** Limits, and which of them clocks under way are to follow. */
class Relimiting {
  readonly #limits: TimeLimits;
  readonly #cells: ReadonlySet<string>;

  readonly #now: Date;

  constructor(limits: TimeLimits, cells: readonly LimitCell[], now: Date) {
    this.#limits = limits;
    this.#now = now;
    this.#cells = new Set(cells.map(cellKey));
  }

  /** The clock with the limit that the rules give its record; itself where none of the cells decides, or nothing would change. */
  apply(timer: Timer, matterCode: string | null, { orgPath, state }: Where): Timer {
    const { kind, stage } = timer;
    const ruled = this.#limits.find(matterCode, kind, stage, orgPath);
    if (!ruled) return timer;
    const deciding = new Set([matterCode ?? '*', ruled.matterCode]);
    if (![...deciding].some((matter) => this.#cells.has(cellKey({ matterCode: matter, kind, stage })))) return timer;
    const { limit, ruleText, pauseOn = null } = ruled;
    const next = { ...timer, limitValue: limit.value, limitUnit: limit.unit, ruleText, pauseOn };
    return sameLimit(timer, next) ? timer : this.#pausedNow(next, state);
  }

  /** A clock that by its new rule stands, or no longer stands, in the state where its record is: from now on, not for what was. */
  #pausedNow(timer: Timer, state: FlowState & { name: string }): Timer {
    const own = timer.stage === (timer.kind === 'STAGE' ? state.stage?.name : state.process);
    if (!state.paused || own) return timer;
    const now = this.#now.toISOString();
    const stands = timer.pauseOn === null || timer.pauseOn.includes(state.name);
    const open = timer.suspensions.some(({ to }) => !to);
    if (stands === open) return timer;
    const suspensions = open
      ? timer.suspensions.map((pause) => (pause.to ? pause : { ...pause, to: now }))
      : [...timer.suspensions, { from: now, cause: state.title }];
    return { ...timer, suspensions };
  }
}

/** The open clocks of the cells that the limits would change, in chunks by id. */
export async function* findRelimited(
  ctx: Ctx,
  limits: TimeLimits,
  cells: readonly LimitCell[],
): AsyncGenerator<RelimitedTimer[]> {
  const { calendar, clock, registry } = ctx.app;
  const now = clock.now();
  const relimiting = new Relimiting(limits, cells, now);
  const wanted = sql`(select kind, stage from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as c(kind text, stage text))`;
  let after = FIRST_ID;
  for (;;) {
    const found = await rows<TimerSqlRow & { recordType: string; dueAt: SqlInstant | null }>(
      ctx,
      sql`select ${timerColumns}, record_type as "recordType", due_at as "dueAt" from flow_timer
           where closed_at is null and (kind, stage) in ${wanted} and id > ${after}::uuid order by id limit ${CHUNK}`,
    );
    const records = new Map<string, FlowRow>();
    for (const [type, ofType] of Map.groupBy(found, ({ recordType }) => recordType)) {
      const ids = ofType.map(({ recordId }) => recordId);
      for (const row of await readFlowRows(ctx, registry.getRecord(type), ids)) records.set(row.id, row);
    }
    const changed = found.flatMap(({ recordType, dueAt, ...row }): RelimitedTimer[] => {
      const before = toTimer(row);
      const record = records.get(before.recordId);
      if (!record) return [];
      const matterCode = record.matterCode ?? registry.getRecord(recordType).limits ?? null;
      const timer = relimiting.apply(before, matterCode, whereOf(ctx.app, recordType, record));
      const [dueBefore, dueAfter] = [toDateOrNull(dueAt), dueOf(timer, calendar, now)];
      return timer === before ? [] : [{ before, timer, recordType, record, matterCode, dueBefore, dueAfter }];
    });
    if (changed.length > 0) yield changed;
    const last = found.at(-1);
    if (!last || found.length < CHUNK) return;
    after = last.id;
  }
}

/**
 * Gives the open clocks of the cells the limits in force and counts them again from their own start, with their own pauses. In chunks, each a
 * transaction of its own; running it again moves nothing twice. Returns how many clocks were changed.
 */
export async function relimitDeadlines(
  ctx: Ctx,
  limits: TimeLimits,
  cells: readonly LimitCell[],
  cause: ReprojectionCause,
): Promise<number> {
  const { calendar, clock, registry } = ctx.app;
  const relimiting = new Relimiting(limits, cells, clock.now());
  let moved = 0;
  for await (const timers of findRelimited(ctx, limits, cells)) {
    for (const { type, ids } of chunksOf(timers)) {
      const own = registry.getRecord(type).limits ?? null;
      const relimit = (timer: Timer, record: FlowRow) =>
        relimiting.apply(timer, record.matterCode ?? own, whereOf(ctx.app, type, record));
      moved += await transaction(ctx, (tx) => moveDeadlines(tx, type, ids, cause, { calendar, relimit }));
    }
  }
  return moved;
}
