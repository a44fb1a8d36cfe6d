import { rows, sql } from "../../../database/sql.js";
/** Verdicts by placement record. */ export async function readVerdicts(ctx, recordIds) {
    const found = await rows(ctx, sql`select id, verdicts from placement_record where id = any(${[
        ...recordIds
    ]}::uuid[])`);
    return new Map(found.map(({ id, verdicts })=>[
            id,
            verdicts
        ]));
}
/** Results by candidate, newest first. */ export async function readResults(ctx, candidateIds) {
    const found = await rows(ctx, sql`select id, candidate_id as "candidateId", insurance_type as "insuranceType", period_ym as "periodYm", success,
          account_masked as account, enrolled_on::text as "enrolledOn", failure_reason as "failureReason", received_at as "receivedAt"
        from insurance_result where candidate_id = any(${[
        ...candidateIds
    ]}::uuid[]) order by received_at desc, insurance_type desc`);
    return Map.groupBy(found, (result)=>result.candidateId);
}
/** Corrected ID numbers by candidate, newest first. */ export async function readIdentities(ctx, candidateIds) {
    const found = await rows(ctx, sql`select id, candidate_id as "candidateId", id_no_masked as "idNo", replaced_at as "replacedAt"
        from candidate_identity where candidate_id = any(${[
        ...candidateIds
    ]}::uuid[]) order by replaced_at desc`);
    return Map.groupBy(found, (identity)=>identity.candidateId);
}

//# sourceMappingURL=details.js.map