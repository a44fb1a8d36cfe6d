import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { ROW } from '../record-types.ts';

/** That the caller reaches all these rows (03 C-4); the audit log hears of one that is another's. @throws NOT_FOUND */
export async function requireRows(tx: Ctx, asked: readonly string[]): Promise<string[]> {
  const ids = asked.map((id) => id.toLowerCase());
  const real = ids.filter(isUuid);
  const found = await tables(tx)
    .selectFrom('medical_row as w')
    .select(['w.id', sql<boolean>`${scopeWhere(scopeOf(tx.actor), 'w')}`.as('reached')])
    .where('w.id', '=', anyOf(real))
    .execute();
  const beyond = found.filter(({ reached }) => !reached);
  if (beyond.length > 0)
    await recordAuditApart(
      tx,
      beyond.map(({ id }) => ({ event: 'access.out-of-scope', objectType: ROW, objectId: id, ok: false })),
    );
  if (beyond.length > 0 || found.length !== ids.length) throw refuse('NOT_FOUND');
  return ids;
}
