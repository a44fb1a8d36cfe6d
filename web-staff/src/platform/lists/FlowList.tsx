import type { TypedDocumentNode } from '@apollo/client';
import {
  type ConnectionData,
  type PageVariables,
  RecordList,
  type RecordListActs,
  type RecordListProps,
  useQueriedList,
} from '@yjs/web-kit';
import { ActDialog, type ActRow, type RecordActs } from '../acts/ActDialog.tsx';
import { HelpLines } from '../HelpLines.tsx';
import { useStateFilter } from './useStateFilter.ts';

interface StateVariables<State extends string> extends PageVariables {
  states?: State | State[] | null | undefined;
}

export interface FlowListProps<Row extends ActRow, State extends string, Data, Done>
  extends Pick<RecordListProps<Row>, 'id' | 'title' | 'columns' | 'empty' | 'actions' | 'savedViews'>,
    Pick<RecordListActs<Row>, 'word'> {
  help: readonly string[];
  /** Type of the records in the API, e.g. `withdrawal`. */
  recordType: string;
  /** The states' words, the list's one filter: a constant of the page. */
  words: Readonly<Record<State, string>>;
  document: TypedDocumentNode<Data, StateVariables<State>>;
  connection(data: Data): ConnectionData<Row>;
  acts: RecordActs<Row, Done>;
  /** File of the list under its filter, for holders of the permission. */
  exportAs?: { permission: string; url: string };
}

/** The page of a flow's records that people decide about one by one: filter by state, acts at the row, and their dialog. */
export function FlowList<Row extends ActRow, State extends string, Data, Done>(
  props: FlowListProps<Row, State, Data, Done>,
) {
  const { help, recordType, words, document, connection, acts, word, exportAs, ...page } = props;
  const { states, filters } = useStateFilter(words);
  const list = useQueriedList<Row, Data, StateVariables<State>>({
    document,
    variables: { states },
    connection,
    recordType,
    columns: page.columns,
  });
  return (
    <RecordList
      {...page}
      help={<HelpLines lines={help} />}
      filters={filters}
      exportAs={exportAs && { ...exportAs, filter: { states: states ?? [] } }}
      list={list}
      acts={{ at: 'row', dialog: (asked) => <ActDialog acts={acts} {...asked} />, ...(word && { word }) }}
    />
  );
}
