import type { TypedDocumentNode } from '@apollo/client';
import {
  type AskedAct,
  type ConnectionData,
  type FilterField,
  type FlowActionData,
  type PageVariables,
  RecordList,
  type RecordListProps,
  type UrlValues,
  urlChoices,
  urlText,
  useQueriedList,
  useUrlState,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { ActDialog, type ActRow, type RecordActs } from '../acts/ActDialog.tsx';
import { HelpLines } from '../HelpLines.tsx';

/** What every such list is narrowed by, as it stands in the address. */
export const searchUrl = <State extends string>(words: Readonly<Record<State, string>>) => ({
  search: urlText(),
  state: urlChoices(wordKeys(words)),
});

/** The two as a filter of the API. */
export const searched = <State extends string>({ search, state }: { search: string; state: State[] }) => ({
  search: search || undefined,
  states: state.length > 0 ? state : undefined,
});

/** The two as fields of the line. */
export const searchFields = <State extends string>(
  words: Readonly<Record<State, string>>,
  { placeholder, width = 230 }: { placeholder: string; width?: number },
): FilterField[] => [
  { key: 'search', kind: 'text', label: '查找', placeholder, width },
  { key: 'state', kind: 'multi', label: '状态', options: wordOptions(words), width: 180 },
];

interface FilterVariables<Filter> extends PageVariables {
  filter?: Filter | null | undefined;
}

interface ListFile {
  permission: string;
  url: string;
  label?: string;
}

export interface SearchListProps<Row extends ActRow, Url extends object, Filter extends object, Data, Done>
  extends Pick<RecordListProps<Row>, 'id' | 'title' | 'columns' | 'empty' | 'actions' | 'savedViews'> {
  help: readonly string[];
  /** Type of the records in the API. */
  recordType: string;
  /** The filters in the address: a constant of the page. */
  url: Url;
  fields: readonly FilterField[];
  filter(values: UrlValues<Url>): Filter;
  document: TypedDocumentNode<Data, FilterVariables<Filter>>;
  connection(data: Data): ConnectionData<Row>;
  /** For the rows that are chosen; a list without them and without a dialog of its own is only read. */
  acts?: RecordActs<Row, Done>;
  /** Acts on what a row is about, beside the steps of its flow. */
  beside?(row: Row): readonly FlowActionData[];
  /** The dialog of each act, where the page has others than those of its flow. */
  dialog?(asked: AskedAct<Row>): ReactNode;
  /** File of the list under its filter, or several of different kinds, for holders of the permission. */
  exportAs?: ListFile | readonly ListFile[];
  /** Where a row leads: `/training/exits` and its id. */
  route: string;
}

/** The page of records that are looked for: line of filters, export, acts on a selection, and the way to each. */
export function SearchList<Row extends ActRow, Url extends object, Filter extends object, Data, Done = never>(
  props: SearchListProps<Row, Url, Filter, Data, Done>,
) {
  const {
    help,
    recordType,
    url,
    fields,
    filter: toFilter,
    document,
    connection,
    acts,
    beside,
    dialog,
    exportAs,
    route,
    ...page
  } = props;
  const navigate = useNavigate();
  const [values, setValues] = useUrlState(url);
  const filter = toFilter(values);
  const list = useQueriedList<Row, Data, FilterVariables<Filter>>({
    recordType,
    document,
    variables: { filter },
    connection,
    columns: page.columns,
  });
  const ask = dialog ?? (acts && ((asked: AskedAct<Row>) => <ActDialog acts={acts} {...asked} />));
  return (
    <RecordList
      {...page}
      help={<HelpLines lines={help} />}
      filters={{
        fields,
        values: { ...values },
        onChange: (patch) => setValues(patch as Partial<UrlValues<Url>>),
      }}
      exportAs={[exportAs ?? []].flat().map((file) => ({ ...file, filter }))}
      list={list}
      {...(ask && { acts: { at: 'selection', dialog: ask, ...(beside && { beside }) } })}
      onOpen={(row) => void navigate(`${route}/${row.id}`)}
    />
  );
}
