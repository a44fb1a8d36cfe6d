import { firstRow, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

interface Owned {
  id: string;
  version: number;
  institutionId: string;
}

/**
 * A row of one's own institution, locked; another's answers like an absent one, and the audit log knows.
 *
 * @throws NOT_FOUND, E-0504 for a version that was changed
 */
export async function lockOwn(
  tx: Ctx,
  table: 'training_teacher' | 'training_venue',
  institutionId: string,
  { id, version }: { id: string; version?: number | null | undefined },
): Promise<Owned> {
  const row = isUuid(id)
    ? await firstRow<Owned>(
        tx,
        sql`select id, version, institution_id as "institutionId" from ${sql.table(table)} where id = ${id}::uuid for update`,
      )
    : undefined;
  if (row && row.institutionId !== institutionId)
    await recordAuditApart(tx, { event: 'access.out-of-scope', objectType: table, objectId: row.id, ok: false });
  if (row?.institutionId !== institutionId) throw refuse('NOT_FOUND');
  if (row.version !== version) throw refuse('E-0504');
  return row;
}
