import { ActDialog, type RecordActs } from '../flow/ActDialog.tsx';
import type { ActOutcomeData, FlowActionData, RecordActData } from '../flow/flow.types.ts';
import type { RecordListActs } from '../table/RecordList.tsx';
import type { ActedRecord, ActedTypes } from './client-record.types.ts';

/** A record whose acts go through `advance…`, the mutation that every flow has. */
export interface AdvancedTypes extends ActedTypes {
  ActVariables: { input: RecordActData };
  Outcome: ActOutcomeData;
}

/** What a page says of the acts of a record; mutation and answer are the declaration's. */
export type ActWords<T extends AdvancedTypes> = Omit<RecordActs<T['Row'], T['ActData']>, 'document' | 'outcome'>;

/** How the records are acted upon: what the page says, with the declared mutation. */
export const recordActs = <T extends AdvancedTypes>(
  { act }: ActedRecord<T>,
  words: ActWords<T>,
): RecordActs<T['Row'], T['ActData']> => ({ ...words, ...act });

/**
 * The acts of a list, each in its dialog.
 *
 * @param at at the end of each row, or for the rows that are chosen
 * @param short the words of acts on their rows, where the titles are too long there
 */
export function actsOf<T extends AdvancedTypes>(
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
