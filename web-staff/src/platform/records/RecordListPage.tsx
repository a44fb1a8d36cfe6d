import {
  type Cells,
  type ClientRecord,
  RecordList,
  type RecordListActs,
  type RecordListProps,
  type RecordTypes,
  type Tones,
  useDeclaredList,
} from '@yjs/web-kit';
import { HelpLines } from '../HelpLines.tsx';
import { useListChoices } from '../lists/useListChoices.ts';

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

/** The list of a declared record: filters, file, columns and the way to each record are the declaration's, the rest is the page's. */
export function RecordListPage<T extends RecordTypes>(props: RecordListPageProps<T>) {
  const { record, help, tones, cells, acts, ...page } = props;
  const declared = useDeclaredList(record, { tones, cells });
  const placed = record.filters.some(({ kind }) => kind === 'place');
  const filters = declared.filters(useListChoices(declared.district, placed));
  return (
    <RecordList<T['Row']>
      {...page}
      {...declared.page}
      help={<HelpLines lines={help} />}
      {...(filters && { filters })}
      savedViews
      {...(acts && { acts })}
    />
  );
}
