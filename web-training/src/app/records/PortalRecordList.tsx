import {
  type Cells,
  type ClientRecord,
  RecordList,
  type RecordListProps,
  type RecordTypes,
  type Tones,
  useDeclaredList,
} from '@yjs/web-kit';

export interface PortalRecordListProps<T extends RecordTypes>
  extends Pick<RecordListProps<T['Row']>, 'empty' | 'actions'> {
  record: ClientRecord<T>;
  help: string;
  tones?: Tones<T>;
  /** Cells of the page's own; not made anew with each rendering. */
  cells?: Cells<T>;
}

/** No place is chosen here: what an institution sees is its own. */
const NO_PLACES = { districts: [], centres: [] };

/** The list of a declared record in the portal; it is acted upon on its page. */
export function PortalRecordList<T extends RecordTypes>(props: PortalRecordListProps<T>) {
  const { record, help, tones, cells, ...page } = props;
  const declared = useDeclaredList(record, { tones, cells });
  const filters = declared.filters(NO_PLACES);
  return <RecordList<T['Row']> {...page} {...declared.page} help={help} {...(filters && { filters })} />;
}
