import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { requireReason } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { type OwnCase, readCase } from '../../cases/index.ts';
import type { DraftContent, KnownValue } from '../drafts/draft-content.ts';
import { sameValue } from '../drafts/draft-view.ts';
import { IDENTITY_FIELDS } from '../drafts/identity-fields.ts';
import { type Correction, labelOf, readCorrections, sealBoth } from './correction.ts';

type Form = DraftContent['form'];
type Known = DraftContent['known'];
type KnownField = [field: string, known: KnownValue];

/** What was filled in beforehand and may be written over. */
function correctable(known: Known): KnownField[] {
  return Object.entries(known).filter(([field]) => !(IDENTITY_FIELDS as readonly string[]).includes(field));
}

/** Keeps what the applicant has written over of what was filled in beforehand, with both values, and tells the centre's clerks (N255). */
export async function keepCorrections(
  tx: Ctx,
  one: OwnCase,
  { form, known }: Pick<DraftContent, 'form' | 'known'>,
): Promise<void> {
  const corrected = correctable(known).filter(([field, { value }]) => !sameValue(form[field], value));
  await askToSettle(tx, one, corrected, form);
}

/**
 * The same after a return: fields that were written anew over what was known are to be settled (again), those that say once more what the
 * source says no longer are a correction. What was left as it was stands as it was settled (01 §9.7).
 */
export async function followCorrections(
  tx: Ctx,
  one: OwnCase,
  { known, before, after }: { known: Known; before: Form; after: Form },
): Promise<void> {
  const changed = correctable(known).filter(([field]) => !sameValue(before[field], after[field]));
  const withdrawn = changed.filter(([field, { value }]) => sameValue(after[field], value));
  if (withdrawn.length > 0)
    await run(
      tx,
      sql`delete from application_correction where case_id = ${one.id}
             and field = any(${withdrawn.map(([field]) => field)}::text[])`,
    );
  const corrected = changed.filter((entry) => !withdrawn.includes(entry));
  await askToSettle(tx, one, corrected, after);
}

/** One correction of a field: a later one takes the place of the earlier, and waits for the officer anew. */
async function askToSettle(tx: Ctx, one: OwnCase, corrected: readonly KnownField[], form: Form): Promise<void> {
  if (corrected.length === 0) return;
  const now = tx.app.clock.now();
  const earlier = await tables(tx)
    .selectFrom('application_correction')
    .select(['id', 'field'])
    .where('case_id', '=', one.id)
    .orderBy('id')
    .forUpdate()
    .execute();
  const idOf = new Map(earlier.map(({ id, field }) => [field, id]));
  for (const [field, { value, source, at }] of corrected) {
    const id = idOf.get(field) ?? uuidv7(now.getTime());
    const sealed = sealBoth(tx, id, { from: value, to: form[field] ?? null });
    await run(
      tx,
      sql`insert into application_correction (id, created_at, case_id, field, source, source_at, content_cipher)
          values (${id}, ${now}, ${one.id}, ${field}, ${source}, ${at}, ${sealed})
          on conflict (case_id, field) do update set content_cipher = excluded.content_cipher, state = 'PENDING',
            settled_reason = null, settled_at = null, settled_by_id = null, settled_by_name = null`,
    );
  }
  await sendNotices(tx, [
    {
      template: 'N255',
      receivers: [{ roleCode: 'CENTRE_CLERK', orgId: one.orgId }],
      variables: {
        一件事编号: one.caseNo,
        更正项目: corrected.map(([field, { value }]) => labelOf(field, value)).join('、'),
      },
      record: { type: 'case', id: one.id, orgId: one.orgId, title: one.caseNo },
      link: `/cases/${one.id}`,
    },
  ]);
}

/** 更正申请 of a case in the caller's scope, masked. @throws NOT_FOUND */
export async function listCorrections(ctx: Ctx, caseId: string): Promise<Correction[]> {
  const { id } = await readCase(ctx, caseId);
  return readCorrections(ctx, id, { masked: true });
}

/** The same with both values of each in clear, for a reason of 5–500 characters that is audited. @throws NOT_FOUND, E-0005 */
export async function revealCorrections(ctx: Ctx, caseId: string, reason: string): Promise<Correction[]> {
  const text = requireReason(reason, { path: 'reason', asked: '请填写查看原因' });
  const { id } = await readCase(ctx, caseId);
  const found = await readCorrections(ctx, id, { masked: false });
  await recordAudit(ctx, {
    event: 'intake.correction-reveal',
    objectType: 'case',
    objectId: id,
    detail: { reason: text, fields: found.map(({ field }) => field) },
  });
  return found;
}
