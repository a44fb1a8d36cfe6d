import {
  type Cells,
  type ListedRecord,
  type ListedTypes,
  RecordList,
  type RecordListActs,
  type RecordListProps,
  type Tones,
  useDeclaredList,
} from '@yjs/web-kit';
import type { ReactNode } from 'react';
import { HelpLines } from '../HelpLines.tsx';
import { useListChoices } from '../lists/useListChoices.ts';

export interface RecordListPageProps<T extends ListedTypes>
  extends Pick<RecordListProps<T['Row']>, 'empty' | 'nav' | 'part'> {
  record: ListedRecord<T>;
  help?: readonly string[];
  /** At the right of the head; `reload` shows the list as it is after an act of one's own. */
  actions?: ReactNode | ((reload: () => void) => ReactNode);
  /** How the states of its flow stand out: a constant of the page. */
  tones?: Tones<T>;
  /** Cells of the page's own; like the tones not made anew with each rendering. */
  cells?: Cells<T>;
  /** What may be done, see `actsOf`; a list without acts is only read. */
  acts?: RecordListActs<T['Row']>;
  /** Types of other records whose changes concern the list, too. */
  hears?: readonly string[];
}

/** The list of a declared record: filters, file, columns and the way to each record are the declaration's, the rest is the page's. */
export function RecordListPage<T extends ListedTypes>(props: RecordListPageProps<T>) {
  const { record, help, tones, cells, acts, actions, hears, ...page } = props;
  const declared = useDeclaredList(record, { tones, cells, hears });
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
