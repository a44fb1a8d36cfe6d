import type { ReactNode } from 'react';
import type { DataColumn } from '../table/data-table.types.ts';
import type { ListedRecord, ListedTypes, RecordColumn } from './client-record.types.ts';
import { type ShowOptions, shownText, shownValue } from './ShownValue.tsx';

/** What a page shows in a column instead; `title` where the head says something else too. */
export type Cell<Row> = ((row: Row) => ReactNode) | { title?: string; render?(row: Row): ReactNode };

/** Cells of the page's own, by the column's name. */
export type Cells<T extends ListedTypes> = { readonly [K in T['Column']]?: Cell<T['Row']> };

/** The columns of a declared record: by kind, except where the page has cells of its own. */
export function recordColumns<T extends ListedTypes>(
  record: ListedRecord<T>,
  cells: Readonly<Record<string, Cell<T['Row']> | undefined>>,
  options: ShowOptions,
): DataColumn<T['Row']>[] {
  return record.columns.map((column) => {
    const own = cells[column.name];
    const { title = column.title, render } = typeof own === 'function' ? { render: own } : (own ?? {});
    const { name, key, hidden, width, sort, wide } = column;
    const shown = (row: T['Row']) => (render ? render(row) : <ByKind column={column} row={row} options={options} />);
    return {
      key: name,
      title,
      render: wide ? (row) => <div className="yjs-list-wide">{shown(row)}</div> : shown,
      ...(key && { fixed: true }),
      ...(hidden && { hidden }),
      ...(width !== undefined && { width }),
      ...(sort && { sortField: sort }),
      ...((column.kind === 'decimal' || column.kind === 'money' || (column.kind === 'whole' && !column.words)) && {
        align: 'right',
      }),
    };
  });
}

interface ByKindProps<Row> {
  column: RecordColumn<Row>;
  row: Row;
  options: ShowOptions;
}

/** The field, and under it in quiet letters what else there is. */
function ByKind<Row extends { id: string }>({ column, row, options }: ByKindProps<Row>) {
  return (
    <>
      {shownValue(column, row, options)}
      {column.under?.map((field) => {
        const text = shownText(field, row);
        return (
          text && (
            <div key={field.name} className="yjs-quiet">
              {text}
            </div>
          )
        );
      })}
    </>
  );
}
