import type { FrozenCell, FrozenField, FrozenList, FrozenRow } from './frozen.ts';

export interface CellChange {
  title: string;
  before: string | null;
  after: string | null;
}

export interface RowDifference {
  key: string;
  kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  cells: CellChange[];
}

/** Rows that two versions do not share or do not agree on: removed, changed, added, each in the order of its list (03 C-15). */
export function differenceOf(before: FrozenList, after: FrozenList): RowDifference[] {
  const old = new Map(before.rows.map((row) => [row.key, row]));
  const kept = new Map(after.rows.map((row) => [row.key, row]));
  const removed = before.rows.filter(({ key }) => !kept.has(key));
  const fields = mergedFields(before.fields, after.fields);
  return [
    ...removed.map((row) => whole('REMOVED', row, fields)),
    ...after.rows.flatMap((row) => {
      const earlier = old.get(row.key);
      if (!earlier) return [];
      const cells = changesBetween(earlier, row, fields);
      return cells.length > 0 ? [{ key: row.key, kind: 'CHANGED' as const, cells }] : [];
    }),
    ...after.rows.filter(({ key }) => !old.has(key)).map((row) => whole('ADDED', row, fields)),
  ];
}

/** The later list's fields, behind them those that only the earlier one had. */
function mergedFields(before: readonly FrozenField[], after: readonly FrozenField[]): FrozenField[] {
  const names = new Set(after.map(({ name }) => name));
  return [...after, ...before.filter(({ name }) => !names.has(name))];
}

function whole(kind: 'ADDED' | 'REMOVED', { key, cells }: FrozenRow, fields: readonly FrozenField[]): RowDifference {
  const shown = fields.map(({ name, title }) => ({ title, said: said(cells[name]) }));
  const added = kind === 'ADDED';
  return {
    key,
    kind,
    cells: shown.map(({ title, said }) => ({ title, before: added ? null : said, after: added ? said : null })),
  };
}

/** What changed, behind the first field, which says whose row it is. */
function changesBetween(before: FrozenRow, after: FrozenRow, fields: readonly FrozenField[]): CellChange[] {
  const changed = fields.filter(({ name, by = name }) => said(before.cells[by]) !== said(after.cells[by]));
  const [first] = fields;
  const shown = first && changed.length > 0 && !changed.includes(first) ? [first, ...changed] : changed;
  return shown.map(({ name, title }) => ({ title, before: said(before.cells[name]), after: said(after.cells[name]) }));
}

const said = (cell: FrozenCell | undefined): string | null => {
  if (cell === undefined || cell === null) return null;
  return typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell);
};
