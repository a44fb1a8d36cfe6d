import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { Standing } from './standing.ts';

const columns = sql`s.id, s.standard_no as "standardNo", s.kind, s.item, s.unit, s.amount::text as amount,
  s.scope_districts as "scopeDistricts", s.scope_categories as "scopeCategories", s.scope_levels as "scopeLevels", s.nested,
  s.valid_from::text as "validFrom", least(s.valid_to, s.cut_to)::text as "lastDay"`;

/** What is or was in force: days that are over keep the standard that they had. One that was corrected as a whole has no day left. */
export function readStanding(ctx: Ctx): Promise<Standing[]> {
  return rows<Standing>(
    ctx,
    sql`select ${columns} from subsidy_standard s
         where s.state in ('PUBLISHED', 'SUPERSEDED') and (s.cut_to is null or s.cut_to >= s.valid_from)
         order by s.valid_from, s.id`,
  );
}
