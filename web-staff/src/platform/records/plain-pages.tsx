import type {
  ActedRecord,
  AdvancedTypes,
  ClientRecord,
  ListedRecord,
  ListedTypes,
  RecordForm,
  RecordListActs,
  RecordTypes,
} from '@yjs/web-kit';
import { actsOf } from './acts.tsx';
import { RecordFormButton } from './RecordFormButton.tsx';
import { RecordListPage } from './RecordListPage.tsx';
import { RecordPage } from './RecordPage.tsx';

/** The acts of a flow with nothing to say beside what the flow says itself. */
export const plainActs = <T extends AdvancedTypes>(record: ActedRecord<T>, name: (row: T['Row']) => string) =>
  actsOf(record, { name, consequences: {} });

interface PlainList<T extends ListedTypes, Values extends object, Data> {
  /** What the list is for, in a clerk's words. */
  help?: readonly string[];
  acts?: RecordListActs<T['Row']>;
  /** What makes such a record; without it the list is of what comes from elsewhere. */
  form?: RecordForm<Values, Data>;
}

/** The list of a declared record of which nobody wrote a page, as a module of a lazy one. */
export const plainList = <T extends ListedTypes, Values extends object = never, Data = never>(
  record: ListedRecord<T>,
  { help, acts, form }: PlainList<T, Values, Data>,
) => ({
  default: () => (
    <RecordListPage
      record={record}
      empty={{ title: `没有${record.title}`, hint: '可以清除筛选再看。' }}
      {...(help && { help })}
      {...(acts && { acts })}
      {...(form && { actions: (reload: () => void) => <RecordFormButton form={form} onDone={reload} /> })}
    />
  ),
});

/** The page of one. */
export const plainPage = <T extends RecordTypes>(
  record: ClientRecord<T>,
  number: (one: T['One']) => string,
  acts?: RecordListActs<T['Row']>,
) => ({
  default: () => (
    <RecordPage record={record} title={(one) => `${record.title} ${number(one)}`} {...(acts && { acts })} />
  ),
});
