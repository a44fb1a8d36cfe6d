import { rows, sql } from '../../database/sql.ts';
import { codeRowsAgain, isIntactRow, reportBroken, type SealedRow, type SealedTable } from '../access/index.ts';
import { parseKeyId } from '../crypto/index.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import type { KeyHolder } from './holders.ts';

/** This platform, as owner of keys. */
const OWN = 'YJS';

/** Tables whose codes are made with the platform's own row key; the key store has one of its own. */
const tablesOf = (ctx: Ctx): SealedTable[] =>
  [...ctx.app.registry.sealedTables.values()].filter((table) => table.ring === undefined);

/** The rows whose code names the key. */
const namedBy = (table: SealedTable, keyId: string) =>
  sql`(select ${table.select}) as sealed where sealed."rowMac" like ${`${keyId}.%`}`;

/**
 * Codes of important rows (03 §41.7) move to the new row key like sealed data to theirs (§41.4): each row whose code is right gets the code of today's key. A row that
 * somebody changed past the product keeps its old one, and the key with it, until both administrators have looked at it.
 */
export const rowCodes: KeyHolder = {
  name: 'keys.row-codes',
  title: '重要数据的行校验码',
  concerns(keyId) {
    const { owner, subject } = parseKeyId(keyId);
    return owner === OWN && subject === 'ROW';
  },
  async references(ctx, keyId) {
    let count = 0;
    for (const table of tablesOf(ctx)) {
      const [found] = await rows<{ n: number }>(ctx, sql`select count(*)::int as n from ${namedBy(table, keyId)}`);
      count += found?.n ?? 0;
    }
    return count;
  },
  async rewrap(ctx, keyId, limit) {
    for (const table of tablesOf(ctx)) {
      const written = await codeAnew(ctx, table, keyId, limit);
      if (written > 0) return written;
    }
    return 0;
  },
};

/** One piece of one table. Rows that turn out to be broken are reported and passed over; a piece of nothing else is followed by the next. */
async function codeAnew(ctx: Ctx, table: SealedTable, keyId: string, limit: number): Promise<number> {
  let after = '';
  for (;;) {
    const found = await rows<SealedRow>(
      ctx,
      sql`select sealed.* from ${namedBy(table, keyId)} and sealed.key > ${after} order by sealed.key limit ${limit}`,
    );
    const broken = found.filter((row) => !isIntactRow(ctx, table, row));
    for (const { key } of broken) await reportBroken(ctx, table.name, key);
    const sound = found.filter((row) => !broken.includes(row));
    if (sound.length > 0) {
      await transaction(ctx, (tx) => codeRowsAgain(tx, table, sound));
      return sound.length;
    }
    const last = found.at(-1);
    if (!last || found.length < limit) return 0;
    after = last.key;
  }
}
