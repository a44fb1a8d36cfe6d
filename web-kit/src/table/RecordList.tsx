import { type ReactNode, useState } from 'react';
import type { FlowActionData } from '../flow/flow.types.ts';
import { PageHeader, type PageHeaderProps } from '../shell/PageHeader.tsx';
import { DataTable } from './DataTable.tsx';
import type { DataTableProps, TableSelection } from './data-table.types.ts';
import { FilterBar, type FilterBarProps } from './FilterBar.tsx';
import { ListExtras, type ListExtrasProps } from './ListExtras.tsx';
import { ListWithPreview } from './PreviewDrawer.tsx';
import { actsColumn } from './RowActs.tsx';
import type { RecordListState } from './useRecordList.ts';

/** A record as lists select it; what may be done with one that has a flow. */
export interface ListRow {
  id: string;
  flow?: { availableActions: readonly FlowActionData[] };
}

/** A record with a flow. */
export interface FlowRow extends ListRow {
  flow: { availableActions: readonly FlowActionData[] };
}

/** An act that was asked for and not yet decided: what the dialog is given. */
export interface AskedAct<Row extends ListRow> {
  action: FlowActionData;
  rows: readonly Row[];
  /** Leaves the dialog. */
  onClose(): void;
  /** After the act: the selection is dropped and the list read anew. */
  onDone(): void;
}

export interface RecordListActs<Row extends ListRow> {
  /** At the end of each row, or in a bar for the rows that are chosen. */
  at: 'row' | 'selection';
  /** The word of an act on its row, where the page makes its title too long. */
  word?(action: FlowActionData): string;
  /** Acts on what a row is about, offered beside its own; in the bar of the selection. */
  beside?(row: Row): readonly FlowActionData[];
  dialog(asked: AskedAct<Row>): ReactNode;
}

export interface RecordListProps<Row extends ListRow>
  extends Pick<DataTableProps<Row>, 'id' | 'columns' | 'empty' | 'onOpen' | 'activeId' | 'onActivate'>,
    Pick<PageHeaderProps, 'title' | 'help' | 'actions'>,
    Omit<ListExtrasProps, 'page'> {
  list: RecordListState<Row>;
  /** A part of a page that has a head: the list has none. */
  part?: boolean | undefined;
  /** Between title and filters: the tabs that lead to the pages beside this one. */
  nav?: ReactNode;
  filters?: Omit<FilterBarProps, 'extra'>;
  acts?: RecordListActs<Row>;
  /** The record beside the list; it asks for acts as a row does. */
  preview?(ask: (action: FlowActionData, row: Row) => void): ReactNode;
}

/** The page of a list of flow records: title with help, filters, export, live rows, and the acts that the rows allow. */
export function RecordList<Row extends ListRow>(props: RecordListProps<Row>) {
  const { id, title, list, acts, exportAs, savedViews, preview, ...table } = props;
  const [selected, setSelected] = useState<string[]>([]);
  const [asked, setAsked] = useState<Pick<AskedAct<Row>, 'action' | 'rows'>>();
  const ask = (action: FlowActionData, row: Row) => setAsked({ action, rows: [row] });
  const actionsOf = (row: Row) => [...(row.flow?.availableActions ?? []), ...(acts?.beside?.(row) ?? [])];
  const selection: TableSelection<Row> = {
    ids: selected,
    onChange: setSelected,
    actionsOf,
    onAct: (action, rows) => setAsked({ action, rows }),
    selectable: (row) => actionsOf(row).some((action) => action.batch),
  };
  const { columns, filters, nav, help, actions, part = false, ...rest } = table;
  const rows = (
    <DataTable<Row>
      {...rest}
      {...list.table}
      id={id}
      label={title}
      columns={acts?.at === 'row' ? [...columns, actsColumn(ask, acts.word)] : columns}
      {...(acts?.at === 'selection' && { selection })}
    />
  );
  return (
    <>
      {!part && <PageHeader title={title} help={help} actions={actions} />}
      {nav}
      {filters && (
        <FilterBar {...filters} extra={<ListExtras page={id} exportAs={exportAs} savedViews={savedViews} />} />
      )}
      {preview ? <ListWithPreview preview={preview(ask)}>{rows}</ListWithPreview> : rows}
      {asked &&
        acts?.dialog({
          ...asked,
          onClose: () => setAsked(undefined),
          onDone: () => {
            setSelected([]);
            void list.reload();
          },
        })}
    </>
  );
}
