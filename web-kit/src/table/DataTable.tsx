import { Table } from 'antd';
import { useRef } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { ArrivalsNotice } from './ArrivalsNotice.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { DataRow, DataTableProps } from './data-table.types.ts';
import { Pager } from './Pager.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { TableEmpty } from './TableEmpty.tsx';
import { TableSkeleton } from './TableSkeleton.tsx';
import { toAntdColumns } from './table-columns.tsx';
import { useColumnChoice } from './useColumnChoice.ts';
import { useRowKeys } from './useRowKeys.ts';

/** The list of every queue: keyset pages, sort, chosen columns, selection with common acts, keyboard, live rows. */
export function DataTable<Row extends DataRow, SortField extends string = string>(
  props: DataTableProps<Row, SortField>,
) {
  const { rows, selection, sort, onSort } = props;
  const choice = useColumnChoice(props.id, props.columns);
  const box = useRef<HTMLDivElement>(null);
  const keys = useRowKeys({ box, rows: rows ?? [], selection, onActivate: props.onActivate, onOpen: props.onOpen });
  const focusable = props.activeId ?? rows?.[0]?.id;

  return (
    <div className="yjs-table">
      <div className="yjs-table-tools yjs-no-print">
        {selection && selection.ids.length > 0 ? (
          <SelectionBar selection={selection} rows={rows ?? []} />
        ) : (
          <>
            <div className="yjs-table-toolbar">{props.toolbar}</div>
            <ArrivalsNotice count={props.arrivals ?? 0} onShow={props.onShowArrivals} />
          </>
        )}
        <ColumnChooser columns={props.columns} choice={choice} />
      </div>
      {props.error !== undefined && <ErrorNotice error={props.error} onRetry={props.onRetry} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows inside are the focus targets; keys bubble up here */}
      <div ref={box} className="yjs-table-scroll" onKeyDown={keys} aria-busy={props.loading === true}>
        {rows === undefined ? (
          props.error === undefined && <TableSkeleton />
        ) : (
          <Table<Row>
            size="small"
            rowKey="id"
            aria-label={props.label}
            dataSource={rows}
            pagination={false}
            showSorterTooltip={false}
            locale={{ emptyText: <TableEmpty text={props.empty} /> }}
            columns={toAntdColumns(choice.shown, sort)}
            onChange={(_pages, _filters, sorter) => {
              const one = Array.isArray(sorter) ? sorter[0] : sorter;
              const column = props.columns.find((candidate) => candidate.key === one?.columnKey);
              if (column?.sortField && onSort) {
                onSort({ field: column.sortField, direction: one?.order === 'ascend' ? 'ASC' : 'DESC' });
              }
            }}
            {...(selection && {
              rowSelection: {
                selectedRowKeys: [...selection.ids],
                onChange: (next) => selection.onChange(next.map(String)),
                getCheckboxProps: (row) => ({
                  disabled: selection.selectable?.(row) === false,
                  'aria-label': '选择这一行',
                }),
              },
            })}
            rowClassName={(row) =>
              [
                row.id === props.activeId && 'yjs-row-active',
                props.changedIds?.has(row.id) && 'yjs-row-changed',
                props.goneIds?.has(row.id) && 'yjs-row-gone',
              ]
                .filter(Boolean)
                .join(' ')
            }
            onRow={(row) => ({
              tabIndex: row.id === focusable ? 0 : -1,
              onClick: () => props.onActivate?.(row),
              onDoubleClick: () => props.onOpen?.(row),
            })}
          />
        )}
      </div>
      {props.paging && <Pager {...props.paging} loading={props.loading === true} />}
    </div>
  );
}
