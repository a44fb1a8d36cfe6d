import { HelpLines, type ListedTypes, RecordList, type RecordListPageProps, useDeclaredList } from '@yjs/web-kit';

/** Whoever signs in here sees one institution's records or his own: no place tells them apart. */
const NO_PLACES = { districts: [], centres: [], matters: [] };

/** The list of a declared record in the portal: filters, file, columns and the way to each record are the declaration's, the rest is the page's. */
export function RecordListPage<T extends ListedTypes>(props: RecordListPageProps<T>) {
  const { record, help, tones, cells, choices, acts, actions, hears, ...page } = props;
  const declared = useDeclaredList(record, { tones, cells, choices, hears });
  const filters = declared.filters(NO_PLACES);
  return (
    <RecordList<T['Row']>
      {...page}
      {...declared.page}
      help={help && <HelpLines lines={help} />}
      actions={typeof actions === 'function' ? actions(() => void declared.page.list.reload()) : actions}
      {...(filters && { filters })}
      {...(acts && { acts })}
    />
  );
}
