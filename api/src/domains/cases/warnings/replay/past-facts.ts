import type { WorkingCalendar } from '../../../../platform/calendar/index.ts';
import type { Timer } from '../../../../platform/flow/index.ts';
import type { Facts } from '../../../../platform/rules/index.ts';
import { recordFacts } from '../facts/record-facts.ts';
import type { RecordTimeline } from './timeline.ts';

/** Why the past value of what a condition looks at is not, or not always, known. */
export const UNKNOWN_PAST: Readonly<Record<string, { reason: string; partly: boolean }>> = {
  externalStatus: { reason: '部门反馈的状态只保存最新值', partly: false },
  feedbackConflict: { reason: '反馈相互矛盾的标记没有保存起止时间', partly: false },
  pushFailedCount: { reason: '推送失败次数只保存最新值', partly: false },
  duplicateFlag: { reason: '重复标记只保存最新值', partly: false },
  batchFailed: { reason: '批量办理失败只按最近7天判断，没有保存以前的情况', partly: false },
  placementType: { reason: '预审通过前申请表可以修改，修改前的值没有保存；预审通过后的可以回溯', partly: true },
  personFlag: { reason: '预审通过前申请表可以修改，修改前的值没有保存；预审通过后的可以回溯', partly: true },
  noFeedbackDays: { reason: '反馈时间与反馈报文对不上的办件不可回溯', partly: true },
};

const NEVER_KNOWN = Object.keys(UNKNOWN_PAST).filter((field) => !UNKNOWN_PAST[field]?.partly);
/** States in which the form may still be corrected. */
const AMENDABLE: readonly string[] = ['DRAFT', 'PENDING_PREREVIEW', 'PREREVIEW_RETURNED'];

/** What was known of a record at a moment, apart from its limits, and what of it cannot be said any more. */
export interface PastFacts {
  facts: Facts;
  unknown: ReadonlySet<string>;
}

/** `undefined` before the record existed. */
export function factsAt(timeline: RecordTimeline, calendar: WorkingCalendar, at: Date): PastFacts | undefined {
  const step = timeline.steps.findLast((one) => one.at <= at);
  if (!step) return undefined;
  const { record, reports, acceptedAt } = timeline;
  const lastReport = reports?.findLast((one) => one <= at);
  const accepted = acceptedAt && acceptedAt <= at ? acceptedAt : null;
  const asked = record.silentSince !== null;
  const past = { ...record, state: step.state, silentSince: asked ? (lastReport ?? accepted) : null };
  const unknown = [
    ...NEVER_KNOWN,
    ...(formCouldChange(timeline, at) ? ['placementType', 'personFlag'] : []),
    ...(reports === undefined ? ['noFeedbackDays'] : []),
  ];
  return { facts: recordFacts(past, undefined, calendar, at), unknown: new Set(unknown) };
}

/** Whether the form may have been corrected since. */
function formCouldChange({ steps }: RecordTimeline, at: Date): boolean {
  const from = steps.findLastIndex((one) => one.at <= at);
  return steps.slice(Math.max(from, 0)).some(({ state }) => AMENDABLE.includes(state));
}

/** A limit's ledger as it stood then: later pauses had not begun, later ends had not come. `undefined` while it did not run. */
export function timerAt(timer: Timer, at: Date): Timer | undefined {
  if (timer.startedAt > at || (timer.closedAt && timer.closedAt <= at)) return undefined;
  const suspensions = timer.suspensions
    .filter(({ from }) => new Date(from) <= at)
    .map(({ from, to, cause }) => (to && new Date(to) <= at ? { from, to, cause } : { from, cause }));
  return { ...timer, suspensions, closedAt: null };
}
