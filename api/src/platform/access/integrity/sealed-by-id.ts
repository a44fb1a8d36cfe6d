import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import type { SealedTable } from './sealed-table.ts';

/** A sealed table whose rows are found by their id; its conditions name it `t`. */
export interface SealedById {
  name: string;
  title: string;
  /** What people call a row, of `t`. */
  called: RawBuilder<unknown>;
  /** Columns that the code protects, as they stand in the table; each enters as text. */
  covers: readonly string[];
}

/** Declares one: the code covers the columns and the id, whatever else the row carries. */
export function sealedById({ name, title, called, covers }: SealedById): SealedTable {
  const names = ['id', ...covers];
  const read = names.map((column) => sql`t.${sql.ref(column)}::text as ${sql.ref(column)}`);
  return {
    name,
    title,
    key: sql`t.id::text`,
    byId: true,
    select: sql`t.id::text as key, ${called} as title, t.row_mac as "rowMac", ${sql.join(read)} from ${sql.table(name)} t`,
    where: (key) => sql`id = ${key}::uuid`,
    columns: (row) => Object.fromEntries(names.map((column) => [column, row[column] ?? null])),
  };
}
