import {
  type CellAddress,
  CryptoError,
  clientMac,
  type IndexedField,
  type KeyRing,
  rowText,
  verifyClientMac,
} from '../../../../platform/crypto/index.ts';
import { type ColumnClass, INDEX_KINDS } from '../words.ts';

/** A sensitive column of a table as it is to be written (ColumnPlan of 03 §41.12). */
export interface PlannedColumn {
  column: string;
  dataClass: ColumnClass;
  cipher: string;
  index: string | null;
  inMac: boolean;
  distinct: boolean;
  plainAction: 'EMPTY' | 'MASK' | 'DROP';
}

/** A table with all its sensitive columns: rows are written once, whole. */
export interface PlannedTable {
  table: string;
  pk: string;
  columns: readonly PlannedColumn[];
}

/** Holds the integrity code of a row (03 §41.7). */
export const MAC_COLUMN = 'yjs_mac';

/** Where a value lives: the name of the plain column, so that the address stays when that is gone. */
export const cellOf = (table: string, { column }: PlannedColumn, rowId: string): CellAddress => ({
  table,
  column,
  rowId,
});

/** As what a column is found by equality (03 §41.6). */
export function fieldOf(table: string, { column, dataClass }: PlannedColumn): IndexedField {
  return { name: `${table}.${column}`, kind: INDEX_KINDS[dataClass] ?? 'exact' };
}

/** The columns whose values the code of a row protects. */
export const macColumnsOf = ({ columns }: PlannedTable): readonly PlannedColumn[] =>
  columns.filter(({ inMac }) => inMac);

/** The code of a row over its key and its protected values, in clear. */
export function macOf(
  ring: KeyRing,
  table: PlannedTable,
  rowId: string,
  values: ReadonlyMap<string, string | null>,
): string {
  return clientMac(ring, macText(table, rowId, values));
}

/** Whether it is the row's: written by the migration, or by the program of the system through the service, whose codes are made alike. */
export function isMacOf(ring: KeyRing, text: string, mac: string): boolean {
  try {
    return verifyClientMac(ring, text, mac);
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}

/** What the code is made of, as the SDK of the client systems spells it. */
export const macText = (table: PlannedTable, rowId: string, values: ReadonlyMap<string, string | null>): string =>
  rowText(table.table, {
    [table.pk]: rowId,
    ...Object.fromEntries(macColumnsOf(table).map(({ column }) => [column, values.get(column) ?? null])),
  });
