import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';

/** Rows of this room that the caller reads: of his scope, and those of persons whom his own centre has taken in (01 §14.5 no. 7). */
export function seenBy(alias: string): (ctx: Ctx) => RawBuilder<boolean> {
  return (ctx) => {
    const scope = scopeOf(ctx.actor);
    const placed = scopeWhere(scope, alias);
    if (scope.kind === 'ALL' || ctx.actor.kind !== 'USER') return placed;
    return sql<boolean>`(${placed} or ${sql.ref(`${alias}.centre_org_id`)} = ${ctx.actor.orgId})`;
  };
}
