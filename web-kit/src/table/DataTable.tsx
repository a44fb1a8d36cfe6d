import { useRef, useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { ArrivalsNotice } from './ArrivalsNotice.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { DataRow, DataTableProps } from './data-table.types.ts';
import { ListTable } from './ListTable.tsx';
import { Pager } from './Pager.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { TableEmpty } from './TableEmpty.tsx';
import { TableSkeleton } from './TableSkeleton.tsx';
import { useColumnChoice } from './useColumnChoice.ts';
import { useRowKeys } from './useRowKeys.ts';

/** The list of every queue: keyset pages, sort, chosen columns, selection with common acts, keyboard, live rows. */
export function DataTable<Row extends DataRow, SortField extends string = string>(
  props: DataTableProps<Row, SortField>,
) {
  const { rows, selection } = props;
  const selecting = selection !== undefined && selection.ids.length > 0;
  const choice = useColumnChoice(props.id, props.columns);
  const [begun, setBegun] = useState(false);
  if (rows && !begun) setBegun(true);
  const box = useRef<HTMLDivElement>(null);
  const keys = useRowKeys({ box, rows: rows ?? [], selection, onActivate: props.onActivate, onOpen: props.onOpen });

  return (
    <div className="yjs-table">
      {rows && (
        <div className="yjs-table-tools yjs-no-print">
          <ColumnChooser columns={props.columns} choice={choice} />
        </div>
      )}
      {props.error !== undefined && <ErrorNotice error={props.error} onRetry={props.onRetry} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows inside are the focus targets; keys bubble up here */}
      <div ref={box} className="yjs-table-scroll" onKeyDown={keys} aria-busy={props.loading === true}>
        {/* The heads stay while another order comes: whoever has pressed one with the keyboard stands on it. */}
        {(rows || (begun && props.error === undefined)) && (
          <ListTable<Row, SortField>
            label={props.label}
            columns={choice.shown}
            rows={rows ?? []}
            selection={selection}
            sort={props.sort}
            onSort={props.onSort}
            activeId={props.activeId}
            onActivate={props.onActivate}
            onOpen={props.onOpen}
            changedIds={props.changedIds}
            goneIds={props.goneIds}
          />
        )}
        {rows?.length === 0 && <TableEmpty text={props.empty} />}
        {rows === undefined && props.error === undefined && <TableSkeleton />}
      </div>
      <ArrivalsNotice count={props.arrivals ?? 0} onShow={props.onShowArrivals} above={selecting} />
      {selecting && <SelectionBar selection={selection} rows={rows ?? []} />}
      {props.paging && <Pager {...props.paging} loading={props.loading === true} />}
    </div>
  );
}
