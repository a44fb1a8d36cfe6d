import { recordAuditApart } from '../audit/index.ts';
import { refuse } from '../errors/index.ts';
import { type Ctx, inScope, type Placed, scopeOf } from '../kernel/index.ts';

/**
 * A record that was read, if the caller may see it; of another's it is as if there were none, and the audit log knows.
 *
 * @param within whose records the caller sees; by organisation unless said
 * @throws NOT_FOUND
 */
export async function withinScope<Row extends Placed & { id: string }>(
  ctx: Ctx,
  type: string,
  row: Row | undefined,
  within = (one: Row): boolean => inScope(scopeOf(ctx.actor), one),
): Promise<Row> {
  if (row && within(row)) return row;
  if (row) await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: type, objectId: row.id, ok: false });
  throw refuse('NOT_FOUND');
}
