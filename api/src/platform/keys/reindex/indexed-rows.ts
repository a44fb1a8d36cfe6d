import { rows, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { parseKeyId } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { KeyHolder } from '../holders.ts';

/** A column with blind indexes, as the page shows what a re-index comes to. */
interface IndexedRows {
  table: string;
  column: string;
  count: number;
  /** Why it stays with its key; absent where it is made anew. */
  why?: string;
}

/** Every column with blind indexes, and how many rows have one. */
export async function indexedRows(ctx: Ctx, which: { kept?: boolean } = {}): Promise<IndexedRows[]> {
  const { indexedAt, keptIndexes } = ctx.app.registry;
  const made = [...indexedAt.values()].map(({ table, column }) => ({ table, column }));
  const all = [...(which.kept === true ? [] : made), ...(which.kept === false ? [] : keptIndexes.values())];
  const counted: IndexedRows[] = [];
  for (const one of all) {
    const [found] = await rows<{ count: string }>(
      ctx,
      sql`select count(${sql.ref(one.column)})::text as count from ${sql.table(one.table)}`,
    );
    counted.push({ ...one, count: Number(found?.count ?? 0) });
  }
  return counted;
}

/** The version that stays behind is needed as long as a column has indexes of it. */
const FIRST = 1;

/** The platform's own blind indexes: what a re-index makes anew is of the active version, everything else of the first. */
export const ownIndexes: KeyHolder = {
  name: 'keys.own-indexes',
  title: '本平台的盲索引',
  concerns(keyId) {
    const { owner, subject } = parseKeyId(keyId);
    return owner === 'YJS' && subject === 'INDEX';
  },
  async references(ctx, keyId) {
    const key = await tables(ctx)
      .selectFrom('key_store')
      .select('state')
      .where('key_id', '=', keyId)
      .executeTakeFirst();
    const kept = parseKeyId(keyId).version === FIRST ? await indexedRows(ctx, { kept: true }) : [];
    const made = key?.state === 'ACTIVE' ? await indexedRows(ctx, { kept: false }) : [];
    return [...kept, ...made].reduce((sum, { count }) => sum + count, 0);
  },
  // An index cannot be opened: it is made anew by the re-index, and by nothing else.
  rewrap: async () => 0,
};
