import { rows, run, sql } from '../../../database/sql.ts';
import { blindIndex, CryptoError, decryptColumn, type IndexedAt } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { secondOf } from './second-columns.ts';

interface Page {
  table: string;
  uses: readonly IndexedAt[];
  /** Primary key of the row behind which the page begins. */
  after: readonly string[] | null;
  limit: number;
}

interface Found {
  key: string[];
  /** For each use: its index, and where its value lies. */
  cells: { index: string | null; sealed: string | null; column: string; rowId: string }[];
}

/**
 * Fills the second columns of the next rows that lack one (03 §41.6): the value is opened and its index made with both keys, then the first column is written as it is,
 * and the database fills the second as for any writer.
 *
 * @returns how many rows were written, and the last row of the page; none where the table has no more
 */
export async function fillPage(tx: Ctx, page: Page): Promise<{ filled: number; last: string[] | undefined }> {
  const { table, uses, limit } = page;
  const keys = await primaryKey(tx, table);
  const found = await readPage(tx, page, keys);
  for (const { cells, key } of found) {
    for (const [at, use] of uses.entries()) {
      const cell = cells[at];
      if (cell) makeBoth(tx, use, cell, key);
    }
  }
  if (found.length > 0) await touch(tx, page, keys, found);
  return { filled: found.length, last: found.length < limit ? undefined : found.at(-1)?.key };
}

interface KeyColumn {
  name: string;
  type: string;
}

const primaryKey = (ctx: Ctx, table: string): Promise<KeyColumn[]> =>
  rows(
    ctx,
    sql`select a.attname as name, format_type(a.atttypid, null) as type from pg_constraint k
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
         where k.conrelid = ${table}::regclass and k.contype = 'p' order by array_position(k.conkey, a.attnum)`,
  );

function readPage(tx: Ctx, { table, uses, after, limit }: Page, keys: readonly KeyColumn[]): Promise<Found[]> {
  const key = sql.join(keys.map(({ name }) => sql`t.${sql.ref(name)}`));
  const bound = after && sql.join(after.map((text, at) => sql`${text}::${sql.raw(keys[at]?.type ?? 'text')}`));
  const lacking = uses.map(
    ({ column }) => sql`(t.${sql.ref(column)} is not null and t.${sql.ref(secondOf(column))} is null)`,
  );
  const cells = uses.map(({ column, value }) => {
    const { rowId = 't.id::text', cell } = tx.app.registry.sealedAt.get(`${table}.${value?.column}`) ?? {};
    return sql`jsonb_build_object('index', t.${sql.ref(column)}, 'sealed', ${value ? sql`t.${sql.ref(value.column)}::text` : null}::text,
      'column', ${cell === undefined ? sql`${value?.column ?? ''}::text` : sql.raw(cell)}, 'rowId', ${value ? sql.raw(rowId) : sql`''`})`;
  });
  return rows<Found>(
    tx,
    sql`select array[${sql.join(keys.map(({ name }) => sql`t.${sql.ref(name)}::text`))}] as key, jsonb_build_array(${sql.join(cells)}) as cells
          from ${sql.table(table)} t where (${sql.join(lacking, sql` or `)}) ${bound ? sql`and (${key}) > (${bound})` : sql``}
         order by ${key} limit ${limit} for update of t`,
  );
}

/** A row whose value does not open, or is no longer what was indexed, stays behind and holds up the switch: nothing is guessed. */
function makeBoth(
  { app }: Ctx,
  { table, column, field, value }: IndexedAt,
  cell: Found['cells'][number],
  key: string[],
) {
  if (!value || cell.index === null || cell.sealed === null) return;
  try {
    const opened = decryptColumn(app.keys, { table, column: cell.column, rowId: cell.rowId }, cell.sealed);
    const plain = value.part === undefined ? opened : (JSON.parse(opened) as Record<string, unknown>)[value.part];
    if (blindIndex(app.keys, field, String(plain ?? '')) !== cell.index.trim())
      app.log.error({ table, column, key }, 'an index is not that of the value beside it');
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    app.log.error({ code: error.code, table, column, key }, 'a value cannot be indexed anew');
  }
}

async function touch(
  tx: Ctx,
  { table, uses }: Page,
  keys: readonly KeyColumn[],
  found: readonly Found[],
): Promise<void> {
  // Tables whose rows are kept as they were given let this through, and this alone.
  await rows(tx, sql`select set_config('keys.rewrap', 'on', true)`);
  const set = uses.map(({ column }) => sql`${sql.ref(column)} = t.${sql.ref(column)}`);
  const same = keys.map(({ name, type }, at) => sql`t.${sql.ref(name)} = (v ->> ${sql.lit(at)})::${sql.raw(type)}`);
  await run(
    tx,
    sql`update ${sql.table(table)} as t set ${sql.join(set)}
          from jsonb_array_elements(${JSON.stringify(found.map(({ key }) => key))}::jsonb) as v
         where ${sql.join(same, sql` and `)}`,
  );
  await rows(tx, sql`select set_config('keys.rewrap', '', true)`);
}
