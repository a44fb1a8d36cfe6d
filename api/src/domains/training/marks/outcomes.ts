import { refuse } from '../../../platform/errors/index.ts';
import type { RecordActResultType } from '../../../platform/flow/index.ts';

/** What became of one row of a batch (02 §2.4 no. 2). */
export type Outcome = RecordActResultType['rows'][number];

/** Most rows of one call (02 §2.4 no. 1). */
export const MOST_AT_ONCE = 200;

/** @throws E-0501 where there are none or too many */
export function requireSome(ids: readonly string[]): void {
  if (ids.length === 0 || ids.length > MOST_AT_ONCE) throw refuse('E-0501', { max: MOST_AT_ONCE });
}

/** The rows with their counts. */
export function toResult(rows: Outcome[]): RecordActResultType {
  const count = (result: string) => rows.filter((row) => row.result === result).length;
  return { rows, ok: count('OK'), skipped: count('SKIPPED'), failed: count('FAILED') };
}

export const done = (id: string, title: string): Outcome => ({ id, title, result: 'OK' });

/** A row that may not be done, or that somebody was faster with. */
export function turnedDown(
  id: string,
  title: string,
  code: string,
  message: string,
  result: 'FAILED' | 'SKIPPED' = 'FAILED',
): Outcome {
  return { id, title, result, code, message };
}
