import type { LocalDate, WorkingCalendar } from '../../../../platform/calendar/index.ts';
import { evaluate, rulesFor } from '../../../../platform/rules/index.ts';
import { isHandled } from '../../case-facts.ts';
import {
  type AutoFinishRule,
  elapsedOf,
  nextWorkday,
  type Prospect,
  prospectOf,
  triggerOf,
} from '../rules/prospect.ts';
import type { OfflineSubCase } from './situation.ts';

/** What of a plan decides about its next step. */
export interface PlanFacts {
  state: string;
  ruleId: string | null;
  ruleVersion: number | null;
  plannedOn: LocalDate | null;
  noticedOn: LocalDate | null;
  deferredUntil: LocalDate | null;
  /** Day since which the clock stands still. */
  pausedOn: LocalDate | null;
  pausedWorkdays: number;
  disabled: boolean;
}

/** The next step of a plan. */
export type Decision =
  | { do: 'nothing' }
  /** The department has said that it is done: the matter ends today. */
  | { do: 'finish'; rule: AutoFinishRule }
  | { do: 'cancel'; why: string; tell: boolean }
  | { do: 'pause' }
  | {
      do: 'plan';
      prospect: Prospect | undefined;
      plannedOn: LocalDate | null;
      pausedWorkdays: number;
      notice: boolean;
    };

export interface Circumstances {
  calendar: WorkingCalendar;
  today: LocalDate;
  /** Every rule of the kind in force. */
  rules: readonly AutoFinishRule[];
  /** The version under which the plan was noticed. */
  pinned?: AutoFinishRule | undefined;
  /** `autofinish.preNoticeWorkdays`. */
  leastNotice: number;
}

/** Rules of the matter at its place; of those that were noticed already the version that was told. */
export function rulesOf(one: OfflineSubCase, { rules, pinned }: Circumstances): AutoFinishRule[] {
  const here = rulesFor(rules, one.orgPath).filter(({ body }) => body.matterCode === one.matterCode);
  if (!pinned) return here;
  return [
    pinned,
    ...here.filter(({ ruleId, condition }) => ruleId !== pinned.ruleId && triggerOf(condition) !== 'ELAPSED'),
  ];
}

const UNSETTLED = ['PLANNED', 'NOTICED', 'DEFERRED', 'FAILED'];

/** Decides about one plan. Pure: whoever asks twice in one moment gets one answer. */
export function decide(one: OfflineSubCase, plan: PlanFacts, around: Circumstances): Decision {
  if (!UNSETTLED.includes(plan.state)) return { do: 'nothing' };
  if (one.closed) return { do: 'cancel', why: '子办件已办结', tell: false };
  if (one.mode !== 'OFFLINE') return { do: 'cancel', why: '事项已改为线上办理', tell: true };
  if (!one.acceptedOn) return { do: 'nothing' };
  const rules = rulesOf(one, around);
  const said = byFeedback(one, rules, around.today, around.calendar, plan.pausedWorkdays);
  if (said && !one.paused) return { do: 'finish', rule: said };
  // Registered as done, it ends well with its case: no rule may call it 逾期未反馈 any more.
  if (isHandled(one.state)) return { do: 'cancel', why: '已登记办理完成，随“一件事”一并办结', tell: false };
  if (one.paused) return plan.pausedOn ? { do: 'nothing' } : { do: 'pause' };
  return planAgain(one, plan, around, rules);
}

/** The department's own word needs no waiting and no notice: what it says is done, is done (AC-03-04). */
function byFeedback(
  { acceptedOn, facts }: OfflineSubCase,
  rules: readonly AutoFinishRule[],
  today: LocalDate,
  calendar: WorkingCalendar,
  pausedWorkdays: number,
): AutoFinishRule | undefined {
  const elapsedWorkdays = elapsedOf(calendar, { acceptedOn: acceptedOn ?? today, pausedWorkdays, facts }, today);
  return rules.find(
    ({ condition }) => triggerOf(condition) === 'FEEDBACK' && evaluate(condition, { ...facts, elapsedWorkdays }),
  );
}

function planAgain(
  one: OfflineSubCase,
  plan: PlanFacts,
  { calendar, today, leastNotice }: Circumstances,
  rules: readonly AutoFinishRule[],
): Decision {
  const stood = plan.pausedOn ? Math.max(0, calendar.workdaysBetween(plan.pausedOn, today)) : 0;
  const pausedWorkdays = plan.pausedWorkdays + stood;
  const situation = { acceptedOn: one.acceptedOn ?? today, pausedWorkdays, facts: one.facts };
  const prospect = prospectOf(calendar, rules, situation, today);
  if (!prospect) return settled(plan, undefined, null, pausedWorkdays, false);
  const notice = Math.max(leastNotice, prospect.rule.body.preNoticeWorkdays ?? 0);
  const earliest = calendar.addWorkdays(today, notice);
  const wanted = later(nextWorkday(calendar, prospect.day), plan.deferredUntil);
  const same = plan.ruleId === prospect.rule.ruleId && plan.ruleVersion === prospect.rule.version;
  // What was told stays as it was told, whatever has become of the day since.
  if (plan.noticedOn && plan.plannedOn && same && !plan.pausedOn && (plan.plannedOn >= wanted || wanted <= today))
    return { do: 'nothing' };
  const plannedOn = later(wanted, earliest);
  return settled(plan, prospect, plannedOn, pausedWorkdays, plannedOn <= earliest);
}

function settled(
  plan: PlanFacts,
  prospect: Prospect | undefined,
  plannedOn: LocalDate | null,
  pausedWorkdays: number,
  notice: boolean,
): Decision {
  const unchanged =
    !plan.pausedOn &&
    plan.plannedOn === plannedOn &&
    plan.ruleId === (prospect?.rule.ruleId ?? null) &&
    plan.ruleVersion === (prospect?.rule.version ?? null);
  if (unchanged && (!notice || plan.noticedOn)) return { do: 'nothing' };
  return { do: 'plan', prospect, plannedOn, pausedWorkdays, notice };
}

const later = (day: LocalDate, other: LocalDate | null): LocalDate => (other && other > day ? other : day);
