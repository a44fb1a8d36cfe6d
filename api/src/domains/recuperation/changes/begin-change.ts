import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { attachFiles } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { type NominationRow, recupNomination } from '../nominations/nomination.record.ts';
import { otherPlan } from '../nominations/other-plan.ts';
import { CHANGE } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { OPEN_CHANGE } from './change.flow.ts';
import { changeForm, recupChange } from './change.record.ts';
import { refuseLate } from './judge-change.ts';

type Given = Parameters<typeof changeForm.read>[1];
type Entry = ReturnType<typeof changeForm.read>;

/** What has to be shown, not said (§30.2). */
const SHOWN: readonly string[] = ['HOSPITAL', 'DEATH'];

/**
 * 发起替换/取消 (03 §30.3): the original is locked (变更中) from now on.
 *
 * @throws BAD_INPUT, NOT_FOUND, E-LY-20 to E-LY-28, E-0503 while there is no roster
 */
export async function beginChange(
  ctx: Ctx,
  given: Given,
  attachmentIds: readonly string[],
  requestId: string,
): Promise<string> {
  const entry = changeForm.read(ctx, given);
  const { id } = await once(ctx, 'beginRecupChange', requestId, { given, attachmentIds }, async (tx) => {
    const { planId } = await recupNomination.get(tx, entry.original_id);
    checkContent(entry, attachmentIds);
    // Everything of a roster goes one after the other: what was true before the lock may have become another thing.
    const plan = await lockPlan(tx, planId);
    const original = await recupNomination.get(tx, entry.original_id);
    await refuseWhileChanging(tx, original);
    if (original.state !== 'CITY_PASSED' || plan.state !== 'CONFIRMED')
      if (plan.state !== 'RUNNING' && plan.state !== 'CLOSED')
        throw refuse('E-0503', { state: '名单尚未确定，或该人员不在名单中' });
    refuseLate(
      {
        plan: plan.state,
        startDate: plan.start_date,
        cutoffDays: plan.change_cutoff_days,
        today: localDateOf(tx.app.clock.now()),
      },
      entry.urgent === true,
      entry.urgent_reason,
    );
    const substitute = entry.kind === 'REPLACE' ? await checkSubstitute(tx, original, entry) : null;
    const made = await insertRecord(
      tx,
      recupChange,
      {
        ...entry,
        substitute_id: substitute?.id ?? null,
        plan_id: original.planId,
        roster_version: plan.roster_version,
        original_name_masked: original.nameMasked,
        previous_change_id: await previousChange(tx, original.id),
      },
      {
        place: { orgId: original.orgId, orgPath: original.orgPath, districtCode: original.districtCode },
        start: 'begin',
      },
    );
    await lockOriginal(tx, original.id, made);
    if (attachmentIds.length > 0)
      await attachFiles(
        tx,
        { type: CHANGE, id: made },
        attachmentIds.map((fileId) => ({
          fileId,
          materialCode: 'RECUP_CHANGE',
          materialName: '变更证明材料',
          source: 'UPLOAD' as const,
        })),
      );
    return { id: made };
  });
  return id;
}

function checkContent(entry: Entry, files: readonly string[]): void {
  const faults = [
    ...(entry.reason_code === 'OTHER' && !entry.reason_text
      ? [{ path: 'input.reasonText', message: '原因为其他的，请说明' }]
      : []),
    ...(entry.kind === 'REPLACE' && entry.substitute_id === null
      ? [{ path: 'input.substituteId', message: '请选择替换人员' }]
      : []),
  ];
  if (faults.length > 0) throw badInput(faults);
  if (SHOWN.includes(entry.reason_code) && files.length === 0)
    throw refusal('E-LY-20', { what: '住院或去世的证明材料' });
}

const lockPlan = (tx: Ctx, id: string) =>
  tables(tx)
    .selectFrom('recup_plan')
    .select(['state', 'start_date', 'change_cutoff_days', 'roster_version', 'year'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** @throws E-LY-23 with the number of the change that is under way */
async function refuseWhileChanging(tx: Ctx, original: NominationRow): Promise<void> {
  const open = await tables(tx)
    .selectFrom('recup_change')
    .select('change_no')
    .where('original_id', '=', original.id)
    .where('state', 'in', [...OPEN_CHANGE])
    .executeTakeFirst();
  if (open) throw refusal('E-LY-23', { no: open.change_no });
}

export const lockOriginal = (tx: Ctx, id: string, changeId: string | null) =>
  tables(tx).updateTable('recup_nomination').set({ locked_change_id: changeId }).where('id', '=', id).execute();

/** The change by which the original himself came in: the chain of substitutes (§30.4). */
async function previousChange(tx: Ctx, nominationId: string): Promise<string | null> {
  const found = await tables(tx)
    .selectFrom('recup_change')
    .select('id')
    .where('substitute_id', '=', nominationId)
    .where('state', '=', 'APPROVED')
    .executeTakeFirst();
  return found?.id ?? null;
}

/** The substitute, who has to be of the same institution and on its list, in no roster of the year; the best one waiting unless said why not. */
async function checkSubstitute(tx: Ctx, original: NominationRow, entry: Entry) {
  const found = await tables(tx)
    .selectFrom('recup_nomination as n')
    .select(['n.id', 'n.org_id', 'n.plan_id', 'n.cadre_id', 'n.state', 'n.from_rank'])
    .where('n.id', '=', entry.substitute_id ?? '')
    .executeTakeFirst();
  if (!found || found.org_id !== original.orgId) throw refusal('E-LY-22');
  await refuseElsewhere(tx, found.cadre_id, original.planId);
  if (found.plan_id !== original.planId) throw refusal('E-LY-22');
  if (found.state !== 'CANDIDATE') throw refusal('E-LY-28');
  const better = await tables(tx)
    .selectFrom('recup_nomination')
    .select('id')
    .where('submission_id', '=', original.submissionId)
    .where('state', '=', 'CANDIDATE')
    .where('skip_reason', 'is', null)
    .where('from_rank', '<', found.from_rank)
    .limit(1)
    .executeTakeFirst();
  if (better && !entry.skip_reason) throw refusal('E-LY-27');
  return found;
}

/** R29-6. @throws E-LY-21 with the plan of the year in which the person has a place, or is about to have one */
export async function refuseElsewhere(tx: Ctx, cadreId: string, planId: string): Promise<void> {
  await tables(tx).selectFrom('retired_cadre').select('id').where('id', '=', cadreId).forUpdate().execute();
  const about = await tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .select(otherPlan.as('plan'))
    .where('n.cadre_id', '=', cadreId)
    .where('n.plan_id', '=', planId)
    .limit(1)
    .executeTakeFirst();
  if (about?.plan) throw refusal('E-LY-21', { plan: about.plan });
  const other = await tables(tx)
    .selectFrom('recup_roster_row as y')
    .innerJoin('recup_nomination as n', 'n.id', 'y.nomination_id')
    .innerJoin('recup_plan as p', 'p.id', 'y.plan_id')
    .select('p.plan_no')
    .where('n.cadre_id', '=', cadreId)
    .where('y.until_version', 'is', null)
    .where('n.state', 'in', ['CITY_PASSED', 'ATTENDED'])
    .where(sql<boolean>`p.year = (select year from recup_plan where id = ${planId})`)
    .executeTakeFirst();
  if (other) throw refusal('E-LY-21', { plan: other.plan_no });
}

/** 登记替换人员的确认: his answer, before his information is filled in. @throws NOT_FOUND, E-0503, E-LY-20 */
export async function confirmSubstitute(ctx: Ctx, changeId: string, attachmentIds: readonly string[]): Promise<void> {
  await transaction(ctx, async (tx) => {
    const change = await recupChange.get(tx, changeId);
    const open: readonly string[] = ['DRAFT', 'RETURNED'];
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
      attachmentIds.map((fileId) => ({
        fileId,
        materialCode: 'RECUP_CONFIRM',
        materialName: '替换人员代为确认的凭据',
        source: 'UPLOAD' as const,
      })),
    );
  });
}
