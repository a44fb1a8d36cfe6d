import { rows, sql } from '../../../../database/sql.ts';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { QUALIFICATION, titleOfItem } from '../../codes.ts';
import { inForce, requiredQualifications } from '../../institutions/index.ts';

interface Asked {
  institutionId: string;
  institutionType: string;
  referenceDate: LocalDate;
}

/**
 * Which required qualifications of institutions had run out on the reference date, by their titles (BR14-3): those of which there was one before,
 * and none that held on that very day, whatever was renewed since. One statement for all.
 */
export async function expiredOf(ctx: Ctx, asked: readonly Asked[]): Promise<(of: Asked) => readonly string[]> {
  const found = await rows<{ institutionId: string; referenceDate: LocalDate; kind: string }>(
    ctx,
    sql`select a.institution_id as "institutionId", a.day::text as "referenceDate", q.kind
          from (select distinct * from unnest(${asked.map(({ institutionId }) => institutionId)}::uuid[],
                  ${asked.map(({ referenceDate }) => referenceDate)}::date[]) as pair(institution_id, day)) a
          join training_qualification q on q.institution_id = a.institution_id and q.valid_from <= a.day and q.verify_state <> 'DOUBTFUL'
           and (q.verify_state = 'VERIFIED' or not exists (select 1 from training_qualification v
                  where v.institution_id = q.institution_id and v.kind = q.kind and v.verify_state = 'VERIFIED'))
         group by 1, 2, 3 having not bool_or(q.valid_to is null or q.valid_to >= a.day)`,
  );
  const expired = new Set(
    found.map(({ institutionId, referenceDate, kind }) => `${institutionId} ${referenceDate} ${kind}`),
  );
  const requiredOf = await requiredQualifications(ctx);
  return ({ institutionId, institutionType, referenceDate }) =>
    requiredOf(institutionType)
      .filter((kind) => expired.has(`${institutionId} ${referenceDate} ${kind}`))
      .map((kind) => titleOfItem(QUALIFICATION, kind));
}

/** A qualification as the district looks at it. */
export interface QualificationLine {
  institutionId: string;
  kind: string;
  certNo: string;
  validTo: LocalDate | null;
  verified: boolean;
}

/** What institutions hold today, by institution. */
export async function readQualificationLines(
  ctx: Ctx,
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, QualificationLine[]>> {
  const found = await rows<QualificationLine>(
    ctx,
    sql`select q.institution_id as "institutionId", q.kind, q.cert_no as "certNo", q.valid_to::text as "validTo",
          q.verify_state = 'VERIFIED' as verified
        from training_qualification q where q.institution_id = any(${[...institutionIds]}::uuid[]) and ${inForce}
       order by q.kind, q.valid_to`,
  );
  return Map.groupBy(found, ({ institutionId }) => institutionId);
}
