import { run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type ApplicationRow, getApplicationRow } from '../find-applications.ts';

/** An application of the caller's institution, locked for the rest of the transaction. @throws NOT_FOUND */
export async function lockOwnApplication(tx: Ctx, id: string, operation: string): Promise<ApplicationRow> {
  const seen = await getApplicationRow(tx, id, operation);
  await run(tx, sql`select 1 from project_application where id = ${seen.id} for update`);
  return getApplicationRow(tx, seen.id, operation);
}
