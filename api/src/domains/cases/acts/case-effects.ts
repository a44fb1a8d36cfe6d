import { rows, run, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { type FlowChange, getState } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { pushOutbox } from '../../../platform/outbox/index.ts';
import { closeTasks } from '../../../platform/tasks/tasks.ts';
import { applyAssignments } from '../assign/apply-assignments.ts';
import { applyUrges } from '../assign/apply-urges.ts';
import { caseFlow } from '../case.flow.ts';
import { ASSIGN, isAside, REMIND_SUPPLEMENT, URGE } from '../case-asides.ts';
import { FEEDBACK_TASK, REMATCH_JOB } from '../departments/department-channel.ts';
import { dispatchMessages, stopMessages } from '../departments/dispatch.ts';
import { caseMessages, subCaseMessages } from '../library/push-library.ts';
import { materialMessages } from '../library/push-materials.ts';
import { deriveSyncStates } from '../library/sync-state.ts';
import { followCaseEnds, followCaseSteps, followSubCaseSteps } from '../registration/hooks.ts';
import { openSubmittedDraft, resubmitBundle } from '../registration/resubmit.ts';
import { reviewAddresses } from '../reviewed-service.ts';
import { cascade } from './cascade.ts';
import { writeMilestones } from './case-columns.ts';
import { notifyApplicants } from './case-notices.ts';
import { followUpCases } from './follow-up.ts';
import { keepSuppliedMaterials } from './supplied-materials.ts';

/**
 * What a step of cases does beyond moving them, inside its transaction and in this order: columns, sub-cases, then the library (sub-cases
 * first, the bundle last: AC-05-03), departments, applicants.
 */
export async function applyCaseEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const submitted = changes.filter((c) => c.action === 'submit');
  const resubmitted = changes.filter((c) => c.action === 'resubmit');
  for (const change of submitted) await openSubmittedDraft(tx, change);
  for (const change of resubmitted) await resubmitBundle(tx, change);
  await applyAssignments(
    tx,
    changes.filter((c) => c.action === ASSIGN),
  );
  await applyUrges(
    tx,
    changes.filter((c) => c.action === URGE),
  );
  await askAgain(
    tx,
    changes.filter((c) => c.action === REMIND_SUPPLEMENT),
  );
  const steps = changes.filter((c) => c.action !== 'submit' && c.from !== 'DRAFT' && !isAside(c.action));
  if (steps.length === 0) return;
  await writeMilestones(tx, 'one_thing_case', steps);
  const moved = await cascade(tx, steps);
  await lookForEarlyMessages(
    tx,
    steps.filter((c) => c.action === 'accept'),
  );
  await keepSuppliedMaterials(
    tx,
    steps.filter((c) => c.action === 'supply'),
  );
  await pushOutbox(tx, [
    ...(await caseMessages(tx, steps)),
    ...(await dispatchMessages(
      tx,
      moved.filter((c) => c.action === 'accept'),
    )),
    ...(await materialMessages(
      tx,
      steps.filter((c) => c.action === 'accept' || c.action === 'supply'),
    )),
  ]);
  const reviews = await inviteReviews(
    tx,
    steps.filter((c) => c.to === 'FINISHED_NORMAL' && c.action !== 'historicFinish'),
  );
  await notifyApplicants(tx, steps, reviews);
  await deriveSyncStates(
    tx,
    steps.map((c) => c.row.id),
    ['one_thing_case'],
  );
  // Files travel in the streams of sub-cases, whose own messages have been counted with their steps.
  const withFiles = steps.some((c) => c.action === 'accept' || c.action === 'supply') ? moved : [];
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
    steps.filter((c) => c.action === 'supply' || c.action === 'resume').map((c) => c.row.id),
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
  const found = await rows<{ id: string }>(
    tx,
    sql`select id from sub_case where case_id = any(${ended.map((c) => c.row.id)}::uuid[])`,
  );
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

/** Steps with which we, not the department, close a sub-case. */
const CLOSED_BY_US: readonly string[] = [
  'finish',
  'historicFinish',
  'terminate',
  'terminateHere',
  'cancel',
  'autoFinish',
  'autoTerminate',
  'finishNow',
  'forceFinish',
  'forceTerminate',
];

/** Effects of a step of sub-cases, whether it follows its case or stands alone. */
export async function applySubCaseEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  await writeMilestones(tx, 'sub_case', changes);
  await pushOutbox(tx, [
    ...(await subCaseMessages(tx, changes)),
    ...(await stopMessages(
      tx,
      changes.filter((c) => CLOSED_BY_US.includes(c.action)),
    )),
    ...(await dispatchMessages(
      tx,
      changes.filter((c) => c.action === 'reopen'),
    )),
  ]);
  await closeTasks(
    tx,
    changes.filter((c) => c.action === 'supply').map((c) => c.row.id),
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
