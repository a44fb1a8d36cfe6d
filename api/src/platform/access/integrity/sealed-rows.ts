import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../../database/sql.ts';
import { rowMac, verifyRowMac } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { SealedRow, SealedTable } from './sealed-table.ts';

const PAGE = 1000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * All rows of a table, a page at a time in the order of their keys, each with the verdict whether it is as the product wrote it; of a table by id
 * also those of a condition alone.
 */
export async function* readSealed<T extends SealedRow>(
  ctx: Ctx,
  table: SealedTable,
  condition: RawBuilder<unknown> = sql`true`,
): AsyncGenerator<{ row: T; intact: boolean }> {
  const { select, key, byId } = table;
  let after = byId ? FIRST : '';
  for (;;) {
    const beyond = byId
      ? sql`t.id > ${after}::uuid and (${condition}) order by t.id`
      : sql`${key} > ${after} order by ${key}`;
    const page = await rows<T>(ctx, sql`select ${select} where ${beyond} limit ${PAGE}`);
    for (const row of page) yield { row: named(ctx, table, row), intact: isIntactRow(ctx, table, row) };
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.key;
  }
}

/** Whether the master key is the one that rows were written with: at least one of them carries its right code, or there is none. */
export async function readsSealedRows(ctx: Ctx): Promise<boolean> {
  let found = false;
  for (const table of ctx.app.registry.sealedTables.values()) {
    for await (const { intact } of readSealed(ctx, table)) {
      if (intact) return true;
      found = true;
    }
  }
  return !found;
}

/** One row as it stands now; undefined when it is gone. */
export async function findSealed(
  ctx: Ctx,
  table: SealedTable,
  key: string,
): Promise<{ row: SealedRow; intact: boolean } | undefined> {
  const [row] = await rows<SealedRow>(
    ctx,
    sql`select ${table.select} where ${table.byId ? sql`t.id = ${key}::uuid` : sql`${table.key} = ${key}`}`,
  );
  return row && { row: named(ctx, table, row), intact: isIntactRow(ctx, table, row) };
}

/**
 * Gives the row the code of its present content. Whoever changes a row does so in the same transaction, after making sure that it was intact; a
 * broken one gets its code only after both administrators have looked at it.
 */
export async function sealAgain(tx: Ctx, table: SealedTable, key: string): Promise<void> {
  const found = await findSealed(tx, table, key);
  if (!found) return;
  const mac = rowMac(ringOf(tx, table), table.name, table.columns(found.row));
  await rows(tx, sql`update ${sql.table(table.name)} set row_mac = ${mac} where ${table.where(key)}`);
}

/**
 * Gives rows that were read and found intact the code of today's key, in one statement. A row that was changed since has a code of its own by now, and keeps it: the
 * code that was read is the condition.
 */
export async function codeRowsAgain(tx: Ctx, table: SealedTable, read: readonly SealedRow[]): Promise<void> {
  const ring = ringOf(tx, table);
  const codes = read.map((row) => ({
    key: row.key,
    old: row.rowMac,
    fresh: rowMac(ring, table.name, table.columns(row)),
  }));
  // A table of many rows is walked by its ids; a code has no index.
  const same = table.byId ? sql`t.id = c.key::uuid and t.row_mac = c.old` : sql`t.row_mac = c.old`;
  await rows(
    tx,
    sql`update ${sql.table(table.name)} as t set row_mac = c.fresh
          from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) as c(key text, old text, fresh text) where ${same}`,
  );
}

/** Whether a row is as the product wrote it. */
export function isIntactRow(ctx: Ctx, table: SealedTable, row: SealedRow): boolean {
  return verifyRowMac(ringOf(ctx, table), table.name, table.columns(row), row.rowMac);
}

const named = <T extends SealedRow>({ app }: Ctx, table: SealedTable, row: T): T =>
  table.called ? { ...row, title: table.called(app, row) } : row;

const ringOf = ({ app }: Ctx, table: SealedTable) => table.ring?.(app) ?? app.keys;
