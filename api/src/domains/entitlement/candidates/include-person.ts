import { sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAudit, recordAuditApart } from '../../../platform/audit/index.ts';
import { DomainError, refuse, requireReason } from '../../../platform/errors/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { MATCH_JOB } from '../job-names.ts';
import { readRecords } from '../placement/placement-record.ts';
import { createCandidates } from './create-candidates.ts';

/**
 * 手工纳入 with a reason: a person of 安置系统 who does not meet the criteria by the records, but does by what the officer knows.
 *
 * @throws NOT_FOUND for a record outside the scope, E-0005 without a reason, E-0603 for somebody who is on the list
 * @returns the new candidate's id
 */
export async function includePerson(
  ctx: Ctx,
  input: { placementRecordId: string; reason: string; requestId: string },
): Promise<string> {
  const { placementRecordId: recordId, requestId } = input;
  const [record] = isUuid(recordId) ? await readRecords(ctx, sql`id = ${recordId}::uuid`) : [];
  if (!record || !inScope(scopeOf(ctx.actor), record)) {
    if (record) {
      await recordAuditApart(ctx, {
        event: 'access.out-of-scope',
        objectType: 'placementRecord',
        objectId: record.id,
        ok: false,
        detail: { operation: 'includePerson' },
      });
    }
    throw refuse('NOT_FOUND');
  }
  const reason = requireReason(input.reason);
  const { id } = await once(ctx, 'includePerson', requestId, { recordId: record.id, reason }, async (tx) => {
    const [created] = await createCandidates(tx, [record], reason);
    if (!created) throw new DomainError('E-0603', '该人员已在免申即享名单中');
    await recordAudit(tx, {
      event: 'entitlement.include',
      objectType: 'candidate',
      objectId: created,
      detail: { reason },
    });
    await tx.app.jobs.send(tx, MATCH_JOB, {}, { key: MATCH_JOB });
    return { id: created };
  });
  return id;
}
