import type { SortKeyKind } from '../../lists/index.ts';
import type { Columns } from '../columns.ts';
import type { Filters, OwnFilter } from '../filters.ts';
import type { FileColumn, PageColumn } from '../spec.ts';

/** Another table that a module's records name by a link, and what it brings: the name in the row and the column there. */
export interface ModuleJoin {
  table: string;
  as: string;
  /** Column of the module's table that holds the id. */
  by: string;
  bring: Readonly<Record<string, { column: string; title: string }>>;
}

/**
 * A record that somebody has made without programming (LC-31 … LC-33): the same data that a developer writes, kept in the database. What only a
 * program can say is not part of it: `own` filters, `shown` values, classes of JSON columns.
 */
export interface ModuleRecord {
  /** Letters and digits, beginning with a capital. */
  name: string;
  title: string;
  unit: string;
  /** Who may read. */
  permission: string;
  /** Columns with the business number and with whom or what it is about. */
  number: string;
  subject?: string;
  columns: Columns;
  joins?: readonly ModuleJoin[];
  filters: Readonly<Record<string, Exclude<Filters[string], OwnFilter>>>;
  sorts?: Readonly<Record<string, { title: string; kind: SortKeyKind; column: string }>>;
  export?: { columns: readonly FileColumn<string>[] };
  page: { columns: readonly PageColumn<string>[]; facts: readonly string[] };
}

/** The alias of a module's own table in filters and sorts. */
export const OWN = 'm';
