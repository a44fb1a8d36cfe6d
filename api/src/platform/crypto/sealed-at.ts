/**
 * Where the values of a sealed column are bound to another cell than that of the column's own name in the row of its `id` (03 §41.5): what the rotation of a key has to
 * know to write them anew (§41.4). Expressions are SQL over the row, which is called `t`.
 */
export interface SealedAt {
  table: string;
  column: string;
  /** The row part of the cell; `t.id::text` unless said. */
  rowId?: string;
  /** The column part of the cell; the column's name unless said. */
  cell?: string;
  /** A long value lies in pieces, one a line, whose cells are called `<column>.<n>of<count>`. */
  pieces?: true;
}
