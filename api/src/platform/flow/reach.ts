import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { scopeWhere } from '../access/scope/scope-where.ts';
import { hasPermission, inScope, scopeOf } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import type { FlowRow, RecordBinding } from './binding.ts';
import type { ActMode } from './permit.ts';

/**
 * The records `r` of a type that the caller may see, as a condition: part of the very statement that locks them, so that nobody waits for, or
 * holds, the lock of a record that is not his. Machines and steps that follow a parent's reach all.
 */
export function reachOf(ctx: Ctx, binding: RecordBinding, mode?: ActMode): RawBuilder<boolean> {
  if (mode === 'CASCADE' || ctx.actor.kind !== 'USER') return sql<boolean>`true`;
  if (!hasPermission(ctx.actor, binding.viewPermission)) return sql<boolean>`false`;
  const { ownerColumn, partyColumn } = binding;
  const ways = [scopeWhere(scopeOf(ctx.actor), 'r')];
  if (ownerColumn) ways.push(sql<boolean>`${sql.ref(`r.${ownerColumn}`)} = ${ctx.actor.userId}`);
  if (partyColumn) ways.push(sql<boolean>`${sql.ref(`r.${partyColumn}`)} = ${ctx.actor.orgId}`);
  return sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

/** Whether a record that was read may be out of the caller's reach, as far as its place tells: what is shown to others is not theirs to act on. */
export function isBeyond(ctx: Ctx, { ownerColumn, partyColumn }: RecordBinding, row: FlowRow): boolean {
  return ctx.actor.kind === 'USER' && !ownerColumn && !partyColumn && !inScope(scopeOf(ctx.actor), row);
}

/** Of some records, those within the caller's reach, for locking what has to be locked before them. Locks nothing itself. */
export async function idsInReach(ctx: Ctx, type: string, ids: readonly string[]): Promise<string[]> {
  const wanted = ids.filter(isUuid);
  if (ctx.actor.kind !== 'USER') return wanted;
  const binding = ctx.app.registry.getRecord(type);
  const found = await rows<{ id: string }>(
    ctx,
    sql`select r.id from ${sql.table(binding.table)} r where r.id = any(${wanted}::uuid[]) and ${reachOf(ctx, binding)}`,
  );
  return found.map(({ id }) => id);
}
