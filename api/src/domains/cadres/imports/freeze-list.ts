import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** Rows of a batch that still go its way: those sent back by themselves have left it. */
export const rowsOf = (tx: Ctx, importId: string) =>
  tables(tx)
    .selectFrom('cadre_application as a')
    .innerJoin('emp_cadre as c', 'c.id', 'a.cadre_id')
    .where('a.import_id', '=', importId)
    .where('a.state', 'in', ['BATCH_DISTRICT', 'BATCH_CITY', 'BATCH_RETURNED']);

/**
 * Freezes what a batch holds now (C-15): the digest of its rows. A row that leaves it makes the next version, and whoever had looked at the
 * former one is told so when he judges it (E-0504).
 */
export async function freezeList(tx: Ctx, importId: string, left: number): Promise<void> {
  const rows = await rowsOf(tx, importId)
    .select(['a.application_no as no', 'a.kind', 'c.id_no_index as who'])
    .orderBy('a.application_no')
    .execute();
  await tables(tx)
    .updateTable('cadre_import')
    .set((set) => ({
      list_digest: sm3Hex(Buffer.from(JSON.stringify(rows))),
      ...(left > 0 && {
        list_version: set('list_version', '+', 1),
        sent_back: set('sent_back', '+', left),
        version: set('version', '+', 1),
        updated_at: sql`${tx.app.clock.now()}`,
      }),
    }))
    .where('id', '=', importId)
    .execute();
}
