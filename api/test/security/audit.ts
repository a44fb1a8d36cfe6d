import { rows, sql } from '../../src/database/sql.ts';
import { settleAudit } from '../../src/platform/audit/index.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import { until } from '../until.ts';

export interface AuditRow {
  event: string;
  actor: string | null;
  objectId: string | null;
  ok: boolean;
  detail: Record<string, unknown>;
}

/**
 * Audit rows that `work` has left, in no particular order. Rows about what a transaction refused are written beside it and may come a
 * moment later; `atLeast` says how many to wait for.
 *
 * @throws when fewer come, so that an audit that went missing is seen by who does not look at the rows; 0 for who shows that none is left.
 */
export async function auditOf(
  ctx: Ctx,
  events: readonly string[],
  work: () => Promise<unknown>,
  atLeast = 1,
): Promise<AuditRow[]> {
  // A row that is still on its way of what happened before is none of this work.
  await settleAudit(ctx.app);
  // No row of the log is ever written anew: what was not there is what this work has left.
  const [before] = await rows<{ snapshot: string }>(ctx, sql`select pg_current_snapshot()::text as snapshot`);
  await work();
  await settleAudit(ctx.app);
  let left: AuditRow[] = [];
  const come = async () => {
    left = await rows<AuditRow>(
      ctx,
      sql`select event, actor_id as actor, object_id as "objectId", ok, detail from audit_entry
           where event = any(${[...events]}::text[])
             and not pg_visible_in_snapshot(xmin::text::xid8, ${before?.snapshot ?? ''}::pg_snapshot)`,
    );
    return left.length >= atLeast;
  };
  await until(come, PATIENCE_MS, 25).catch(() => {
    throw new Error(`${left.length} of ${atLeast} audit rows came: ${events.join(', ')}`);
  });
  return left;
}

/** For what another process writes, or work that goes on; of this product's own acts all have come already. */
const PATIENCE_MS = 5_000;
