import { sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { recordAudit, recordAuditApart } from "../../../platform/audit/index.js";
import { DomainError, refuse } from "../../../platform/errors/index.js";
import { inScope, scopeOf, transaction } from "../../../platform/kernel/index.js";
import { once } from "../../../platform/requests/index.js";
import { MATCH_JOB } from "../job-names.js";
import { readRecords } from "../placement/placement-record.js";
import { createCandidates } from "./create-candidates.js";
/**
 * 手工纳入 with a reason: a person of 安置系统 who does not meet the criteria by the records, but does by what the officer knows.
 *
 * @throws NOT_FOUND for a record outside the scope, E-0005 without a reason, E-0603 for somebody who is on the list
 * @returns the new candidate's id
 */ export async function includePerson(ctx, input) {
    const { placementRecordId: recordId, requestId } = input;
    const [record] = isUuid(recordId) ? await readRecords(ctx, sql`id = ${recordId}::uuid`) : [];
    if (!record || !inScope(scopeOf(ctx.actor), record)) {
        if (record) {
            await recordAuditApart(ctx, {
                event: 'access.out-of-scope',
                objectType: 'placementRecord',
                objectId: record.id,
                ok: false,
                detail: {
                    operation: 'includePerson'
                }
            });
        }
        throw refuse('NOT_FOUND');
    }
    const reason = input.reason.trim();
    if ([
        ...reason
    ].length < 5 || [
        ...reason
    ].length > 500) throw refuse('E-0005');
    const { id } = await once(ctx, 'includePerson', requestId, {
        recordId: record.id,
        reason
    }, ()=>transaction(ctx, async (tx)=>{
            const [created] = await createCandidates(tx, [
                record
            ], reason);
            if (!created) throw new DomainError('E-0603', '该人员已在免申即享名单中');
            await recordAudit(tx, {
                event: 'entitlement.include',
                objectType: 'candidate',
                objectId: created,
                detail: {
                    reason
                }
            });
            await tx.app.jobs.send(tx, MATCH_JOB, {}, {
                key: MATCH_JOB
            });
            return {
                id: created
            };
        }));
    return id;
}

//# sourceMappingURL=include-person.js.map