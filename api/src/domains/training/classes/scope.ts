import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';

/**
 * Who sees what belongs to a run (02 §1.4): the institution and the district where it lies, by the row's own place; and districts with trainees
 * in the run, by those.
 *
 * @param alias of a table with the place of the run and `run_id`
 */
export const seenWhere = (ctx: Ctx, alias: string) => sql<boolean>`(${scopeWhere(scopeOf(ctx.actor), alias)} or exists (
  select 1 from run_trainee seen join training_enrolment seen_by on seen_by.id = seen.enrolment_id
   where seen.run_id = ${sql.ref(`${alias}.run_id`)} and ${scopeWhere(scopeOf(ctx.actor), 'seen_by')}))`;
