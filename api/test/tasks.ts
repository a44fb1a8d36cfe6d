import { rows, sql } from '../src/database/sql.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';

/** The to-dos of a kind, oldest first: what they say, whose they are, whether they stand open. */
export function cityTasks(ctx: Ctx, kind: string): Promise<{ title: string; role: string; open: boolean }[]> {
  return rows(
    ctx,
    sql`select title, role_code as role, closed_at is null as open from task where kind = ${kind} order by created_at, id`,
  );
}
