import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { lockTargets, MARKABLE_STATES, type TargetType } from '../marks/index.ts';
import { insertProposal } from './insert-proposal.ts';

/** A mark that something counted speaks for (BR25-4). */
export interface ProposedMark {
  targetType: TargetType;
  targetId: string;
  /** CL-MARK. */
  markKind: string;
  reason: string;
}

/** Proposes marks to the city in the name of whoever acts; what is marked so already, or proposed to be marked, stays as it is. Part of the caller's transaction. */
export async function proposeMarks(tx: Ctx, marks: readonly ProposedMark[]): Promise<void> {
  for (const { targetType, targetId, markKind, reason } of marks) {
    const [target] = await lockTargets(tx, targetType, [targetId]);
    if (!target || !MARKABLE_STATES.includes(target.state)) continue;
    const known = await rows(
      tx,
      sql`select 1 as one from training_proposal where target_id = ${targetId} and kind = 'MARK' and state = 'PROPOSED'
          union all select 1 from training_mark where target_id = ${targetId} and kind = ${markKind} and lifted_at is null`,
    );
    if (known.length === 0) await insertProposal(tx, { kind: 'MARK', target, markKind, reason });
  }
}
