import { HelpLines, RecordList, type RecordListPageProps, type RecordTypes, useDeclaredList } from '@yjs/web-kit';

/** Whoever signs in here sees one institution's records or his own: no place tells them apart. */
const NO_PLACES = { districts: [], centres: [] };

/** The list of a declared record in the portal: filters, file, columns and the way to each record are the declaration's, the rest is the page's. */
export function RecordListPage<T extends RecordTypes>(props: RecordListPageProps<T>) {
  const { record, help, tones, cells, choices, acts, ...page } = props;
  const declared = useDeclaredList(record, { tones, cells, choices });
  const filters = declared.filters(NO_PLACES);
  return (
    <RecordList<T['Row']>
      {...page}
      {...declared.page}
      help={<HelpLines lines={help} />}
      {...(filters && { filters })}
      {...(acts && { acts })}
    />
  );
}
