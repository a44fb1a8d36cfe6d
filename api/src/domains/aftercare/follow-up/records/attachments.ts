import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import {
  type Attachment,
  attachFiles,
  listAttachments,
  registerFileAccess,
  registerMaterialRule,
  uploads,
} from '../../../../platform/files/index.ts';
import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { followUpPlan } from '../plans/plan.record.ts';
import { seenBy } from '../plans/reach.ts';
import { ENTRY } from '../record-types.ts';

/** Material of what proves a contact: a labour contract, a licence, a certificate (01 §14.4 attachments). */
export const CONTACT_PROOF = 'FOLLOW_UP_PROOF';
const MOST = 5;

registerMaterialRule(CONTACT_PROOF, { maxFiles: MOST, anyWidth: true });
// Papers say as much of a person as remarks do: they open for who may see those, of the records that he sees (14.5 no. 7).
registerFileAccess(ENTRY, async (ctx, ids) => {
  if (!hasPermission(ctx.actor, 'followup:reveal')) return false;
  const seen = await tables(ctx)
    .selectFrom('follow_up_record as r')
    .select('r.id')
    .where('r.id', 'in', [...ids])
    .where(seenBy('r')(ctx))
    .limit(1)
    .execute();
  return seen.length > 0;
});

/** Hangs files that were uploaded on a record of the history; part of its transaction. @throws E-0006 */
export async function attachProofs(tx: Ctx, recordId: string, fileIds: readonly string[]): Promise<void> {
  await attachFiles(tx, { type: ENTRY, id: recordId }, uploads(fileIds, CONTACT_PROOF, '跟踪附件'));
}

/** A file of a contact. */
export interface ProofOf {
  recordId: string;
  file: Attachment;
}

/** All files of a plan's history, the oldest first. @throws NOT_FOUND for a plan out of scope */
export async function attachmentsOf(ctx: Ctx, planId: string): Promise<ProofOf[]> {
  const { id } = await followUpPlan.get(ctx, planId);
  const records = await tables(ctx)
    .selectFrom('follow_up_record as r')
    .select('r.id')
    .where('r.plan_id', '=', id)
    .where(sql<boolean>`exists (select 1 from attachment a where a.record_type = ${ENTRY} and a.record_id = r.id)`)
    .orderBy('r.id')
    .execute();
  const found = await listAttachments(
    ctx,
    ENTRY,
    records.map((one) => one.id),
  );
  return [...found].flatMap(([recordId, files]) => files.map((file) => ({ recordId, file })));
}
