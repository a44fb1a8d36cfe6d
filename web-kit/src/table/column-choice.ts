import type { DataColumn, DataRow } from './data-table.types.ts';

/** The keys shown when nothing was chosen. */
export function defaultKeys<Row extends DataRow>(columns: readonly DataColumn<Row>[]): string[] {
  return columns.filter((column) => !column.hidden).map((column) => column.key);
}

/** Stored choice → keys, or `undefined` where it is missing or damaged. */
export function parseChoice(text: string | null): string[] | undefined {
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every((key): key is string => typeof key === 'string')) return value;
  } catch {
    return undefined;
  }
  return undefined;
}

/** The columns to show, in their own order; fixed ones always. */
export function shownColumns<Row extends DataRow, F extends string>(
  columns: readonly DataColumn<Row, F>[],
  keys: readonly string[],
): DataColumn<Row, F>[] {
  return columns.filter((column) => column.fixed || keys.includes(column.key));
}
