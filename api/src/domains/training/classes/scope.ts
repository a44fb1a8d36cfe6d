import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, inScope, type Placed, scopeOf } from '../../../platform/kernel/index.ts';

/**
 * Who sees what belongs to a run (02 §1.4): the institution and the district where it lies, by the row's own place; and districts with trainees
 * in the run, by those.
 *
 * @param alias of a table with the place of the run and `run_id`
 */
export const seenWhere = (ctx: Ctx, alias: string) => sql<boolean>`(${scopeWhere(scopeOf(ctx.actor), alias)} or exists (
  select 1 from run_trainee seen join training_enrolment seen_by on seen_by.id = seen.enrolment_id
   where seen.run_id = ${sql.ref(`${alias}.run_id`)} and ${scopeWhere(scopeOf(ctx.actor), 'seen_by')}))`;

/** Places of a run's trainees, for {@link seen}: organisation, path and district, each in a text. */
export const traineePlaces = (alias: string) => sql<string[]>`array(
  select distinct of_trainee.org_id || '|' || of_trainee.org_path || '|' || of_trainee.district_code
    from run_trainee one join training_enrolment of_trainee on of_trainee.id = one.enrolment_id
   where one.run_id = ${sql.ref(`${alias}.run_id`)})`;

/** The twin of {@link seenWhere} for one row. */
export function seen(ctx: Ctx, row: Placed & { places: readonly string[] }): boolean {
  const scope = scopeOf(ctx.actor);
  return inScope(scope, row) || row.places.some((place) => inScope(scope, placeOf(place)));
}

function placeOf(text: string): Placed {
  const [orgId = '', orgPath = '', districtCode = ''] = text.split('|');
  return { orgId, orgPath, districtCode };
}
