import {
  type Cells,
  type ClientRecord,
  RecordList,
  type RecordListActs,
  type RecordListProps,
  type RecordTypes,
  recordColumns,
  recordFilters,
  type StateTone,
  type Tones,
  type UrlValues,
  useUrlState,
} from '@yjs/web-kit';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { HelpLines } from '../HelpLines.tsx';
import { useListChoices } from '../lists/useListChoices.ts';
import { useQueriedList } from '../lists/useQueriedList.ts';

export interface RecordListPageProps<T extends RecordTypes>
  extends Pick<RecordListProps<T['Row']>, 'empty' | 'actions' | 'nav'> {
  record: ClientRecord<T>;
  help: readonly string[];
  /** How the states of its flow stand out: a constant of the page. */
  tones?: Tones<T>;
  /** Cells of the page's own; like the tones not made anew with each rendering. */
  cells?: Cells<T>;
  /** What may be done, see `actsOf`; a list without acts is only read. */
  acts?: RecordListActs<T['Row']>;
}

const NO_TONES: Readonly<Record<string, StateTone>> = {};
const NO_CELLS = {};

/** The list of a declared record: filters, file, columns and the way to each record are the declaration's, the rest is the page's. */
export function RecordListPage<T extends RecordTypes>(props: RecordListPageProps<T>) {
  const { record, help, tones = NO_TONES, cells = NO_CELLS, acts, ...page } = props;
  const navigate = useNavigate();
  const [values, setValues] = useUrlState(record.url);
  const places = useListChoices(
    'district' in values ? String(values.district) : '',
    record.filters.some(({ kind }) => kind === 'place'),
  );
  const columns = useMemo(() => recordColumns(record, cells, { route: record.route, tones }), [record, cells, tones]);
  const filter = record.toFilter(values);
  const list = useQueriedList<T['Row'], T['ListData'], T['ListVariables']>({
    recordType: record.type,
    document: record.list,
    variables: record.variables(filter),
    connection: record.connection,
    columns,
  });
  const open = (row: T['Row']) => void navigate(`${record.route}/${row.id}`);
  const fields = recordFilters(record.filters, places);
  return (
    <RecordList<T['Row']>
      {...page}
      id={record.id}
      title={record.title}
      help={<HelpLines lines={help} />}
      {...(fields.length > 0 && {
        filters: {
          fields,
          values: { ...values },
          onChange: (patch) => setValues(patch as Partial<UrlValues<T['Url']>>),
        },
      })}
      exportAs={record.exportAs && { permission: record.exportAs.permissions, url: record.exportAs.url, filter }}
      savedViews
      list={list}
      columns={columns}
      {...(acts && { acts })}
      onActivate={open}
      onOpen={open}
    />
  );
}
