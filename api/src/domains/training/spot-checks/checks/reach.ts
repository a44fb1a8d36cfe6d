import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';

/**
 * The checks `k` that the caller reads (02 §1.4): of the bureau that made them; once they are submitted, those of the institution's own runs and of
 * runs in which trainees of his district are.
 */
export function checksSeen(ctx: Ctx): RawBuilder<boolean> {
  const scope = scopeOf(ctx.actor);
  const placed = scopeWhere(scope, 'k');
  if (scope.kind === 'ALL' || ctx.actor.kind !== 'USER') return placed;
  return sql<boolean>`(${placed} or k.institution_org_id = ${ctx.actor.orgId} or (k.state not in ('DRAFT', 'DROPPED')
    and exists (select 1 from run_trainee rt join training_enrolment e on e.id = rt.enrolment_id
      where rt.run_id = k.run_id and ${scopeWhere(scope, 'e')})))`;
}
