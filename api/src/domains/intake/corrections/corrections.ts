import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { requireReason } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { type OwnCase, readCase } from '../../cases/index.ts';
import type { DraftContent } from '../drafts/draft-content.ts';
import { sameValue } from '../drafts/draft-view.ts';
import { IDENTITY_FIELDS } from '../drafts/identity-fields.ts';
import { type Correction, labelOf, readCorrections, sealBoth } from './correction.ts';

/** Keeps what the applicant has written over of what was filled in beforehand, with both values, and tells the centre's clerks (N255). */
export async function keepCorrections(tx: Ctx, one: OwnCase, { form, known }: DraftContent): Promise<void> {
  const corrected = Object.entries(known).filter(
    ([field, { value }]) => !(IDENTITY_FIELDS as readonly string[]).includes(field) && !sameValue(form[field], value),
  );
  if (corrected.length === 0) return;
  const now = tx.app.clock.now();
  for (const [field, { value, source, at }] of corrected) {
    const id = uuidv7(now.getTime());
    await run(
      tx,
      sql`insert into application_correction (id, created_at, case_id, field, source, source_at, content_cipher)
          values (${id}, ${now}, ${one.id}, ${field}, ${source}, ${at},
            ${sealBoth(tx, id, { from: value, to: form[field] ?? null })})`,
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
