import { type Picked, type StoredFile, toPicked } from '@yjs/web-kit';
import type { FollowUpEntryInput, LastFollowUpQuery } from '../../../generated/graphql.ts';

export type EntryValues = FollowUpEntryInput & { reached: boolean; pauseUntil?: string; files?: StoredFile[] };

/** A day as a form keeps it: the text that the API takes. */
export const asDay = {
  getValueProps: (day?: string) => ({ value: day ? toPicked(day) : null }),
  getValueFromEvent: (picked: Picked | null) => picked?.format('YYYY-MM-DD'),
};

/** What a new record takes over from the last one: the situation, neither day nor way nor words of then. */
export function copied(last: NonNullable<LastFollowUpQuery['lastFollowUpRecord']>): Partial<EntryValues> {
  const own = new Set(['__typename', 'id', 'onDay', 'way']);
  return Object.fromEntries(Object.entries(last).filter(([key, value]) => !own.has(key) && value !== null));
}

/** The fields of a situation; what belongs to another one is not sent. */
const FIELDS: Readonly<Record<string, readonly (keyof FollowUpEntryInput)[]>> = {
  EMPLOYED: [
    'employerName',
    'employerUscc',
    'industry',
    'jobPost',
    'contractType',
    'startedOn',
    'insured',
    'monthlyIncome',
  ],
  SELF_EMPLOYED: [
    'startupName',
    'startupType',
    'startupFounded',
    'startupEmployees',
    'startupLoan',
    'insured',
    'monthlyIncome',
  ],
  STUDENT: ['school', 'major', 'studyMode', 'enrolledOn', 'finishedOn'],
  TRAINING: ['trainingInstitution', 'trainingName', 'trainingFrom', 'trainingTo', 'trainingResult'],
  UNEMPLOYED: ['endedOn', 'insured'],
  OTHER: [],
};
const ALWAYS: readonly (keyof FollowUpEntryInput)[] = ['onDay', 'way', 'actionTaken', 'remark'];
const WHEN_REACHED: readonly (keyof FollowUpEntryInput)[] = ['employmentState', 'needs', 'nextDue'];

/** What is sent of what was filled in. */
export function sentOf(values: EntryValues): FollowUpEntryInput {
  const own = values.reached ? [...WHEN_REACHED, ...(FIELDS[values.employmentState ?? ''] ?? [])] : [];
  // A course is noted for whoever has taken one, whatever he does now.
  const course = values.reached && values.trainingName ? (FIELDS.TRAINING ?? []) : [];
  const kept = new Set<string>([...ALWAYS, ...own, ...course]);
  const sent = Object.entries(values).filter(([key, value]) => kept.has(key) && value !== '' && value !== undefined);
  return { ...Object.fromEntries(sent), onDay: values.onDay, way: values.way };
}
