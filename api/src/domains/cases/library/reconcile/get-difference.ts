import { firstRow, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { findDifference, type LibraryDifference } from './list-differences.ts';

/** One difference in the caller's scope; absent and out-of-scope answer the same, and only the audit log knows (00-common). */
export async function getDifference(ctx: Ctx, id: string): Promise<LibraryDifference> {
  const found = await findDifference(ctx, id);
  if (found) return found;
  const hidden = isUuid(id) && (await firstRow(ctx, sql`select 1 as there from library_difference where id = ${id}`));
  if (hidden) {
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: 'libraryDifference',
      objectId: id,
      ok: false,
    });
  }
  throw refuse('NOT_FOUND');
}
