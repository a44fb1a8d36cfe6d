import { setTimeout as sleep } from 'node:timers/promises';
import { rows, sql } from '../../src/database/sql.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';

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
 */
export async function auditOf(
  ctx: Ctx,
  events: readonly string[],
  work: () => Promise<unknown>,
  atLeast = 0,
): Promise<AuditRow[]> {
  const read = () =>
    rows<AuditRow & { id: string }>(
      ctx,
      sql`select id, event, actor_id as actor, object_id as "objectId", ok, detail from audit_entry where event = any(${[...events]}::text[])`,
    );
  const before = new Set((await read()).map((row) => row.id));
  await work();
  for (let patience = 40; ; patience -= 1) {
    const left = (await read()).filter((row) => !before.has(row.id));
    if (left.length >= atLeast || patience === 0) return left;
    await sleep(25);
  }
}
