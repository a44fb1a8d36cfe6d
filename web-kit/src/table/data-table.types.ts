import type { ReactNode } from 'react';
import type { FlowActionData } from '../flow/flow.types.ts';
import type { KeysetPage, PageInfoData } from './useKeysetPage.ts';

export interface DataRow {
  id: string;
}

export interface DataColumn<Row extends DataRow, SortField extends string = string> {
  key: string;
  title: string;
  render(row: Row): ReactNode;
  /** The server's sort field; the head is then a sort button. */
  sortField?: SortField;
  width?: number;
  /** Words of any length: they take two lines rather than push the columns behind them out of sight; whole on hover if plain text. */
  wrap?: boolean;
  /** Numbers stand right. */
  align?: 'left' | 'right';
  /** Cannot be taken away in the column chooser. */
  fixed?: boolean;
  /** Not shown until chosen. */
  hidden?: boolean;
}

export interface TableSort<SortField extends string = string> {
  field: SortField;
  direction: 'ASC' | 'DESC';
}

export interface TablePaging {
  page: KeysetPage;
  info: PageInfoData | undefined;
  total?: number | undefined;
  /** The count stops at a limit and the true number is larger. */
  totalCapped?: boolean | undefined;
}

export interface TableSelection<Row extends DataRow> {
  ids: readonly string[];
  onChange(ids: string[]): void;
  /** Acts each row allows; the bar shows those common to all. */
  actionsOf(row: Row): readonly FlowActionData[];
  onAct(action: FlowActionData, rows: Row[]): void;
  /** Whether a row can be chosen at all; by default every row can. */
  selectable?(row: Row): boolean;
  /** Lets the whole list be chosen, beyond the page that is shown. */
  whole?: WholeSelection | undefined;
}

/** Everything that the list holds under its filters, resolved by the server. */
export interface WholeSelection {
  /** Rows of the list, less those taken out. */
  count: number;
  /** The count stops at a limit and the true number is larger. */
  capped: boolean;
  chosen: boolean;
  onChoose(): void;
}

export interface EmptyText {
  /** What belongs here. */
  title: string;
  /** How to begin. */
  hint?: ReactNode;
}

export interface DataTableProps<Row extends DataRow, SortField extends string = string> {
  /** Name of the list; the choice of columns is kept under it. */
  id: string;
  /** Read to screen-reader users as the table's name. */
  label: string;
  columns: readonly DataColumn<Row, SortField>[];
  /** `undefined` while nothing was fetched yet. */
  rows: readonly Row[] | undefined;
  loading?: boolean;
  error?: unknown;
  onRetry?: () => void;
  empty: EmptyText;
  paging?: TablePaging;
  sort?: TableSort<SortField> | undefined;
  /** `undefined` goes back to the list's own order. */
  onSort?: ((sort: TableSort<SortField> | undefined) => void) | undefined;
  selection?: TableSelection<Row>;
  /** The row shown in the preview. */
  activeId?: string | undefined;
  /** ↑ ↓ or a click: show the row in the preview. */
  onActivate?: (row: Row) => void;
  /** Enter or a double click: open the record. */
  onOpen?: (row: Row) => void;
  /** Rows to highlight for a moment. */
  changedIds?: ReadonlySet<string>;
  /** Rows that are no longer in this list but are kept until the reader moves on. */
  goneIds?: ReadonlySet<string>;
  /** How many new rows wait. */
  arrivals?: number;
  onShowArrivals?: () => void;
}
