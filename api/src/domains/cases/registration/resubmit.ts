import { advance, type FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ApplicationForm } from '../application/index.ts';
import { pushBasic } from '../library/push-library.ts';
import { deriveSyncStates } from '../library/sync-state.ts';
import { loadMatters, selectMatters, stillAskedFor } from '../matters/index.ts';
import { OneThingCase } from '../one-thing-case.entity.ts';
import { SubCase } from '../sub-case.entity.ts';
import { announceSubmission } from './announce-submission.ts';
import { openBundle } from './create-case.ts';
import { createSubCases, SUB_CASE } from './create-sub-cases.ts';
import { checkDuplicates } from './hooks.ts';
import { openForm } from './sealed-form.ts';

async function readCase(tx: Ctx, id: string): Promise<OneThingCase> {
  return tx.em.findOneOrFail(OneThingCase, { id }, { refresh: true });
}

/** T1 from a draft. */
export async function openSubmittedDraft(tx: Ctx, change: FlowChange): Promise<void> {
  const parent = await readCase(tx, change.row.id);
  const form = openForm(tx, parent.id, parent.formCipher);
  parent.submittedAt = change.at;
  await tx.em.flush();
  await openBundle(tx, parent, form);
}

/**
 * T4: the amended form decides the bundle anew. Matters that no longer apply are withdrawn, new ones are added; the rest is submitted
 * again by the cascade. The library gets the corrected basic information.
 */
export async function resubmitBundle(tx: Ctx, change: FlowChange): Promise<void> {
  const parent = await readCase(tx, change.row.id);
  const form = openForm(tx, parent.id, parent.formCipher);
  parent.submissionNo += 1;
  parent.amended = false;
  parent.submittedAt = change.at;
  await tx.em.flush();
  const subCases = await alignBundle(tx, parent, form);
  await checkDuplicates(tx, parent.id);
  await announceSubmission(tx, parent, subCases, form);
}

/** The form of a case that waits for its pre-review was corrected: the bundle follows, and the library hears what is right now. */
export async function amendBundle(tx: Ctx, caseId: string): Promise<void> {
  const parent = await readCase(tx, caseId);
  const form = openForm(tx, parent.id, parent.formCipher);
  const subCases = await alignBundle(tx, parent, form);
  await checkDuplicates(tx, parent.id);
  await pushBasic(tx, parent, subCases, form);
  await deriveSyncStates(tx, [parent.id, ...subCases.map((s) => s.id)]);
}

/** States of a sub-case from which it may still leave its bundle without a trace at its department. */
const BEFORE_REVIEW: readonly string[] = ['PENDING_PREREVIEW', 'PREREVIEW_RETURNED'];

/**
 * Withdraws the sub-cases that the form no longer asks for, by their matters as they were when they began, and adds those it now does; returns the
 * bundle as it stands.
 */
async function alignBundle(tx: Ctx, parent: OneThingCase, form: ApplicationForm): Promise<SubCase[]> {
  const existing = await tx.em.find(SubCase, { case: parent.id }, { orderBy: { position: 'asc' }, refresh: true });
  const wanted = selectMatters(form, await loadMatters(tx));
  const leaving = existing.filter((s) => BEFORE_REVIEW.includes(s.state));
  const asked = await stillAskedFor(tx, form, leaving);
  const dropped = leaving.filter((s) => !asked.has(s));
  if (dropped.length > 0) {
    await advance(tx, {
      type: SUB_CASE,
      action: 'cancel',
      mode: 'CASCADE',
      rows: dropped.map((s) => ({ id: s.id })),
      input: { reasonText: '申请信息更正后不再涉及该事项' },
    });
  }
  const standing = existing.filter((s) => s.state !== 'CANCELLED' && !dropped.includes(s));
  const missing = wanted.filter((m) => !standing.some((s) => s.matterCode === m.code));
  return [...standing, ...(await createSubCases(tx, parent, missing, existing.length))];
}
