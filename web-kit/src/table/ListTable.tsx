import type { ReactNode } from 'react';
import type { DataColumn, DataRow, DataTableProps, TableSort } from './data-table.types.ts';
import { RowCheckbox } from './RowCheckbox.tsx';

/** Key of the column of acts. */
const ACTS = 'acts';

export interface ListTableProps<Row extends DataRow, SortField extends string>
  extends Pick<
    DataTableProps<Row, SortField>,
    'label' | 'selection' | 'sort' | 'onSort' | 'activeId' | 'onActivate' | 'onOpen' | 'changedIds' | 'goneIds'
  > {
  columns: readonly DataColumn<Row, SortField>[];
  rows: readonly Row[];
}

/** The rows of a list as plain HTML: what is on the screen first must not wait for the code of a table that can do everything. */
export function ListTable<Row extends DataRow, SortField extends string>(props: ListTableProps<Row, SortField>) {
  const { columns, rows, selection, sort, onSort } = props;
  const focusable = props.activeId ?? rows[0]?.id;
  const selectable = selection ? rows.filter((row) => selection.selectable?.(row) !== false) : [];
  const chosen = new Set(selection?.ids);
  const chosenHere = selectable.filter((row) => chosen.has(row.id)).length;

  function choose(row: Row, checked: boolean): void {
    selection?.onChange(checked ? [...selection.ids, row.id] : selection.ids.filter((id) => id !== row.id));
  }

  return (
    <table
      className={columns.some(({ key }) => key === ACTS) ? 'yjs-list yjs-list-with-acts' : 'yjs-list'}
      aria-label={props.label}
    >
      <thead>
        <tr>
          {selection && (
            <th scope="col" className="yjs-list-choice">
              <RowCheckbox
                label="选择本页全部"
                checked={selectable.length > 0 && chosenHere === selectable.length}
                partly={chosenHere > 0 && chosenHere < selectable.length}
                disabled={selectable.length === 0}
                onChange={(checked) => selection.onChange(checked ? selectable.map((row) => row.id) : [])}
              />
            </th>
          )}
          {columns.map((column) => (
            <Head key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            data-row-key={row.id}
            className={rowClass(row, props)}
            tabIndex={row.id === focusable ? 0 : -1}
            onClick={() => props.onActivate?.(row)}
            onDoubleClick={() => props.onOpen?.(row)}
          >
            {selection && (
              <td className="yjs-list-choice">
                <RowCheckbox
                  label="选择这一行"
                  checked={chosen.has(row.id)}
                  disabled={selection.selectable?.(row) === false}
                  onChange={(checked) => choose(row, checked)}
                />
              </td>
            )}
            {columns.map((column) => (
              <td key={column.key} align={column.align ?? 'left'} className={classOf(column.key)}>
                {column.wrap ? <Words>{column.render(row)}</Words> : column.render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Words({ children }: { children: ReactNode }) {
  return (
    <div className="yjs-list-words" {...(typeof children === 'string' && { title: children })}>
      {children}
    </div>
  );
}

interface HeadProps<Row extends DataRow, SortField extends string> {
  column: DataColumn<Row, SortField>;
  sort: TableSort<SortField> | undefined;
  onSort: ((sort: TableSort<SortField> | undefined) => void) | undefined;
}

/** What a press of a head does: one way, the other, and back to the list's own order. */
const NEXT = {
  none: { direction: 'ASC', word: '按升序排列' },
  ASC: { direction: 'DESC', word: '按降序排列' },
  DESC: { direction: undefined, word: '恢复默认排列' },
} as const;

/** The head of a column; where the server can sort by it, a button that changes the order. */
function Head<Row extends DataRow, SortField extends string>({ column, sort, onSort }: HeadProps<Row, SortField>) {
  const { sortField, title, width, align = 'left' } = column;
  const style = width === undefined ? undefined : { width };
  if (!sortField || !onSort) {
    return (
      <th scope="col" align={align} style={style} className={classOf(column.key)}>
        {title}
      </th>
    );
  }
  const direction = sort?.field === sortField ? sort.direction : undefined;
  const next = NEXT[direction ?? 'none'];
  return (
    <th
      scope="col"
      align={align}
      style={style}
      aria-sort={direction && (direction === 'ASC' ? 'ascending' : 'descending')}
    >
      <button
        type="button"
        className="yjs-sort"
        title={next.word}
        onClick={() => onSort(next.direction && { field: sortField, direction: next.direction })}
      >
        {title}
        <span aria-hidden="true">{direction ? (direction === 'ASC' ? '▲' : '▼') : '↕'}</span>
      </button>
    </th>
  );
}

/** The acts of a row stay at the right edge, however far the list reaches beyond it. */
function classOf(key: string): string | undefined {
  return key === ACTS ? 'yjs-list-acts' : undefined;
}

function rowClass<Row extends DataRow>(
  row: Row,
  {
    activeId,
    changedIds,
    goneIds,
    selection,
  }: Pick<ListTableProps<Row, string>, 'activeId' | 'changedIds' | 'goneIds'> & {
    selection?: { ids: readonly string[] } | undefined;
  },
): string {
  const classes = [
    'yjs-list-row',
    row.id === activeId && 'yjs-row-active',
    selection?.ids.includes(row.id) && 'yjs-row-chosen',
    changedIds?.has(row.id) && 'yjs-row-changed',
    goneIds?.has(row.id) && 'yjs-row-gone',
  ];
  return classes.filter(Boolean).join(' ');
}
