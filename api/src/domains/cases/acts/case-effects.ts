import { rows, run, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { causing, type FlowChange, getState } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { pushOutbox } from '../../../platform/outbox/index.ts';
import { closeTasks } from '../../../platform/tasks/tasks.ts';
import { applyAssignments } from '../assign/apply-assignments.ts';
import { applyUrges } from '../assign/apply-urges.ts';
import { caseFlow } from '../case.flow.ts';
import { isAside } from '../case-asides.ts';
import { FEEDBACK_TASK, REMATCH_JOB } from '../departments/department-channel.ts';
import { dispatchMessages, stopMessages } from '../departments/dispatch.ts';
import { caseMessages, subCaseMessages } from '../library/push-library.ts';
import { materialMessages } from '../library/push-materials.ts';
import { deriveSyncStates } from '../library/sync-state.ts';
import { followCaseEnds, followCaseSteps, followSubCaseSteps } from '../registration/hooks.ts';
import { openSubmittedDraft, resubmitBundle } from '../registration/resubmit.ts';
import { reviewAddresses } from '../reviewed-service.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { cascade } from './cascade.ts';
import { writeMilestones } from './case-columns.ts';
import { notifyApplicants } from './case-notices.ts';
import { followUpCases } from './follow-up.ts';
import { keepSuppliedMaterials } from './supplied-materials.ts';

/** What steps of cases may name as following of them. */
export const caseEffects = [
  'openDraft',
  'resubmit',
  'assign',
  'urge',
  'askAgain',
  'lookForEarly',
  'keepMaterials',
  'sendFiles',
  'inviteReview',
  'followUp',
] as const;
type CaseEffect = (typeof caseEffects)[number];

/** What steps of sub-cases may name; what a case dispatches with its own acceptance comes in the order of its messages. */
export const subCaseEffects = ['dispatchWithCase', 'dispatch', 'stopDepartment', 'closeFeedback'] as const;
type SubCaseEffect = (typeof subCaseEffects)[number];

/**
 * What a step of cases does beyond moving them, inside its transaction and in this order: columns, sub-cases, then the library (sub-cases
 * first, the bundle last: AC-05-03), departments, applicants.
 */
export async function applyCaseEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const of = (effect: CaseEffect) => causing(caseFlow, changes, effect);
  for (const change of of('openDraft')) await openSubmittedDraft(tx, change);
  for (const change of of('resubmit')) await resubmitBundle(tx, change);
  await applyAssignments(tx, of('assign'));
  await applyUrges(tx, of('urge'));
  await askAgain(tx, of('askAgain'));
  const steps = changes.filter((c) => c.from !== 'DRAFT' && !isAside(c.action));
  if (steps.length === 0) return;
  await writeMilestones(tx, 'one_thing_case', steps);
  const moved = await cascade(tx, steps);
  await lookForEarlyMessages(tx, of('lookForEarly'));
  await keepSuppliedMaterials(tx, of('keepMaterials'));
  await pushOutbox(tx, [
    ...(await caseMessages(tx, steps)),
    ...(await dispatchMessages(tx, causing(subCaseFlow, moved, 'dispatchWithCase'))),
    ...(await materialMessages(tx, of('sendFiles'))),
  ]);
  const reviews = await inviteReviews(tx, of('inviteReview'));
  await notifyApplicants(tx, steps, reviews);
  await deriveSyncStates(
    tx,
    steps.map((c) => c.row.id),
    ['one_thing_case'],
  );
  // Files travel in the streams of sub-cases, whose own messages have been counted with their steps.
  const withFiles = of('sendFiles').length > 0 ? moved : [];
  await deriveSyncStates(
    tx,
    withFiles.map((c) => c.row.id),
    ['sub_case'],
  );
  const ended = steps.filter((c) => getState(caseFlow, c.to).final);
  await closeSubCaseTasks(tx, ended);
  await followCaseEnds(tx, ended);
  await followCaseSteps(tx, steps);
  await followUpCases(
    tx,
    of('followUp').map((c) => c.row.id),
  );
}

/** Material that was not brought is asked for again, of every matter that waits; nothing else follows. */
async function askAgain(tx: Ctx, reminded: readonly FlowChange[]): Promise<void> {
  if (reminded.length === 0) return;
  await cascade(tx, reminded);
  await notifyApplicants(tx, reminded, new Map());
}

/** A department may have spoken of a case before it was accepted (01 §3.4 UNMATCHED); those messages are looked for apart from the act. */
async function lookForEarlyMessages(tx: Ctx, accepted: readonly FlowChange[]): Promise<void> {
  if (accepted.length > 0) await tx.app.jobs.send(tx, REMATCH_JOB, { caseIds: accepted.map((c) => c.row.id) });
}

/** A department's refusal may have left a to-do on a sub-case that no longer moves; it ends with the case. */
async function closeSubCaseTasks(tx: Ctx, ended: readonly FlowChange[]): Promise<void> {
  if (ended.length === 0) return;
  const found = await tables(tx)
    .selectFrom('sub_case')
    .select('id')
    .where('case_id', '=', anyOf(ended.map((c) => c.row.id)))
    .execute();
  await closeTasks(
    tx,
    found.map((s) => s.id),
  );
}

/** 好差评 is offered once per case and only after 正常办结 (7.5 no. 6); the message itself is N06. */
async function inviteReviews(tx: Ctx, changes: readonly FlowChange[]): Promise<ReadonlyMap<string, string>> {
  if (changes.length === 0) return new Map();
  const ids = changes.map((c) => c.row.id);
  await run(
    tx,
    sql`update one_thing_case set review_invited_at = coalesce(review_invited_at, ${tx.app.clock.now()}) where id = any(${ids}::uuid[])`,
  );
  return reviewAddresses(tx, ids);
}

/** Effects of a step of sub-cases, whether it follows its case or stands alone. */
export async function applySubCaseEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const of = (effect: SubCaseEffect) => causing(subCaseFlow, changes, effect);
  await writeMilestones(tx, 'sub_case', changes);
  await pushOutbox(tx, [
    ...(await subCaseMessages(tx, changes)),
    ...(await stopMessages(tx, of('stopDepartment'))),
    ...(await dispatchMessages(tx, of('dispatch'))),
  ]);
  await closeTasks(
    tx,
    of('closeFeedback').map((c) => c.row.id),
    FEEDBACK_TASK,
  );
  await deriveSyncStates(
    tx,
    changes.map((c) => c.row.id),
    ['sub_case'],
  );
  await followSubCaseSteps(tx, changes);
}

/** The cases of the sub-cases, locked in id order before the sub-cases themselves, as every act does. */
export function lockParents(tx: Ctx, subCaseIds: readonly string[]): Promise<{ id: string }[]> {
  return rows<{ id: string }>(
    tx,
    sql`
    select c.id from one_thing_case c
     where c.id in (select case_id from sub_case where id = any(${subCaseIds.filter(isUuid)}::uuid[]))
     order by c.id for update`,
  );
}
