import { anyOf, tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { ENROLMENT } from './record-type.ts';

/** What is still under way when its round is withdrawn. */
export const ENDS_WITH_ROUND = ['VERIFYING', 'PENDING', 'WAITLIST', 'RETURNED', 'APPROVED', 'RELEASING'] as const;

/** T13-9: the enrolments of withdrawn rounds end with them. */
export async function endEnrolmentsOf(
  tx: Ctx,
  withdrawn: readonly { roundId: string; reason: string | undefined }[],
): Promise<void> {
  for (const { roundId, reason } of withdrawn) {
    const open = await tables(tx)
      .selectFrom('training_enrolment')
      .select('id')
      .where('round_id', '=', roundId)
      .where('state', '=', anyOf(ENDS_WITH_ROUND))
      .orderBy('id')
      .execute();
    if (open.length > 0)
      await advance(tx, {
        type: ENROLMENT,
        action: 'endWithRound',
        rows: open,
        input: { reasonText: `批次已撤回：${reason ?? ''}` },
        mode: 'CASCADE',
      });
  }
}
