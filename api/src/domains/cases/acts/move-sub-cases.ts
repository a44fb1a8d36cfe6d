import { type ActInput, type AdvanceRow, advance, idsInReach } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { lockParents } from './case-effects.ts';
import { followUpCases } from './follow-up.ts';
import { notifySupplement } from './notify-supplement.ts';
import { type RowOutcome, toOutcomes } from './outcomes.ts';

export interface SubCaseMove {
  action: string;
  rows: readonly AdvanceRow[];
  input: ActInput;
  /** The rows are a piece of a larger selection. */
  many?: boolean;
}

/** Moves sub-cases on their own inside a transaction, and lets their cases follow (T6, T10). */
export async function moveSubCases(tx: Ctx, { action, rows, input, many }: SubCaseMove): Promise<RowOutcome[]> {
  const ids = await idsInReach(
    tx,
    'subCase',
    rows.map((r) => r.id),
  );
  const parents = await lockParents(tx, ids);
  const outcome = await advance(tx, { type: 'subCase', action, rows, input, ...(many && { many }) });
  if (outcome.changes.length > 0)
    await followUpCases(
      tx,
      parents.map((p) => p.id),
    );
  if (action === 'requestSupplement') await notifySupplement(tx, outcome.changes);
  return toOutcomes(rows, [outcome]);
}
