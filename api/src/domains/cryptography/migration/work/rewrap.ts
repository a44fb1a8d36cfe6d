import { decryptColumn, encryptColumn, type KeyRing, parseKeyId } from '../../../../platform/crypto/index.ts';
import { inTransaction, type Legacy, quoted } from '../legacy/connection.ts';
import { cellOf, type PlannedColumn, type PlannedTable } from '../legacy/plan.ts';
import { isSealable } from '../words.ts';
import { keyType } from './batch.ts';

/** The columns of a table that a key can have written. */
const columnsOf = ({ columns }: PlannedTable, keyId: string): readonly PlannedColumn[] =>
  columns.filter(({ dataClass }) => dataClass === parseKeyId(keyId).subject);

const prefixOf = (keyId: string): string => `g1.${keyId}.%`;

/** How many values of a table still name a key. */
export async function countReferences(legacy: Legacy, table: PlannedTable, keyId: string): Promise<number> {
  let count = 0;
  for (const { cipher } of columnsOf(table, keyId)) {
    const { rows } = await legacy.query<{ n: number }>(
      `select count(*)::int as n from ${quoted(table.table)} where ${quoted(cipher)} like $1`,
      [prefixOf(keyId)],
    );
    count += rows[0]?.n ?? 0;
  }
  return count;
}

/**
 * Opens at most `limit` values of a key and writes them with today's, in one transaction (AC41-4). Indexes have a key of their own and stay.
 * @returns how many it wrote; 0 when the table has none of the key any more
 */
export async function rewrapTable(
  legacy: Legacy,
  table: PlannedTable,
  ring: KeyRing,
  keyId: string,
  limit: number,
): Promise<number> {
  for (const column of columnsOf(table, keyId)) {
    const written = await inTransaction(legacy, () => rewrapColumn(legacy, { table, column, ring, keyId, limit }));
    if (written > 0) return written;
  }
  return 0;
}

interface Rewrap {
  table: PlannedTable;
  column: PlannedColumn;
  ring: KeyRing;
  keyId: string;
  limit: number;
}

async function rewrapColumn(legacy: Legacy, { table, column, ring, keyId, limit }: Rewrap): Promise<number> {
  const { dataClass, cipher } = column;
  if (!isSealable(dataClass) || ring.activeKeyId(dataClass) === keyId) return 0;
  const { rows } = await legacy.query<{ key: string; cipher: string }>(
    `select ${quoted(table.pk)}::text as key, ${quoted(cipher)} as cipher from ${quoted(table.table)}
      where ${quoted(cipher)} like $1 order by ${quoted(table.pk)} limit $2 for update`,
    [prefixOf(keyId), limit],
  );
  const fresh = rows.map((row) => {
    const cell = cellOf(table.table, column, row.key);
    return encryptColumn(ring, dataClass, cell, decryptColumn(ring, cell, row.cipher));
  });
  await legacy.query(
    `update ${quoted(table.table)} t set ${quoted(cipher)} = v.cipher from unnest($1::text[], $2::text[]) as v (key, cipher)
      where t.${quoted(table.pk)} = v.key::${await keyType(legacy, table)}`,
    [rows.map(({ key }) => key), fresh],
  );
  return rows.length;
}
