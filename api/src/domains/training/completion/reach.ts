import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { readsOfficersNames } from '../officers-names.ts';

/**
 * The completions `c` that the caller reads (02 §1.4, §16.2): those of his scope, and for offices of districts, once they are handed in, those of
 * runs in which trainees of their own are.
 */
export function completionsSeen(ctx: Ctx): RawBuilder<boolean> {
  const scope = scopeOf(ctx.actor);
  const placed = scopeWhere(scope, 'c');
  if (scope.kind === 'ALL' || !readsOfficersNames(ctx)) return placed;
  return sql<boolean>`(${placed} or c.state <> 'DRAFT' and exists (select 1 from run_trainee rt join training_enrolment e on e.id = rt.enrolment_id
    where rt.run_id = c.run_id and ${scopeWhere(scope, 'e')}))`;
}
