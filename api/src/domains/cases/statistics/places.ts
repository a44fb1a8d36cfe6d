import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** A district or an organisation below one, as the statistics name it. */
export interface Place {
  id: string;
  name: string;
  districtCode: string;
}

/** Districts (by code) and everything below them (by id). */
export function readPlaces(ctx: Ctx): Promise<Place[]> {
  return rows(
    ctx,
    sql`select id::text as id, short_name as name, district_code as "districtCode" from org where district_code is not null
         order by case level when 'DISTRICT' then 0 else 1 end, code`,
  );
}
