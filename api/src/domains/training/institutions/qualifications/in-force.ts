import { rows, run, sql } from '../../../../database/sql.ts';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** Kinds of which an institution may hold several at once; of the others a new one takes the place of the old. */
export const SEVERAL_AT_ONCE: readonly string[] = ['Q3', 'Q5', 'Q7', 'Q9'];

/**
 * Condition on `training_qualification q`: what counts today. One that is replaced or doubted does not; one that nobody has verified yet
 * counts only while there is no verified one of its kind, so that an upload alone renews nothing (AC14-2).
 */
export const inForce = sql`q.superseded_by is null and q.verify_state <> 'DOUBTFUL'
  and (q.verify_state = 'VERIFIED' or not exists (
    select 1 from training_qualification v where v.institution_id = q.institution_id and v.kind = q.kind
       and v.superseded_by is null and v.verify_state = 'VERIFIED'))`;

/** The last day of a kind that an institution holds; of several the latest counts. */
export interface Coverage {
  institutionId: string;
  kind: string;
  /** `null` = 长期. */
  validTo: LocalDate | null;
}

/** What institutions hold today, by kind; all institutions where no ids are given. */
export async function readCoverage(ctx: Ctx, institutionIds: readonly string[]): Promise<Coverage[]> {
  return rows<Coverage>(
    ctx,
    sql`select q.institution_id as "institutionId", q.kind,
          case when bool_or(q.valid_to is null) then null else max(q.valid_to)::text end as "validTo"
        from training_qualification q where q.institution_id = any(${[...institutionIds]}::uuid[]) and ${inForce}
       group by q.institution_id, q.kind`,
  );
}

/** Writes again which qualification of the institutions runs out first (SC14-1). */
export async function refreshNearestExpiry(tx: Ctx, institutionIds: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`update training_institution i set nearest_expiry = (
          select min(q.valid_to) from training_qualification q where q.institution_id = i.id and ${inForce})
         where i.id = any(${[...institutionIds]}::uuid[])`,
  );
}
