import { firstRow, sql } from '../../../database/sql.ts';
import { centreCode } from '../../../platform/access/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { findPersonByIdNumber } from '../../people/index.ts';
import { CASE_NO_START } from '../registration/numbers.ts';
import type { Address } from './target.ts';

const CITY = '310000';

/**
 * Whose a message is that found no sub-case: the window of the person's latest case, else the district that stands in the numbers, else
 * the city centre.
 */
export async function placeUnmatched(ctx: Ctx, address: Partial<Address>): Promise<Placed> {
  const person = address.personIdNo ? await findPersonByIdNumber(ctx, address.personIdNo) : undefined;
  const latest = person
    ? await firstRow<Placed>(
        ctx,
        sql`select org_id as "orgId", org_path as "orgPath", district_code as "districtCode" from one_thing_case
             where person_id = ${person.id} order by submitted_at desc nulls last limit 1`,
      )
    : undefined;
  if (latest) return latest;
  const district = /^BJ-(31\d{4})-/.exec(address.bjNo ?? '')?.[1] ?? CASE_NO_START.exec(address.caseNo ?? '')?.[1];
  const place = await placeOf(ctx, [...(district ? [centreCode(district)] : []), centreCode(CITY)]);
  if (!place) throw new Error('the city centre is not among the organisations');
  return place;
}

/** The first of the organisations that exists. */
function placeOf(ctx: Ctx, codes: readonly string[]): Promise<Placed | undefined> {
  return firstRow<Placed>(
    ctx,
    sql`select id as "orgId", path as "orgPath", coalesce(district_code, ${CITY}) as "districtCode" from org
         where code = any(${[...codes]}::text[]) order by array_position(${[...codes]}::text[], code::text) limit 1`,
  );
}
