import type { WorkingCalendar } from '../../../../platform/calendar/index.ts';
import { evaluatePartly, type Facts, fieldsOf } from '../../../../platform/rules/index.ts';
import { type LimitView, viewLimit } from '../facts/limit-facts.ts';
import { compareRules, type Finding, looksAtLimit, weightiestOfEach } from '../judge.ts';
import { limitTurns, nextDay, type Thresholds } from '../next-look.ts';
import { DAILY_FIELDS } from '../rules/fields.ts';
import type { WarningRule } from '../rules/kind.ts';
import { factsAt, type PastFacts, timerAt } from './past-facts.ts';
import type { RecordTimeline } from './timeline.ts';

/** A warning as the rules would have raised it: on a limit (its timer), or beside the limits (`''`). */
export interface Fired {
  slot: string;
  rule: WarningRule;
  /** `null` where it stood already when the replay begins. */
  at: Date | null;
}

/** What rules would have done with one record. */
export interface Outcome {
  fired: Fired[];
  /** Slots of which that cannot be said, because something that decides it is not kept. */
  open: Set<string>;
}

/**
 * The record's past, moment by moment, under several sets of rules: at each step, pause and crossed threshold the strongest rule that holds
 * raises, unless one as strong stands already — as the sweep does, without what people did about warnings.
 */
export function replayRecord(
  timeline: RecordTimeline,
  sets: readonly (readonly WarningRule[])[],
  { since, now, thresholds, calendar }: { since: Date; now: Date; thresholds: Thresholds; calendar: WorkingCalendar },
): Outcome[] {
  const ordered = sets.map((rules) => [...rules].sort(compareRules));
  const outcomes = sets.map((): Outcome => ({ fired: [], open: new Set() }));
  const turns = turnsOf(timeline);
  const daily = changesDaily(timeline, sets);
  const known = new Map<string, number[]>();
  /** A limit turns at the same moments until its deadline moves. */
  const turnsOfLimit = (limit: LimitView): number[] => {
    const key = `${limit.timer.id} ${limit.dueAt?.getTime() ?? ''}`;
    const found = known.get(key) ?? limitTurns(limit, thresholds, calendar).map((one) => one.getTime());
    known.set(
      key,
      found.sort((a, b) => a - b),
    );
    return found;
  };
  const begin = turns[0] ?? now.getTime();
  for (let at: Date | null = new Date(Math.max(since.getTime(), begin)); at && at <= now; ) {
    const moment: Date = at;
    const limits = timeline.timers.flatMap((timer) => {
      const then = timerAt(timer, moment);
      return then ? [viewLimit(then, calendar, moment)] : [];
    });
    const past = limits.length > 0 ? factsAt(timeline, calendar, moment) : undefined;
    if (past)
      for (const [n, rules] of ordered.entries()) {
        const outcome = outcomes[n];
        if (outcome)
          raise(
            outcome,
            judgePartly(rules, past, limits, outcome.open),
            begin < since.getTime() && moment <= since ? null : moment,
          );
      }
    const later = (times: readonly number[]) => times.find((one) => one > moment.getTime()) ?? Number.POSITIVE_INFINITY;
    const day = daily && limits.length > 0 ? nextDay(moment).getTime() : Number.POSITIVE_INFINITY;
    const next = Math.min(later(turns), day, ...limits.map((limit) => later(turnsOfLimit(limit))));
    at = Number.isFinite(next) ? new Date(next) : null;
  }
  return outcomes;
}

/** Whether a rule looks at what changes for this record when a day begins. */
function changesDaily({ record }: RecordTimeline, sets: readonly (readonly WarningRule[])[]): boolean {
  const fields = new Set(sets.flat().flatMap(({ condition }) => fieldsOf(condition)));
  return [...DAILY_FIELDS].some(
    (field) => fields.has(field) && (field !== 'noFeedbackDays' || record.silentSince !== null),
  );
}

/** Moments at which something about the record changed, in order. */
function turnsOf({ steps, timers, reports }: RecordTimeline): number[] {
  const times = [
    ...steps.map(({ at }) => at),
    ...(reports ?? []),
    ...timers.flatMap(({ startedAt, closedAt, suspensions }) => [
      startedAt,
      ...(closedAt ? [closedAt] : []),
      ...suspensions.flatMap(({ from, to }) => [new Date(from), ...(to ? [new Date(to)] : [])]),
    ]),
  ].map((at) => at.getTime());
  return [...new Set(times)].sort((a, b) => a - b);
}

const slotOf = (limit: LimitView | null) => limit?.timer.id ?? '';

/** As `judge`, where not every fact is known: a slot that something unknown decides is left open, never guessed. */
function judgePartly(
  rules: readonly WarningRule[],
  { facts, unknown }: PastFacts,
  limits: readonly LimitView[],
  open: Set<string>,
): Finding[] {
  const strongest = (wanted: (rule: WarningRule) => boolean, known: Facts, limit: LimitView | null): Finding[] => {
    for (const rule of rules) {
      if (!wanted(rule)) continue;
      const holds = evaluatePartly(rule.condition, known, unknown);
      if (holds === undefined) open.add(slotOf(limit));
      if (holds !== false) return holds ? [{ rule, limit, facts: known }] : [];
    }
    return [];
  };
  const running = limits.filter(({ paused }) => !paused);
  const findings = running.flatMap((limit) => strongest(looksAtLimit, { ...facts, ...limit.facts }, limit));
  return [...weightiestOfEach(findings), ...strongest((rule) => !looksAtLimit(rule), facts, null)];
}

function raise({ fired }: Outcome, findings: readonly Finding[], at: Date | null): void {
  for (const { rule, limit } of findings) {
    const slot = slotOf(limit);
    const living = fired.findLast((one) => one.slot === slot)?.rule;
    if (!living || isStronger(rule, living)) fired.push({ slot, rule, at });
  }
}

const isStronger = (rule: WarningRule, living: WarningRule) =>
  rule.ruleId !== living.ruleId && compareRules(rule, living) < 0;
