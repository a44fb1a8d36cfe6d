import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { HOLDING, IN_THE_MAKING } from './nomination.flow.ts';

/**
 * R29-6: the number of another plan of the same year in which the cadre of the nomination `n` of the plan `p` has a place, or is about to have one;
 * null where there is none.
 */
export const otherPlan: RawBuilder<string | null> = sql<string | null>`(
  select min(q.plan_no) from recup_nomination m join recup_plan q on q.id = m.plan_id
  where m.cadre_id = n.cadre_id and q.year = p.year and q.id <> p.id
    and (m.state in ('CITY_PASSED', 'ATTENDED')
      or (m.state = any(${[...HOLDING]}::text[]) and q.state = any(${[...IN_THE_MAKING]}::text[]))))`;
