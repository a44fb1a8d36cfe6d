import { blindIndex, type KeyRing } from '../../crypto/index.ts';

const SUBJECT = { name: 'exchange.subject', kind: 'id' } as const;

/** Under what the log knows a person: the blind index of the 18-digit ID number, of a key of its own (03 §38, §41.6). */
export function subjectIndex(keys: KeyRing, idNo: string): string | null {
  return blindIndex(keys, SUBJECT, idNo);
}
