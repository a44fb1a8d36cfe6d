/** Values that one statement may carry: PostgreSQL counts them in sixteen bits. */
const MOST_VALUES = 65_535;

/** Rows in as many parts as a statement can carry each, so that a long sheet is written like a short one. */
export function chunksOf<Row extends object>(rows: readonly Row[]): Row[][] {
  const columns = new Set(rows.flatMap((row) => Object.keys(row))).size;
  const size = Math.max(1, Math.floor(MOST_VALUES / Math.max(1, columns)));
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
}
