import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DataColumn } from '../table/data-table.types.ts';
import type { ListedRecord, ListedTypes, RecordColumn, Tones } from './client-record.types.ts';
import { type ShowOptions, shownText, shownValue } from './ShownValue.tsx';

/** What a page shows in a column instead; `title` where the head says something else too. */
export type Cell<Row> = ((row: Row) => ReactNode) | { title?: string; render?(row: Row): ReactNode };

/** Cells of the page's own, by the column's name. */
export type Cells<T extends ListedTypes> = { readonly [K in T['Column']]?: Cell<T['Row']> };

/** The columns of a declared record: by kind, except where the page has cells of its own. */
export function recordColumns<T extends ListedTypes>(
  record: ListedRecord<T>,
  cells: Readonly<Record<string, Cell<T['Row']> | undefined>>,
  tones?: Partial<Tones<T>>,
): DataColumn<T['Row']>[] {
  const options: ShowOptions = { route: record.route, tones: { ...record.tones, ...tones } };
  // Rows without a number lead to their pages by what stands first.
  const leads =
    record.opens && !record.columns.some(({ kind }) => kind === 'number') ? record.columns[0]?.name : undefined;
  return record.columns.map((column) => {
    const own = cells[column.name];
    const { title = column.title, render } = typeof own === 'function' ? { render: own } : (own ?? {});
    const { name, key, hidden, width, sort, wide } = column;
    const shown = (row: T['Row']) =>
      render ? render(row) : <ByKind column={column} row={row} options={options} leads={column.name === leads} />;
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
  /** The field leads to the record's page. */
  leads: boolean;
}

/** The field, and under it in quiet letters what else there is. */
function ByKind<Row extends { id: string }>({ column, row, options, leads }: ByKindProps<Row>) {
  const value = shownValue(column, row, options);
  return (
    <>
      {leads ? <Link to={`${options.route}/${row.id}`}>{value}</Link> : value}
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
