import { run, sql } from '../../../../database/sql.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { getDifference } from './get-difference.ts';
import { type DifferenceView, viewDifference } from './list-differences.ts';

/**
 * 标记已核实: somebody has looked into a difference and says why it may stay (5–500 characters). It leaves the list of those that wait;
 * should one side change its word, it comes back. E-0503 when it is not waiting any more.
 */
export async function verifyDifference(ctx: Ctx, id: string, reason: string): Promise<DifferenceView> {
  const text = requireReason(reason);
  const { recordType, recordId, projid } = await getDifference(ctx, id);
  return transaction(ctx, async (tx) => {
    const touched = await run(
      tx,
      sql`update library_difference set verified_at = ${tx.app.clock.now()}, verified_by = ${actorName(tx.actor)},
            verify_reason = ${text}
          where id = ${id} and resolved_at is null and verified_at is null`,
    );
    const after = await getDifference(tx, id);
    if (touched === 0) throw refuse('E-0503', { state: after.state === 'RESOLVED' ? '已一致' : '已核实' });
    await recordAudit(tx, {
      event: 'library.verify',
      objectType: recordType,
      objectId: recordId,
      detail: { difference: id, projid, reason: text },
    });
    return viewDifference(tx, after);
  });
}
