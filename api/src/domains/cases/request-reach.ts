import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import { scopeWhere } from '../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../platform/kernel/index.ts';

/** The record that a request is about, by the column that names it. */
const TABLES = { case_id: 'one_thing_case', sub_case_id: 'sub_case' } as const;

/**
 * Requests within the caller's reach, as a condition on `alias`: those that lie with an organisation of the caller's, and those about the caller's own
 * cases. A request lies with the bureau that decides it; the centre that asked must see that it waits, and what became of it.
 */
export function requestWithin(ctx: Ctx, alias: string, about: keyof typeof TABLES = 'case_id'): RawBuilder<boolean> {
  const scope = scopeOf(ctx.actor);
  if (scope.kind === 'ALL') return sql<boolean>`true`;
  return sql<boolean>`(${scopeWhere(scope, alias)} or exists (select 1 from ${sql.table(TABLES[about])} about
    where about.id = ${sql.ref(`${alias}.${about}`)} and ${scopeWhere(scope, 'about')}))`;
}
