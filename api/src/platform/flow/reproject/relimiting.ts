import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { FlowRow, RecordBinding } from '../binding.ts';
import { type FlowDefinition, type FlowState, getState } from '../definition.ts';
import { readEvents } from '../history.ts';
import type { RuledLimit, TimeLimits, TimerKind } from '../time-limits.ts';
import { readTimers, type Timer } from '../timers.ts';
import { sameLimit } from './move-deadlines.ts';
import { replayClocks } from './replay-clocks.ts';

/** A limit that a change set has changed, at whatever level. */
export interface LimitCell {
  /** A matter's code, `*` for what holds for every matter without its own. */
  matterCode: string;
  kind: TimerKind;
  stage: string;
}

const cellKey = ({ matterCode, kind, stage }: LimitCell) => `${matterCode}|${kind}|${stage}`;

/** Of a visit that is not the first: it may be one of which the history does not know (a clock that an upgrade began). */
const mayBeUntold = ({ kind, visit }: Timer) => kind === 'STAGE' && visit > 1;

const isWhole = ({ kind }: Pick<Timer, 'kind'>) => kind === 'PROMISE' || kind === 'LEGAL';

/** Whether the history knows of fewer visits than there have been. */
function isUntold(timer: Timer, replayed: readonly Timer[] = []): boolean {
  const twin = twinOf(timer, replayed);
  return mayBeUntold(timer) && twin !== undefined && twin.visit < timer.visit;
}

const twinOf = (timer: Timer, replayed: readonly Timer[]) =>
  replayed.find(({ kind, stage, closedAt }) => !closedAt && kind === timer.kind && stage === timer.stage);

/** Limits, and which of them clocks under way are to follow. */
export class Relimiting {
  readonly #limits: TimeLimits;
  readonly #cells: ReadonlySet<string>;
  readonly #now: Date;
  /** Kinds of whole limits that a changed cell lets count from the submission. */
  readonly #early: ReadonlySet<TimerKind>;

  constructor(limits: TimeLimits, cells: readonly LimitCell[], now: Date) {
    this.#limits = limits;
    this.#now = now;
    this.#cells = new Set(cells.map(cellKey));
    this.#early = new Set(
      cells.filter((cell) => isWhole(cell) && limits.countsFrom('SUBMIT', cell)).map(({ kind }) => kind),
    );
  }

  /**
   * The open clocks of some records with the limits that the rules give; each itself where none of the cells decides, or nothing would change.
   * A whole for which no limit is set any more is closed.
   * A clock that counts from another moment than before begins there by the record's history; one whose moment is still to come is closed;
   * one whose history cannot be replayed, or does not know of this visit, stays as it was: it has the date that it was given.
   */
  async apply(
    ctx: Ctx,
    type: string,
    timers: readonly Timer[],
    records: ReadonlyMap<string, FlowRow>,
  ): Promise<Timer[]> {
    const binding = ctx.app.registry.getRecord(type);
    const flow = ctx.app.registry.getFlow(binding.flow);
    const next = timers.map((timer) => {
      const record = records.get(timer.recordId);
      return record ? this.#limited(timer, record, binding) : timer;
    });
    const replayed = next.filter((timer, n) => {
      const before = timers[n];
      return timer !== before && (timer.clockStart !== before?.clockStart || mayBeUntold(timer));
    });
    const known = await this.#replay(
      ctx,
      binding,
      replayed.flatMap(({ recordId }) => records.get(recordId) ?? []),
    );
    return next.map((timer, n) => {
      const before = timers[n];
      const record = records.get(timer.recordId);
      if (!before || !record || timer === before) return timer;
      if (isUntold(timer, known.get(record.id))) return before;
      const moved = timer.clockStart === before.clockStart ? timer : this.#restart(timer, known.get(record.id));
      if (!moved) return before;
      return moved.closedAt ? moved : this.#pausedNow(moved, flow, record);
    });
  }

  /** The clocks of whole records that the rules let begin earlier than before: at a moment that has been, for records that have none. */
  async begin(ctx: Ctx, type: string, records: readonly FlowRow[]): Promise<Timer[]> {
    if (this.#early.size === 0 || records.length === 0) return [];
    const binding = ctx.app.registry.getRecord(type);
    const timers = await readTimers(
      ctx,
      records.map(({ id }) => id),
    );
    const had = ({ id }: FlowRow, kind: TimerKind) => (timers.get(id) ?? []).filter((timer) => timer.kind === kind);
    const lacks = (record: FlowRow, kind: TimerKind) => had(record, kind).every(({ closedAt }) => closedAt);
    const lacking = records.filter((record) => [...this.#early].some((kind) => lacks(record, kind)));
    const known = await this.#replay(ctx, binding, lacking);
    return lacking.flatMap((record) =>
      (known.get(record.id) ?? [])
        .filter((timer) => this.#early.has(timer.kind) && !timer.closedAt && lacks(record, timer.kind))
        .filter((timer) => this.#follows(timer, record, binding))
        .map((timer) => {
          const visits = had(record, timer.kind).map(({ visit }) => visit);
          return { ...timer, id: uuidv7(this.#now.getTime()), visit: 1 + Math.max(0, ...visits) };
        }),
    );
  }

  /** Whether one of the cells decides about a clock; with the rule, where one is set. */
  #decided(
    { kind, stage }: Pick<Timer, 'kind' | 'stage'>,
    { matterCode: own, wholeCode, orgPath }: FlowRow,
    binding: RecordBinding,
  ): { ruled: RuledLimit | undefined } | undefined {
    const matterCode = (isWhole({ kind }) && wholeCode) || (own ?? binding.limits ?? null);
    const ruled = this.#limits.find(matterCode, kind, stage, orgPath);
    const deciding = [matterCode ?? '*', ruled?.matterCode ?? '*'];
    return deciding.some((matter) => this.#cells.has(cellKey({ matterCode: matter, kind, stage })))
      ? { ruled }
      : undefined;
  }

  #follows(timer: Pick<Timer, 'kind' | 'stage'>, record: FlowRow, binding: RecordBinding): RuledLimit | undefined {
    return this.#decided(timer, record, binding)?.ruled;
  }

  #limited(timer: Timer, record: FlowRow, binding: RecordBinding): Timer {
    const decided = this.#decided(timer, record, binding);
    if (!decided) return timer;
    const { ruled } = decided;
    // A stage keeps the clock by which its work began; a promise or a legal limit that is none must not run out.
    if (!ruled) return isWhole(timer) ? { ...timer, closedAt: this.#now, unlimited: true } : timer;
    const { limit, ruleText, clockStart = null, pauseOn = null } = ruled;
    const next = { ...timer, limitValue: limit.value, limitUnit: limit.unit, ruleText, clockStart, pauseOn };
    return sameLimit(timer, next) ? timer : next;
  }

  async #replay(ctx: Ctx, binding: RecordBinding, records: readonly FlowRow[]): Promise<Map<string, Timer[]>> {
    const byId = new Map(records.map((record) => [record.id, record]));
    if (byId.size === 0) return new Map();
    const flow = ctx.app.registry.getFlow(binding.flow);
    const events = Map.groupBy(await readEvents(ctx, [...byId.keys()]), ({ recordId }) => recordId);
    return new Map(
      [...byId.values()].flatMap(({ id, matterCode, wholeCode = null, orgPath }) => {
        const whose = { recordId: id, matterCode: matterCode ?? binding.limits ?? null, wholeCode, orgPath };
        const clocks = replayClocks(flow, this.#limits, whose, events.get(id) ?? []);
        return clocks ? [[id, clocks] as const] : [];
      }),
    );
  }

  /**
   * From the moment at which it would have begun; what stood still until the clock as it is began stands still by the new rule. `undefined`
   * where the history does not tell: a clock must not say that it counts from a moment from which it does not.
   */
  #restart(timer: Timer, replayed: readonly Timer[] | undefined): Timer | undefined {
    if (!replayed) return undefined;
    const twin = twinOf(timer, replayed);
    if (!twin) return isWhole(timer) ? { ...timer, closedAt: this.#now } : timer;
    const before = twin.suspensions.filter(({ from }) => new Date(from) < timer.startedAt);
    return { ...timer, startedAt: twin.startedAt, suspensions: [...before, ...timer.suspensions] };
  }

  /** A clock that by its new rule stands, or no longer stands, in the state where its record is: from now on, not for what was. */
  #pausedNow(timer: Timer, flow: FlowDefinition, record: FlowRow): Timer {
    const state: FlowState = getState(flow, record.state);
    const own = timer.stage === (timer.kind === 'STAGE' ? state.stage?.name : state.process);
    if (!state.paused || own) return timer;
    const now = this.#now.toISOString();
    const stands = timer.pauseOn === null || timer.pauseOn.includes(record.state);
    const open = timer.suspensions.some(({ to }) => !to);
    if (stands === open) return timer;
    const suspensions = open
      ? timer.suspensions.map((pause) => (pause.to ? pause : { ...pause, to: now }))
      : [...timer.suspensions, { from: now, cause: state.title }];
    return { ...timer, suspensions };
  }
}
