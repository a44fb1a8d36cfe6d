import type { LocalDate, WorkingCalendar } from '../../../../platform/calendar/index.ts';
import {
  atomsOf,
  type Condition,
  evaluate,
  type Facts,
  fieldsOf,
  type RuleInForce,
} from '../../../../platform/rules/index.ts';
import type { AutoFinishBody } from './rule-body.ts';

/** What makes a rule hold, in the order in which one goes before another (01 §5.10). */
export const TRIGGERS = {
  FEEDBACK: '部门反馈',
  EVIDENCE: '办理凭证',
  SIBLING: '关联事项',
  PARENT_DONE: '主办件状态',
  COMPOSITE: '组合条件',
  ELAPSED: '届满期限',
} as const;
export type Trigger = keyof typeof TRIGGERS;
const ORDER = Object.keys(TRIGGERS) as Trigger[];

const TRIGGER_OF: Readonly<Record<string, Trigger>> = {
  feedback: 'FEEDBACK',
  evidenceUploaded: 'EVIDENCE',
  siblingDone: 'SIBLING',
  parentStatus: 'PARENT_DONE',
  elapsedWorkdays: 'ELAPSED',
};

/** The trigger that a condition amounts to; of several fields COMPOSITE. Who somebody is narrows a rule and triggers nothing. */
export function triggerOf(condition: Condition): Trigger {
  const fields = fieldsOf(condition).filter((field) => field !== 'personFlag');
  const [only, ...others] = fields;
  return only && others.length === 0 ? (TRIGGER_OF[only] ?? 'COMPOSITE') : 'COMPOSITE';
}

/** A rule that applies to a matter. */
export type AutoFinishRule = RuleInForce<AutoFinishBody>;

/** What a rule needs to know of a sub-case. `facts` are those of the moment, without the time elapsed. */
export interface Situation {
  acceptedOn: LocalDate;
  /** Working days for which the clock stood still. */
  pausedWorkdays: number;
  facts: Facts;
}

/** When a rule ends the matter, as far as is known today. */
export interface Prospect {
  rule: AutoFinishRule;
  trigger: Trigger;
  /** Its day by the rule alone; what is true already has the day of the asking. */
  day: LocalDate;
}

/**
 * The least number of elapsed working days, from `from` on, at which the condition holds with the other facts as they are. A condition
 * compares with few numbers; between two of them nothing changes.
 */
export function firstElapsed(condition: Condition, facts: Facts, from: number): number | undefined {
  const named = atomsOf(condition).flatMap(({ field, value }) =>
    field === 'elapsedWorkdays' ? [value].flat().filter((one) => typeof one === 'number') : [],
  );
  const candidates = [from, ...named.flatMap((n) => [Math.floor(n), Math.floor(n) + 1])].filter((n) => n >= from);
  return candidates.sort((a, b) => a - b).find((n) => evaluate(condition, { ...facts, elapsedWorkdays: n }));
}

/** Working days that have gone by since the acceptance and counted. */
export function elapsedOf(
  calendar: WorkingCalendar,
  { acceptedOn, pausedWorkdays }: Situation,
  today: LocalDate,
): number {
  return Math.max(0, calendar.workdaysBetween(acceptedOn, today) - pausedWorkdays);
}

/** What ends the matter first: by day, then by the order of triggers. Undefined while every rule waits for something else. */
export function prospectOf(
  calendar: WorkingCalendar,
  rules: readonly AutoFinishRule[],
  situation: Situation,
  today: LocalDate,
): Prospect | undefined {
  const now = elapsedOf(calendar, situation, today);
  const found = rules.flatMap((rule): Prospect[] => {
    const at = firstElapsed(rule.condition, situation.facts, now);
    if (at === undefined) return [];
    const day = waits(rule.condition)
      ? calendar.addWorkdays(situation.acceptedOn, at + situation.pausedWorkdays)
      : nextWorkday(calendar, today);
    return [{ rule, trigger: triggerOf(rule.condition), day }];
  });
  return found.sort(
    (a, b) =>
      a.day.localeCompare(b.day) ||
      ORDER.indexOf(a.trigger) - ORDER.indexOf(b.trigger) ||
      a.rule.key.localeCompare(b.rule.key),
  )[0];
}

/** Whether the condition looks at the time elapsed: then its day is that of the time, not of the asking. */
const waits = (condition: Condition): boolean => fieldsOf(condition).includes('elapsedWorkdays');

/** The day itself, or the first working day after it. */
export function nextWorkday(calendar: WorkingCalendar, day: LocalDate): LocalDate {
  return calendar.isWorkday(day) ? day : calendar.addWorkdays(day, 1);
}
