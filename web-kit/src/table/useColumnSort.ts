import { useMemo } from 'react';
import type { TableSort } from './data-table.types.ts';
import { urlSort } from './url-state.ts';
import { useUrlState } from './useUrlState.ts';

export interface ColumnSort<Field extends string> {
  /** `undefined` is the list's own order. */
  sort: TableSort<Field> | undefined;
  onSort(sort: TableSort<Field> | undefined): void;
}

/** The sort of a list by the heads of its columns, kept in the address: what `DataTable` is given, and the query's variable. */
export function useColumnSort<Field extends string>(
  columns: readonly { sortField?: Field | undefined }[],
): ColumnSort<Field> {
  const fields = columns.flatMap(({ sortField }) => sortField ?? []).join();
  const url = useMemo(() => ({ sort: urlSort(fields.split(',') as Field[], undefined) }), [fields]);
  const [{ sort }, set] = useUrlState(url);
  return { sort, onSort: (next) => set({ sort: next }) };
}
