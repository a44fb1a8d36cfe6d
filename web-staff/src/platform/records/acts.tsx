import type { ActedRecord, ActedTypes, FlowActionData, RecordListActs } from '@yjs/web-kit';
import type { ActOutcomeFragment, RecordActInput } from '../../generated/graphql.ts';
import { ActDialog, type RecordActs } from '../acts/ActDialog.tsx';

/** A record whose acts go through `advance…`, the mutation that every flow has. */
export interface StaffActedTypes extends ActedTypes {
  ActVariables: { input: RecordActInput };
  Outcome: ActOutcomeFragment;
}

/** What a page says of the acts of a record; mutation and answer are the declaration's. */
export type ActWords<T extends StaffActedTypes> = Omit<RecordActs<T['Row'], T['ActData']>, 'document' | 'outcome'>;

/** How the records are acted upon: what the page says, with the declared mutation. */
export const recordActs = <T extends StaffActedTypes>(
  { act }: ActedRecord<T>,
  words: ActWords<T>,
): RecordActs<T['Row'], T['ActData']> => ({ ...words, ...act });

/**
 * The acts of a list, each in its dialog.
 *
 * @param at at the end of each row, or for the rows that are chosen
 * @param short the words of acts on their rows, where the titles are too long there
 */
export function actsOf<T extends StaffActedTypes>(
  record: ActedRecord<T>,
  words: ActWords<T>,
  { at = 'row', short }: { at?: 'row' | 'selection'; short?: Readonly<Record<string, string>> } = {},
): RecordListActs<T['Row']> {
  const acts = recordActs(record, words);
  return {
    at,
    dialog: (asked) => <ActDialog acts={acts} {...asked} />,
    ...(short && { word: ({ action, title }: FlowActionData) => short[action] ?? title }),
  };
}
