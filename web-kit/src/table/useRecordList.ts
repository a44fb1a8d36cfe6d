import { useCallback } from 'react';
import type { DataTableProps } from './data-table.types.ts';
import type { HeldRow } from './held-rows.ts';
import type { ColumnSort } from './useColumnSort.ts';
import type { KeysetPage, PageInfoData } from './useKeysetPage.ts';
import { useLiveList } from './useLiveList.ts';

/** A page of a GraphQL connection. */
export interface ConnectionData<Row> {
  nodes: readonly Row[];
  pageInfo: PageInfoData;
  totalCount?: number | null;
  totalCapped?: boolean | null;
}

export interface RecordListOptions<Row extends HeldRow> {
  /** Types of the records whose changes concern this list. */
  recordTypes: readonly string[];
  /** What the query was asked with; another value is another list. */
  variables: object;
  page: KeysetPage;
  query: { loading: boolean; error?: unknown; refetch(): Promise<unknown> };
  connection: ConnectionData<Row> | undefined;
  /** Where the list can be sorted by the heads of its columns. */
  sorting?: ColumnSort<string> | undefined;
}

export interface RecordListState<Row extends HeldRow> {
  /** What the table is given. */
  table: Required<
    Pick<
      DataTableProps<Row>,
      'loading' | 'onRetry' | 'paging' | 'changedIds' | 'goneIds' | 'arrivals' | 'onShowArrivals'
    >
  > &
    Pick<DataTableProps<Row>, 'rows' | 'error' | 'sort' | 'onSort'>;
  /** Shows the list as the server has it now, after an act of one's own. */
  reload(): Promise<void>;
}

/** The rows of a query as a live list with keyset pages: everything that a `RecordList` shows. */
export function useRecordList<Row extends HeldRow>(options: RecordListOptions<Row>): RecordListState<Row> {
  const { recordTypes, variables, page, query, connection, sorting } = options;
  const { refetch } = query;
  const held = useLiveList<Row>({ recordTypes, listKey: JSON.stringify(variables), rows: connection?.nodes, refetch });
  const { adopt } = held;
  const reload = useCallback(async () => {
    await refetch();
    adopt();
  }, [refetch, adopt]);
  return {
    table: {
      rows: held.rows,
      loading: query.loading,
      error: query.error,
      onRetry: () => void refetch(),
      paging: {
        page,
        info: connection?.pageInfo,
        total: connection?.totalCount ?? undefined,
        totalCapped: connection?.totalCapped ?? undefined,
      },
      changedIds: held.changedIds,
      goneIds: held.goneIds,
      arrivals: held.arrivals,
      onShowArrivals: adopt,
      ...(sorting && { sort: sorting.sort, onSort: sorting.onSort }),
    },
    reload,
  };
}
