import {
  blindIndex,
  decryptColumn,
  encryptColumn,
  isEnvelope,
  type KeyRing,
} from '../../../../platform/crypto/index.ts';
import { inTransaction, type Legacy, quoted } from '../legacy/connection.ts';
import { lockPosition, type Position, savePosition } from '../legacy/control.ts';
import {
  cellOf,
  fieldOf,
  MAC_COLUMN,
  macColumnsOf,
  macOf,
  type PlannedColumn,
  type PlannedTable,
} from '../legacy/plan.ts';
import { isWrapped, wrapOldHash } from '../passwords.ts';
import { isSealable } from '../words.ts';
import { isTooLong, type OddValue, oddityOf, TOO_LONG } from './odd-values.ts';

/** What the rows of a table are written with. */
interface Sealing {
  ring: KeyRing;
  /** Cost of a wrapped password. */
  iterations: number;
}

/** A batch as it was written. */
interface Batch {
  at: Position;
  rows: number;
  odd: readonly OddValue[];
}

export type LegacyRow = Readonly<Record<string, string | null>>;

/**
 * Writes the next rows of a table (03 §41.12): cipher, index and code, and the position, in one transaction of the client system's database. Killed
 * anywhere it has written all of a batch or nothing of it. Rows that have their cipher already are skipped.
 */
export function migrateBatch(legacy: Legacy, table: PlannedTable, sealing: Sealing, size: number): Promise<Batch> {
  return inTransaction(legacy, async () => {
    const before = await lockPosition(legacy, table.table, 'MIGRATE');
    if (before.ended) return { at: before, rows: 0, odd: [] };
    const rows = await nextRows(legacy, table, before.position, size);
    const written: Written[] = [];
    const odd: OddValue[] = [];
    for (const row of rows) written.push(await sealRow(row, table, sealing, odd));
    const moved = written.filter(({ sealed }) => sealed > 0);
    if (moved.length > 0) await write(legacy, table, moved);
    await keepOdd(legacy, table.table, odd);
    const failed = new Set(odd.flatMap(({ rowKey, unsealed }) => (unsealed ? [rowKey] : []))).size;
    const at: Position = {
      position: rows.at(-1)?.yjs_key ?? before.position,
      done: before.done + moved.length,
      skipped: before.skipped + rows.length - moved.length,
      failed: before.failed + failed,
      batches: before.batches + (rows.length > 0 ? 1 : 0),
      ended: rows.length < size,
    };
    await savePosition(legacy, table.table, 'MIGRATE', at);
    return { at, rows: rows.length, odd };
  });
}

/** Rows behind a position in the order of their key, locked; every value as text. */
export async function nextRows(
  legacy: Legacy,
  table: PlannedTable,
  position: string | null,
  size: number,
): Promise<LegacyRow[]> {
  const type = await keyType(legacy, table);
  const columns = table.columns.flatMap(({ column, cipher }) => [
    `${quoted(column)}::text as ${quoted(column)}`,
    quoted(cipher),
  ]);
  const { rows } = await legacy.query<LegacyRow>(
    `select ${quoted(table.pk)}::text as yjs_key, ${columns.join(', ')} from ${quoted(table.table)}
      where $1::text is null or ${quoted(table.pk)} > $1::text::${type}
      order by ${quoted(table.pk)} limit $2 for update`,
    [position, size],
  );
  return rows;
}

/** The type of a table's key, for comparing positions in its order: numbers as numbers. */
export async function keyType(legacy: Legacy, { table, pk }: Pick<PlannedTable, 'table' | 'pk'>): Promise<string> {
  const { rows } = await legacy.query<{ type: string }>(
    'select format_type(atttypid, null) as type from pg_attribute where attrelid = $1::text::regclass and attname = $2',
    [quoted(table), pk],
  );
  const type = rows[0]?.type;
  if (!type) throw new Error(`table ${table} has no column ${pk}`);
  return type;
}

interface Written {
  key: string;
  sealed: number;
  ciphers: Map<string, string | null>;
  indexes: Map<string, string | null>;
  mac: string | null;
}

async function sealRow(row: LegacyRow, table: PlannedTable, sealing: Sealing, odd: OddValue[]): Promise<Written> {
  const key = row.yjs_key ?? '';
  const written: Written = { key, sealed: 0, ciphers: new Map(), indexes: new Map(), mac: null };
  for (const column of table.columns) {
    const value = row[column.column] ?? null;
    const known = row[column.cipher] ?? null;
    if (value === null || (known !== null && (isEnvelope(known) || isWrapped(known)))) continue;
    const reason = isTooLong(value) ? TOO_LONG : oddityOf(column.dataClass, value);
    if (reason) odd.push({ column: column.column, rowKey: key, reason, unsealed: reason === TOO_LONG });
    if (reason === TOO_LONG) continue;
    written.ciphers.set(column.cipher, await sealValue(table.table, column, key, value, sealing));
    if (column.index)
      written.indexes.set(column.index, blindIndex(sealing.ring, fieldOf(table.table, column), value.trim()));
    written.sealed += 1;
  }
  if (written.sealed > 0 && macColumnsOf(table).length > 0)
    written.mac = macOf(sealing.ring, table, key, protectedValues(row, table, sealing.ring, written));
  return written;
}

/** The values that the code of a row is made of: where the plaintext is gone already, what the cipher holds. */
function protectedValues(
  row: LegacyRow,
  table: PlannedTable,
  ring: KeyRing,
  { key, ciphers }: Written,
): Map<string, string | null> {
  return new Map(
    macColumnsOf(table).map((column) => {
      const known = row[column.cipher] ?? null;
      const kept = known !== null && !ciphers.has(column.cipher) && isEnvelope(known);
      const value = kept ? decryptColumn(ring, cellOf(table.table, column, key), known) : (row[column.column] ?? null);
      return [column.column, value];
    }),
  );
}

/** The cipher of one value for its cell; of a password its old hash, wrapped. */
export async function sealValue(
  table: string,
  column: PlannedColumn,
  key: string,
  value: string,
  { ring, iterations }: Sealing,
): Promise<string> {
  return isSealable(column.dataClass)
    ? encryptColumn(ring, column.dataClass, cellOf(table, column, key), value)
    : wrapOldHash(value, iterations);
}

async function write(legacy: Legacy, table: PlannedTable, rows: readonly Written[]): Promise<void> {
  const type = await keyType(legacy, table);
  const names: string[] = [];
  const values: (string | null)[][] = [];
  const sets: string[] = [];
  const give = (name: string, column: (string | null)[]) => {
    const place = `v${names.length}`;
    names.push(place);
    values.push(column);
    sets.push(`${quoted(name)} = coalesce(v.${place}, t.${quoted(name)})`);
  };
  for (const { cipher, index } of table.columns) {
    give(
      cipher,
      rows.map(({ ciphers }) => ciphers.get(cipher) ?? null),
    );
    if (index)
      give(
        index,
        rows.map(({ indexes }) => indexes.get(index) ?? null),
      );
  }
  if (macColumnsOf(table).length > 0)
    give(
      MAC_COLUMN,
      rows.map(({ mac }) => mac),
    );
  const parts = names.map((_, place) => `$${place + 2}::text[]`);
  await legacy.query(
    `update ${quoted(table.table)} t set ${sets.join(', ')}
       from unnest($1::text[], ${parts.join(', ')}) as v (key, ${names.join(', ')})
      where t.${quoted(table.pk)} = v.key::${type}`,
    [rows.map(({ key }) => key), ...values],
  );
}

async function keepOdd(legacy: Legacy, table: string, odd: readonly OddValue[]): Promise<void> {
  for (const { column, rowKey, reason, unsealed } of odd)
    await legacy.query(
      `insert into yjs_odd_value (table_name, column_name, row_key, reason, unsealed) values ($1, $2, $3, $4, $5)
         on conflict (table_name, column_name, row_key) do nothing`,
      [table, column, rowKey.slice(0, 80), reason, unsealed],
    );
}
