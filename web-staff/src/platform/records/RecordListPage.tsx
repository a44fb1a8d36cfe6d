import { HelpLines, type ListedTypes, RecordList, type RecordListPageProps, useDeclaredList } from '@yjs/web-kit';
import { useListChoices } from '../lists/useListChoices.ts';

/** The list of a declared record: filters, file, columns and the way to each record are the declaration's, the rest is the page's. */
export function RecordListPage<T extends ListedTypes>(props: RecordListPageProps<T>) {
  const { record, help, tones, cells, choices, acts, actions, hears, ...page } = props;
  const declared = useDeclaredList(record, { tones, cells, choices, hears });
  const placed = record.filters.some(({ kind }) => kind === 'place');
  const filters = declared.filters(useListChoices(declared.district, placed));
  return (
    <RecordList<T['Row']>
      {...page}
      {...declared.page}
      help={help && <HelpLines lines={help} />}
      actions={typeof actions === 'function' ? actions(() => void declared.page.list.reload()) : actions}
      {...(filters && { filters })}
      savedViews={!page.part}
      {...(acts && { acts })}
    />
  );
}
