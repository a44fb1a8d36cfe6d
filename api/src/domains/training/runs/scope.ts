import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';

/** The runs `r` that the caller reads (02 §1.4): of his scope, and those in which trainees of his district are, wherever the institution is. */
export function runsSeen(ctx: Ctx, alias = 'r'): RawBuilder<unknown> {
  const scope = scopeOf(ctx.actor);
  const placed = scopeWhere(scope, alias);
  if (scope.kind === 'ALL' || scope.kind === 'NONE') return placed;
  return sql`(${placed} or exists (select 1 from run_trainee st join training_enrolment se on se.id = st.enrolment_id
    where st.run_id = ${sql.ref(`${alias}.id`)} and ${scopeWhere(scope, 'se')}))`;
}

/** What belongs to two: to the bureau at which it is placed, and to the institution that has signed or asked. */
export function seenByParties(ctx: Ctx, alias: string): RawBuilder<unknown> {
  const scope = scopeOf(ctx.actor);
  const placed = scopeWhere(scope, alias);
  if (scope.kind === 'ALL' || ctx.actor.kind !== 'USER') return placed;
  return sql`(${placed} or ${sql.ref(`${alias}.institution_org_id`)} = ${ctx.actor.orgId})`;
}
