import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { caseStateTitle, readCase, readForms, restoreFields } from '../../cases/index.ts';
import {
  CORRECTION_STATES,
  type Correction,
  type CorrectionState,
  labelOf,
  openBoth,
  readCorrections,
} from './correction.ts';

export interface Settlement {
  requestId: string;
  caseId: string;
  field: string;
  /** Whether what the applicant wrote stands. */
  taken: boolean;
  /** Needed where it does not; the applicant reads it. */
  reason: string | null;
}

/** While it waits for its pre-review the form may still be put right. */
const OPEN = 'PENDING_PREREVIEW';

/**
 * Settles a 更正申请: what the applicant wrote stands, or the form goes back to what the source says; the applicant is told (N315).
 *
 * @throws NOT_FOUND, E-0005 without a reason for not taking it, E-0503 where it was settled, or is not taken after the pre-review, BAD_INPUT
 * where the source's value does not fit the form
 */
export async function settleCorrection(ctx: Ctx, input: Settlement): Promise<Correction[]> {
  const reason = input.taken && !input.reason?.trim() ? null : requireReason(input.reason, { path: 'reason' });
  const { caseId, field, taken } = input;
  await once(ctx, 'settleCorrection', input.requestId, { caseId, field, taken, reason }, async (tx) => {
    const one = await readCase(tx, caseId);
    const found = await tables(tx)
      .selectFrom('application_correction')
      .select(['id', 'state', 'content_cipher as sealed'])
      .$narrowType<{ state: CorrectionState }>()
      .where('case_id', '=', one.id)
      .where('field', '=', field)
      .forUpdate()
      .executeTakeFirst();
    if (!found) throw refuse('NOT_FOUND');
    if (found.state !== 'PENDING') throw refuse('E-0503', { state: CORRECTION_STATES[found.state] });
    const { from } = openBoth(tx, found.id, found.sealed);
    if (!taken) {
      if (one.state !== OPEN) throw refuse('E-0503', { state: caseStateTitle(one.state) });
      await restoreFields(tx, one.id, { [field]: from });
    }
    const state: CorrectionState = taken ? 'TAKEN' : 'REFUSED';
    await run(
      tx,
      sql`update application_correction set state = ${state}, settled_reason = ${reason}, settled_at = ${tx.app.clock.now()},
              settled_by_id = ${requireUser(tx).userId}, settled_by_name = ${requireUser(tx).name} where id = ${found.id}`,
    );
    await recordAudit(tx, {
      event: 'intake.correction-settle',
      objectType: 'case',
      objectId: one.id,
      detail: { field, state, reason },
    });
    await tellApplicant(tx, one, { label: labelOf(field, from), state, reason });
    return { id: found.id };
  });
  return readCorrections(ctx, (await readCase(ctx, caseId)).id, { masked: true });
}

interface Told {
  label: string;
  state: CorrectionState;
  reason: string | null;
}

async function tellApplicant(
  tx: Ctx,
  one: { id: string; caseNo: string; orgId: string },
  { label, state, reason }: Told,
): Promise<void> {
  const form = (await readForms(tx, [one.id])).get(one.id);
  if (!form) throw refuse('NOT_FOUND');
  await sendNotices(tx, [
    {
      template: 'N315',
      receivers: [{ name: form.name, phone: form.mobile, idNo: form.idNo }],
      variables: {
        一件事编号: one.caseNo,
        更正项目: label,
        处理结果: CORRECTION_STATES[state],
        说明: reason ?? '按您填写的内容办理',
      },
      record: { type: 'case', id: one.id, orgId: one.orgId, title: one.caseNo },
    },
  ]);
}
