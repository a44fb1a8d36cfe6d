import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { insertRecord, updateRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { recupNomination } from '../nominations/nomination.record.ts';
import { CHANGE } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { recupSubmission } from '../submissions/submission.record.ts';
import { WRITABLE_CHANGE } from './change.flow.ts';
import { changeForm, recupChange } from './change.record.ts';
import {
  checkContent,
  checkSubstitute,
  type Entry,
  lockOriginal,
  lockPlan,
  type OpenPlace,
  previousChange,
  refuseWhileChanging,
  requireEvidence,
} from './change-checks.ts';
import { placesLeft } from './granted-places.ts';
import { refuseLate } from './judge-change.ts';

type Given = Parameters<typeof changeForm.read>[1];

/** The institution's list by the person who waits on it: 增补 takes nobody's place. @throws NOT_FOUND */
async function ownList(tx: Ctx, nominationId: string): Promise<OpenPlace> {
  const { submissionId } = await recupNomination.get(tx, nominationId);
  const { id, orgId, planId } = await recupSubmission.get(tx, submissionId);
  return { submissionId: id, orgId, planId };
}

/** Who leaves, once everything that stands against it is looked at. @throws NOT_FOUND, E-LY-23, E-0503 */
async function leaving(tx: Ctx, id: string, plan: { state: string }, changeId?: string) {
  const original = await recupNomination.get(tx, id);
  await refuseWhileChanging(tx, original.id, changeId);
  if (original.state !== 'CITY_PASSED' && plan.state === 'CONFIRMED')
    throw refuse('E-0503', { state: '名单尚未确定，或该人员不在名单中' });
  return original;
}

/** The day and the state of the plan allow a change. @throws E-LY-24, E-LY-25, E-0503 */
function requireTime(ctx: Ctx, plan: Awaited<ReturnType<typeof lockPlan>>, entry: Entry): void {
  if (!['CONFIRMED', 'RUNNING', 'CLOSED'].includes(plan.state))
    throw refuse('E-0503', { state: '名单尚未确定，或该人员不在名单中' });
  refuseLate(
    {
      plan: plan.state,
      startDate: plan.start_date,
      cutoffDays: plan.change_cutoff_days,
      today: localDateOf(ctx.app.clock.now()),
    },
    entry.urgent === true,
    entry.urgent_reason,
  );
}

/** Attaches what shows the reason. */
const attachEvidence = (tx: Ctx, id: string, attachmentIds: readonly string[]) =>
  attachFiles(tx, { type: CHANGE, id }, uploads(attachmentIds, EVIDENCE, '变更证明材料'));
export const EVIDENCE = 'RECUP_CHANGE';

/**
 * 发起替换/取消/增补 (03 §30.3): the original is locked (变更中) from now on.
 *
 * @throws BAD_INPUT, NOT_FOUND, E-LY-20 to E-LY-28, E-LY-35, E-0503 while there is no roster
 */
export async function beginChange(
  ctx: Ctx,
  given: Given,
  attachmentIds: readonly string[],
  requestId: string,
): Promise<string> {
  const entry = changeForm.read(ctx, given);
  checkContent(entry);
  const { id } = await once(ctx, 'beginRecupChange', requestId, { given, attachmentIds }, async (tx) => {
    const place = await ownList(tx, entry.original_id ?? entry.substitute_id ?? '');
    requireEvidence(entry.reason_code, attachmentIds.length);
    // Everything of a roster goes one after the other: what was true before the lock may have become another thing.
    const plan = await lockPlan(tx, place.planId);
    const original = entry.original_id === null ? null : await leaving(tx, entry.original_id, plan);
    requireTime(tx, plan, entry);
    if (entry.kind === 'ADD' && (await placesLeft(tx, place.submissionId)) < 1) throw refusal('E-LY-35');
    const substitute = entry.kind === 'CANCEL' ? null : await checkSubstitute(tx, place, entry);
    const { orgId, orgPath, districtCode } = await recupSubmission.get(tx, place.submissionId);
    const made = await insertRecord(
      tx,
      recupChange,
      {
        ...entry,
        substitute_id: substitute?.id ?? null,
        plan_id: place.planId,
        roster_version: plan.roster_version,
        original_name_masked: original?.nameMasked ?? '（增补）',
        previous_change_id: original && (await previousChange(tx, original.id)),
      },
      { place: { orgId, orgPath, districtCode }, start: 'begin' },
    );
    if (original) await lockOriginal(tx, original.id, made);
    await attachEvidence(tx, made, attachmentIds);
    return { id: made };
  });
  return id;
}

/**
 * 修改 a change that was not sent or was returned (03 §30.3): also a 取消 that the system has begun for a death becomes a 替换 so. The person whose place
 * it is stays the same.
 *
 * @throws BAD_INPUT, NOT_FOUND, E-0503 while it is judged, E-0504, E-LY-20 to E-LY-28
 */
export async function editChange(
  ctx: Ctx,
  id: string,
  version: number,
  given: Given,
  attachmentIds: readonly string[],
): Promise<void> {
  const entry = changeForm.read(ctx, given);
  checkContent(entry);
  await transaction(ctx, async (tx) => {
    const before = await recupChange.get(tx, id);
    const plan = await lockPlan(tx, before.planId);
    if (entry.original_id !== before.originalId || (entry.kind === 'ADD') !== (before.kind === 'ADD'))
      throw refuse('E-0503', { state: '原人员不能更换，请撤回后重新发起' });
    const place = await ownList(tx, before.originalId ?? before.substituteId ?? '');
    if (before.originalId !== null) await leaving(tx, before.originalId, plan, before.id);
    requireTime(tx, plan, entry);
    const substitute = entry.kind === 'CANCEL' ? null : await checkSubstitute(tx, place, entry, before.id);
    await updateRecord(
      tx,
      recupChange,
      id,
      version,
      { ...entry, substitute_id: substitute?.id ?? null },
      WRITABLE_CHANGE,
    );
    await attachEvidence(tx, id, attachmentIds);
  });
}

/** 登记替换人员的确认: his answer, before his information is filled in. @throws NOT_FOUND, E-0503, E-LY-20 */
export async function confirmSubstitute(ctx: Ctx, changeId: string, attachmentIds: readonly string[]): Promise<void> {
  await transaction(ctx, async (tx) => {
    const change = await recupChange.get(tx, changeId);
    const open: readonly string[] = WRITABLE_CHANGE;
    if (change.substituteId === null || !open.includes(change.state)) throw refuse('E-0503', { state: '变更已提交' });
    if (attachmentIds.length === 0) throw refusal('E-LY-20', { what: '代为确认的凭据' });
    await tables(tx)
      .updateTable('recup_nomination')
      .set({ confirm_by: 'ON_BEHALF', confirm_at: tx.app.clock.now() })
      .where('id', '=', change.substituteId)
      .where('state', '=', 'CANDIDATE')
      .execute();
    await attachFiles(
      tx,
      { type: CHANGE, id: change.id },
      uploads(attachmentIds, 'RECUP_CONFIRM', '替换人员代为确认的凭据'),
    );
  });
}
