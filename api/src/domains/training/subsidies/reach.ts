import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, inScope, type Placed, scopeOf } from '../../../platform/kernel/index.ts';

const isOwn = (ctx: Ctx, alias: string): RawBuilder<boolean> =>
  ctx.actor.kind === 'USER' ? sql<boolean>`${sql.ref(`${alias}.org_id`)} = ${ctx.actor.orgId}` : sql<boolean>`true`;

/** Sheets of the caller's scope (02 §1.4): of his institution, or of the district that pays; districts see them once they are handed in. */
export function sheetsSeen(ctx: Ctx, alias = 's'): RawBuilder<boolean> {
  const placed = scopeWhere(scopeOf(ctx.actor), alias);
  return sql<boolean>`(${placed} and (${sql.ref(`${alias}.state`)} <> 'DRAFT' or ${isOwn(ctx, alias)}))`;
}

/** Applications `a`: of the caller's institution, and those of which he sees a sheet. */
export function applicationsSeen(ctx: Ctx): RawBuilder<boolean> {
  const scope = scopeOf(ctx.actor);
  if (scope.kind === 'ALL') return sql<boolean>`true`;
  if (scope.kind === 'NONE') return sql<boolean>`false`;
  return sql<boolean>`(${isOwn(ctx, 'a')} or exists (select 1 from subsidy_sheet x where x.application_id = a.id and ${sheetsSeen(ctx, 'x')}))`;
}

/** A sheet as the row of its application brings it. */
export interface SheetPart extends Placed {
  state: string;
  total: string;
  central: string;
  local: string;
}

/** The same of a sheet of an application that he sees; who oversees all of them sees drafts as well. */
export function seesPart({ actor }: Ctx, part: SheetPart): boolean {
  const scope = scopeOf(actor);
  if (scope.kind === 'ALL') return true;
  return inScope(scope, part) && (part.state !== 'DRAFT' || (actor.kind === 'USER' && actor.orgId === part.orgId));
}

/** Reversals of the caller's scope; an institution sees them once they are posted. */
export function reversalsSeen(ctx: Ctx): RawBuilder<boolean> {
  const placed = scopeWhere(scopeOf(ctx.actor), 'v');
  return sql<boolean>`(${placed} and (v.posted_at is not null or not ${isOwn(ctx, 'v')}))`;
}
