import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useColumnSort } from './useColumnSort.ts';
import { useKeysetPage } from './useKeysetPage.ts';
import { type ConnectionData, type RecordListState, useRecordList } from './useRecordList.ts';

/** The page of a list, as every query of lists takes it. */
export interface PageVariables extends OperationVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface QueriedListOptions<Row extends { id: string }, Data, Variables extends PageVariables> {
  document: TypedDocumentNode<Data, Variables>;
  /** Everything but the page and the sort. */
  variables: Omit<Variables, 'first' | 'after' | 'sort'>;
  /** The columns whose heads sort the list: those with a `sortField`. */
  columns?: readonly { sortField?: string | undefined }[];
  connection(data: Data): ConnectionData<Row>;
  /** Type of the records, whose changes by others concern the list. */
  recordType: string;
  /** Types of other records whose changes concern it, too. */
  hears?: readonly string[] | undefined;
}

const NONE: readonly { sortField?: string | undefined }[] = [];

/** A page of records as a query brings it, live: what `RecordList` is given. */
export function useQueriedList<Row extends { id: string; version?: number }, Data, Variables extends PageVariables>(
  options: QueriedListOptions<Row, Data, Variables>,
): RecordListState<Row> {
  const page = useKeysetPage();
  const { columns = NONE, hears = [] } = options;
  const sorting = useColumnSort(columns);
  const sortable = columns.some(({ sortField }) => sortField);
  const variables = { ...options.variables, ...(sortable && { sort: sorting.sort }), ...page.variables };
  const query = useQuery<Data, PageVariables>(options.document, { variables, fetchPolicy: 'cache-and-network' });
  const data = query.data as Data | undefined;
  return useRecordList<Row>({
    recordTypes: [options.recordType, ...hears],
    variables,
    page,
    query,
    connection: data && options.connection(data),
    sorting: sortable ? sorting : undefined,
  });
}
