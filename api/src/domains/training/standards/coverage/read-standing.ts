import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { Standing } from './standing.ts';

/** What is or was in force: days that are over keep the standard that they had. One that was corrected as a whole has no day left. */
export function readStanding(ctx: Ctx): Promise<Standing[]> {
  return tables(ctx)
    .selectFrom('subsidy_standard as s')
    .select(['s.id', 's.standard_no as standardNo', 's.kind', 's.item', 's.unit', 's.amount', 's.nested'])
    .select(['s.scope_districts as scopeDistricts', 's.scope_categories as scopeCategories'])
    .select(['s.scope_levels as scopeLevels', 's.valid_from as validFrom'])
    .select(sql<LocalDate | null>`least(s.valid_to, s.cut_to)`.as('lastDay'))
    .where('s.state', 'in', ['PUBLISHED', 'SUPERSEDED'])
    .where(({ or, eb, ref }) => or([eb('s.cut_to', 'is', null), eb('s.cut_to', '>=', ref('s.valid_from'))]))
    .orderBy('s.valid_from')
    .orderBy('s.id')
    .$narrowType<Pick<Standing, 'kind' | 'item' | 'unit' | 'validFrom'>>()
    .execute();
}
