import { rows, run, sql } from '../../../database/sql.ts';
import {
  CryptoError,
  decryptColumn,
  encryptColumn,
  isDataClass,
  type KeyRing,
  MOST_HEAD_BYTES,
  parseKeyId,
  rewrapHead,
  type SealedAt,
} from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { type FittingColumn, type FittingTable, namesKey } from './catalogue.ts';

/** Between the lines of a long value. */
const SEPARATOR = '\n';

interface Page {
  table: FittingTable;
  ring: KeyRing;
  keyId: string;
  limit: number;
  /** Primary key of the row behind which the page begins. */
  after: readonly string[] | null;
}

interface Found {
  /** Primary key, as text. */
  key: string[];
  values: (string | null)[];
  cells: { rowId: string; cell: string }[];
}

/** What a row gets: null where a column stays. */
interface Change {
  key: string[];
  fresh: (string | null)[];
}

/**
 * Writes the values of a key in the next rows of a table anew. Rows that somebody else is writing are left to the next run.
 *
 * @returns how many values were written, and the last row of the page; none where the table has no more
 */
export async function rewrapPage(tx: Ctx, page: Page): Promise<{ written: number; last: string[] | undefined }> {
  const { table, keyId, limit } = page;
  // Without a primary key a row cannot be found again; there is none such, and it would be counted.
  if (table.keys.length === 0) return { written: 0, last: undefined };
  const found = await readPage(tx, page);
  const { subject } = parseKeyId(keyId);
  if (!isDataClass(subject)) throw new TypeError(`${keyId} seals no data`);
  const changes: Change[] = [];
  let written = 0;
  for (const row of found) {
    const values: (string | null)[] = [];
    for (const [at, column] of table.columns.entries()) {
      const anew = await sealedAnew(tx, page, column, row, at);
      if (anew !== null) written += 1;
      values.push(anew);
    }
    if (values.some((value) => value !== null)) changes.push({ key: row.key, fresh: values });
  }
  if (changes.length > 0) await write(tx, table, changes);
  return { written, last: found.length < limit ? undefined : found.at(-1)?.key };
}

const placeOf = (tx: Ctx, table: string, column: string): SealedAt | undefined =>
  tx.app.registry.sealedAt.get(`${table}.${column}`);

function readPage(tx: Ctx, { table: { table, keys, columns }, keyId, limit, after }: Page): Promise<Found[]> {
  const key = sql.join(keys.map(({ name }) => sql`t.${sql.ref(name)}`));
  const bound = after && sql.join(after.map((text, at) => sql`${text}::${sql.raw(keys[at]?.type ?? 'text')}`));
  const cells = columns.map(({ name }) => {
    const { rowId = 't.id::text', cell } = placeOf(tx, table, name) ?? {};
    const column = cell === undefined ? sql`${name}::text` : sql.raw(cell);
    return sql`jsonb_build_object('rowId', ${hasId(keys, rowId) ? sql.raw(rowId) : sql`''`}, 'cell', ${column})`;
  });
  return rows<Found>(
    tx,
    sql`select array[${sql.join(keys.map(({ name }) => sql`t.${sql.ref(name)}::text`))}] as key,
               array[${sql.join(columns.map((column) => textOf(column, keyId)))}]::text[] as values,
               jsonb_build_array(${sql.join(cells)}) as cells
          from ${sql.table(table)} t
         where (${sql.join(
           columns.map((column) => namesKey(column, keyId)),
           sql` or `,
         )}) ${bound ? sql`and (${key}) > (${bound})` : sql``}
         order by ${key} limit ${limit} for update of t skip locked`,
  );
}

/** A table without an id says how its cells are called, or they stay as they are. */
const hasId = (keys: readonly FittingColumn[], rowId: string): boolean =>
  rowId !== 't.id::text' || keys.some(({ name }) => name === 'id');

/** The value of a column as it is opened here, where it names the key: of a file its beginning. */
function textOf(column: FittingColumn, keyId: string) {
  const { name, type } = column;
  const value = sql`t.${sql.ref(name)}`;
  const read =
    type === 'bytea' ? sql`encode(substring(${value} for ${MOST_HEAD_BYTES}), 'base64')` : sql`${value}::text`;
  return sql`case when ${namesKey(column, keyId)} then ${read} end`;
}

/** The value under today's key; null where there is nothing of the old one, or what is there does not open. */
async function sealedAnew(
  tx: Ctx,
  { table: { table }, ring, keyId }: Page,
  column: FittingColumn,
  row: Found,
  at: number,
): Promise<string | null> {
  const value = row.values[at];
  const { rowId = '', cell = '' } = row.cells[at] ?? {};
  if (value == null || rowId === '') return null;
  try {
    if (column.type === 'bytea') return await fileAnew(ring, rowId, Buffer.from(value, 'base64'));
    const lines = value.split(SEPARATOR);
    const inPieces = placeOf(tx, table, column.name)?.pieces === true && lines.length > 1;
    return lines
      .map((line, n) =>
        textAnew(ring, keyId, { table, column: inPieces ? `${cell}.${n + 1}of${lines.length}` : cell, rowId }, line),
      )
      .join(SEPARATOR);
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    tx.app.log.error({ code: error.code, table, column: column.name, rowId, keyId }, 'a value cannot be written anew');
    return null;
  }
}

/** All envelopes of the key in a text: most are the whole of it, some stand in a list or a part. */
function textAnew(
  ring: KeyRing,
  keyId: string,
  cell: { table: string; column: string; rowId: string },
  text: string,
): string {
  const { subject } = parseKeyId(keyId);
  if (!isDataClass(subject)) return text;
  const envelope = new RegExp(`g1\\.${keyId}\\.[\\w-]+`, 'g');
  return text.replace(envelope, (sealed) => encryptColumn(ring, subject, cell, decryptColumn(ring, cell, sealed)));
}

/** A file in a column: what replaces its beginning, and how much of it. */
async function fileAnew(ring: KeyRing, fileId: string, beginning: Buffer): Promise<string> {
  const { head, replaces } = await rewrapHead(ring, fileId, beginning);
  return `${replaces} ${head.toString('base64')}`;
}

async function write(tx: Ctx, { table, keys, columns }: FittingTable, changes: readonly Change[]): Promise<void> {
  // Tables whose rows are kept as they were given let this through, and this alone.
  await rows(tx, sql`select set_config('keys.rewrap', 'on', true)`);
  const set = columns.map(({ name, type }, at) => {
    const value = sql`(v.fresh ->> ${sql.lit(at)})`;
    const own = sql`t.${sql.ref(name)}`;
    const anew =
      type === 'bytea'
        ? sql`decode(split_part(${value}, ' ', 2), 'base64') || substring(${own} from split_part(${value}, ' ', 1)::int + 1)`
        : sql`${value}::${sql.raw(type)}`;
    return sql`${sql.ref(name)} = case when ${value} is null then ${own} else ${anew} end`;
  });
  const same = keys.map(({ name, type }, at) => sql`t.${sql.ref(name)} = (v.key ->> ${sql.lit(at)})::${sql.raw(type)}`);
  await run(
    tx,
    sql`update ${sql.table(table)} as t set ${sql.join(set)}
          from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as v(key jsonb, fresh jsonb)
         where ${sql.join(same, sql` and `)}`,
  );
  await rows(tx, sql`select set_config('keys.rewrap', '', true)`);
}
