import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { FilterBarProps } from '../table/FilterBar.tsx';
import type { RecordListActs, RecordListProps } from '../table/RecordList.tsx';
import type { UrlValues } from '../table/url-state.ts';
import { useQueriedList } from '../table/useQueriedList.ts';
import { useUrlState } from '../table/useUrlState.ts';
import type { ListedRecord, ListedTypes, Tones } from './client-record.types.ts';
import { type Cells, recordColumns } from './record-columns.tsx';
import { type FilterChoices, type PlaceChoices, recordFilters } from './record-filters.ts';

export interface DeclaredListOptions<T extends ListedTypes> {
  /** How the states stand out where it is not as the flow says: a constant of the page. */
  tones?: Partial<Tones<T>> | undefined;
  /** Cells of the page's own; like the tones not made anew with each rendering. */
  cells?: Cells<T> | undefined;
  /** What the page offers for filters whose choices only it knows. */
  choices?: FilterChoices | undefined;
  /** Types of other records whose changes concern the list, too. */
  hears?: readonly string[] | undefined;
}

/** What a page of a declared list says beyond the declaration. */
export interface RecordListPageProps<T extends ListedTypes>
  extends DeclaredListOptions<T>,
    Pick<RecordListProps<T['Row']>, 'empty' | 'nav' | 'part'> {
  record: ListedRecord<T>;
  help?: readonly string[];
  /** At the right of the head; `reload` shows the list as it is after an act of one's own. */
  actions?: ReactNode | ((reload: () => void) => ReactNode);
  /** What may be done, see `actsOf`; a list without acts is only read. */
  acts?: RecordListActs<T['Row']>;
}

export interface DeclaredList<T extends ListedTypes> {
  /** What a `RecordList` is given: name, file, columns, rows and the way to each. */
  page: Pick<RecordListProps<T['Row']>, 'id' | 'title' | 'exportAs' | 'list' | 'columns' | 'onActivate' | 'onOpen'>;
  /** Its line of filters; none for a list that nothing narrows. */
  filters(places: PlaceChoices): Omit<FilterBarProps, 'extra'> | undefined;
  /** The district that the address names. */
  district: string;
}

const NO_CELLS = {};

/** The list of a declared record as its address asks for it: what every client's page of such a list begins with. */
export function useDeclaredList<T extends ListedTypes>(
  record: ListedRecord<T>,
  { tones, cells = NO_CELLS, choices, hears }: DeclaredListOptions<T>,
): DeclaredList<T> {
  const navigate = useNavigate();
  const [values, setValues] = useUrlState(record.url);
  const columns = useMemo(() => recordColumns(record, cells, tones), [record, cells, tones]);
  const filter = record.toFilter(values);
  const list = useQueriedList<T['Row'], T['ListData'], T['ListVariables']>({
    recordType: record.type,
    hears,
    document: record.list,
    variables: record.variables(filter),
    connection: record.connection,
    columns,
  });
  const open = (row: T['Row']) => void navigate(`${record.route}/${row.id}`);
  const { exportAs } = record;
  return {
    page: {
      id: record.id,
      title: record.title,
      exportAs: exportAs && { permission: exportAs.permissions, url: exportAs.url, filter },
      list,
      columns,
      ...(record.opens && { onActivate: open, onOpen: open }),
    },
    filters: (places) => {
      const fields = recordFilters(record.filters, places, choices);
      if (fields.length === 0) return undefined;
      const onChange = (patch: object) => setValues(patch as Partial<UrlValues<T['Url']>>);
      return { fields, values: { ...values }, onChange };
    },
    district: 'district' in values ? String(values.district) : '',
  };
}
