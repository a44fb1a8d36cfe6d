import { advance, type FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { loadMatters, selectMatters } from '../matters/index.ts';
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
  parent.submittedAt = change.at;
  await tx.em.flush();
  await openBundle(tx, parent, openForm(tx, parent.id, parent.formCipher));
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
  const existing = await tx.em.find(SubCase, { case: parent.id }, { orderBy: { position: 'asc' }, refresh: true });
  const wanted = selectMatters(form, await loadMatters(tx));
  const dropped = existing.filter(
    (s) => s.state === 'PREREVIEW_RETURNED' && !wanted.some((m) => m.code === s.matterCode),
  );
  if (dropped.length > 0) {
    await advance(tx, {
      type: SUB_CASE,
      action: 'cancel',
      mode: 'CASCADE',
      rows: dropped.map((s) => ({ id: s.id })),
      input: { reasonText: '重新提交后不再涉及该事项' },
    });
  }
  const standing = existing.filter((s) => s.state !== 'CANCELLED' && !dropped.includes(s));
  const missing = wanted.filter((m) => !standing.some((s) => s.matterCode === m.code));
  const added = await createSubCases(tx, parent, missing, existing.length);
  await checkDuplicates(tx, parent.id);
  await announceSubmission(tx, parent, [...standing, ...added], form);
}
