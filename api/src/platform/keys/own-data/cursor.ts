import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../kernel/index.ts';

/** Where the rewrap of a key's data stands: the tables that are still to be walked, and the primary key behind which it goes on in the first of them. */
export interface RewrapCursor {
  tables: readonly string[];
  after: readonly string[] | null;
}

/** null where nothing is begun. */
export async function readCursor(ctx: Ctx, keyId: string): Promise<RewrapCursor | null> {
  const found = await tables(ctx)
    .selectFrom('key_store')
    .select(['rewrap_tables', 'rewrap_after'])
    .where('key_id', '=', keyId)
    .executeTakeFirst();
  return found?.rewrap_tables ? { tables: found.rewrap_tables, after: found.rewrap_after } : null;
}

/** In the transaction that has written what lies before it. */
export async function keepCursor(tx: Ctx, keyId: string, cursor: RewrapCursor | null): Promise<void> {
  await tables(tx)
    .updateTable('key_store')
    .set({ rewrap_tables: cursor ? [...cursor.tables] : null, rewrap_after: cursor?.after ? [...cursor.after] : null })
    .where('key_id', '=', keyId)
    .execute();
}
