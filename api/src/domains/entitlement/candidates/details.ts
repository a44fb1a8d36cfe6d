import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Verdict } from '../placement/criteria.ts';
import type { FormerIdentityType, InsuranceResultType } from './candidate.type.ts';

type Of<T> = ReadonlyMap<string, T[]>;

/** Verdicts by placement record. */
export async function readVerdicts(ctx: Ctx, recordIds: readonly string[]): Promise<Of<Verdict>> {
  const found = await tables(ctx)
    .selectFrom('placement_record')
    .select(['id', 'verdicts'])
    .$narrowType<{ verdicts: Verdict[] }>()
    .where('id', '=', anyOf(recordIds))
    .execute();
  return new Map(found.map(({ id, verdicts }) => [id, verdicts]));
}

/** Results by candidate, newest first. */
export async function readResults(ctx: Ctx, candidateIds: readonly string[]): Promise<Of<InsuranceResultType>> {
  const found = await rows<InsuranceResultType & { candidateId: string; receivedAt: SqlInstant }>(
    ctx,
    sql`select id, candidate_id as "candidateId", insurance_type as "insuranceType", period_ym as "periodYm", success,
          account_masked as account, enrolled_on::text as "enrolledOn", failure_reason as "failureReason", received_at as "receivedAt"
        from insurance_result where candidate_id = any(${[...candidateIds]}::uuid[]) order by received_at desc, insurance_type desc`,
  );
  return Map.groupBy(found, (result) => result.candidateId);
}

/** Corrected ID numbers by candidate, newest first. */
export async function readIdentities(ctx: Ctx, candidateIds: readonly string[]): Promise<Of<FormerIdentityType>> {
  const found = await tables(ctx)
    .selectFrom('candidate_identity')
    .select(['id', 'candidate_id as candidateId', 'id_no_masked as idNo', 'replaced_at as replacedAt'])
    .where('candidate_id', '=', anyOf(candidateIds))
    .orderBy('replaced_at', 'desc')
    .execute();
  return Map.groupBy(found, (identity) => identity.candidateId);
}
