import type { BatchOutcome } from '../../../platform/batches/index.ts';
import type { AdvanceOutcome } from '../../../platform/flow/index.ts';

/** What became of one record. */
export type RowOutcome = BatchOutcome;

/** The outcomes in the order of the rows that were asked for. */
export function toOutcomes(wanted: readonly { id: string }[], outcomes: readonly AdvanceOutcome[]): RowOutcome[] {
  const byId = new Map<string, RowOutcome>();
  for (const { changes, refusals } of outcomes) {
    for (const change of changes) byId.set(change.row.id, { id: change.row.id, title: change.row.title, result: 'OK' });
    for (const { id, title, result, code, message } of refusals) byId.set(id, { id, title, result, code, message });
  }
  return wanted.flatMap((row) => byId.get(row.id) ?? []);
}
