import { HelpLines, RecordList, type RecordListPageProps, type RecordTypes, useDeclaredList } from '@yjs/web-kit';
import { useListChoices } from '../lists/useListChoices.ts';

/** The list of a declared record: filters, file, columns and the way to each record are the declaration's, the rest is the page's. */
export function RecordListPage<T extends RecordTypes>(props: RecordListPageProps<T>) {
  const { record, help, tones, cells, choices, acts, ...page } = props;
  const declared = useDeclaredList(record, { tones, cells, choices });
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
