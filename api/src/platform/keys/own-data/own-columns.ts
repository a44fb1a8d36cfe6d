import { rows, sql } from '../../../database/sql.ts';
import { isDataClass, parseKeyId } from '../../crypto/index.ts';
import { type Ctx, endsTransaction, transaction } from '../../kernel/index.ts';
import type { KeyHolder } from '../holders.ts';
import { type FittingTable, fittingTables, namesKey } from './catalogue.ts';
import { keepCursor, type RewrapCursor, readCursor } from './cursor.ts';
import { withOwnRing } from './own-ring.ts';
import { rewrapPage } from './rewrap-page.ts';

/** The tables that hold values of a key, with the columns that do and how many. */
async function holding(ctx: Ctx, keyId: string): Promise<(FittingTable & { count: number })[]> {
  const found: (FittingTable & { count: number })[] = [];
  for (const table of await fittingTables(ctx)) {
    const counts = table.columns.map(
      (column, at) => sql`count(*) filter (where ${namesKey(column, keyId)})::int as ${sql.ref(`c${at}`)}`,
    );
    const [counted = {}] = await rows<Record<string, number>>(
      ctx,
      sql`select ${sql.join(counts)} from ${sql.table(table.table)} t`,
    );
    const columns = table.columns.filter((_column, at) => (counted[`c${at}`] ?? 0) > 0);
    const count = Object.values(counted).reduce((sum, n) => sum + n, 0);
    if (count > 0) found.push({ ...table, columns, count });
  }
  return found;
}

/**
 * The platform's own sealed columns (03 §41.4 "background rewrap"): every value that names a replaced key is opened and written with today's, table by table behind a
 * cursor that moves in the same transaction. What does not open where it lies (it was altered, or nobody has said how its cell is called) stays as it is, and the key
 * with it.
 */
export const ownColumns: KeyHolder = {
  name: 'keys.own-columns',
  title: '本平台的加密字段',
  walks: true,
  concerns(keyId) {
    const { owner, subject } = parseKeyId(keyId);
    return owner === 'YJS' && isDataClass(subject);
  },
  references: async (ctx, keyId) => (await holding(ctx, keyId)).reduce((sum, { count }) => sum + count, 0),
  leftovers: async (ctx, keyId) =>
    (await holding(ctx, keyId)).map(
      ({ table, columns, count }) => `${table}（${columns.map(({ name }) => name).join('、')}）${count}个`,
    ),
  rewrap: (ctx, keyId, limit) =>
    withOwnRing(ctx, keyId, async (ring) => {
      let cursor = await readCursor(ctx, keyId);
      cursor ??= { tables: (await holding(ctx, keyId)).map(({ table }) => table), after: null };
      const known = new Map((await fittingTables(ctx)).map((table) => [table.table, table]));
      for (;;) {
        const [name, ...rest] = cursor.tables;
        const table = known.get(name ?? '');
        if (!table) {
          await keepCursor(ctx, keyId, null);
          return 0;
        }
        const at: RewrapCursor = cursor;
        const page = await transaction(ctx, async (tx) => {
          const done = await rewrapPage(tx, { table, ring, keyId, limit, after: at.after });
          const next: RewrapCursor = done.last
            ? { tables: at.tables, after: done.last }
            : { tables: rest, after: null };
          await keepCursor(tx, keyId, next);
          return { written: done.written, next };
        }).catch(async (error: unknown) => {
          if (endsTransaction(error)) throw error;
          // One table that lets nobody write keeps its values and the key; the others are not held up.
          ctx.app.log.error({ err: error, table: name, keyId }, 'a table cannot be written anew');
          const next: RewrapCursor = { tables: rest, after: null };
          await keepCursor(ctx, keyId, next);
          return { written: 0, next };
        });
        cursor = page.next;
        if (page.written > 0) return page.written;
      }
    }),
};
