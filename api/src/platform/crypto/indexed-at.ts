import type { IndexedField } from './blind-index.ts';

/** A column that holds a blind index and gets a new one in a re-index (03 §41.6). */
export interface IndexedAt {
  table: string;
  column: string;
  field: IndexedField;
  /**
   * The sealed column of the row that holds the value, and the part of it where it is sealed JSON. Absent where the column repeats what another one of the
   * field has: its index is known from there.
   */
  value?: { column: string; part?: string };
}

/** A column whose values cannot be made anew: it stays with the first index key until its time of retention has passed. */
export interface KeptIndex {
  table: string;
  column: string;
  /** In Chinese, for the page. */
  why: string;
}
