import { firstRow, sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { registerFileAccess } from '../../../platform/files/index.ts';
import { type Ctx, hasPermission, scopeOf } from '../../../platform/kernel/index.ts';
import { FEEDBACK_RECORD } from './announce.ts';

/** Whoever may see one of the messages sees its files; technicians do not, since a file may name a person (01 §2.2). */
async function maySeeFiles(ctx: Ctx, ids: readonly string[]): Promise<boolean> {
  if (!hasPermission(ctx.actor, 'feedback:view') || !hasPermission(ctx.actor, 'case:view')) return false;
  const visible = await firstRow(
    ctx,
    sql`select 1 as there from feedback_message m where m.id = any(${[...ids]}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'm')} limit 1`,
  );
  return visible !== undefined;
}

/** What departments' messages tell the platform's rooms about themselves; once, while modules load. */
export function joinRooms(): void {
  registerFileAccess(FEEDBACK_RECORD, maySeeFiles);
}
