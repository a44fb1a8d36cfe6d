import { rows, sql } from '../../../database/sql.ts';
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
    const open = await rows<{ id: string }>(
      tx,
      sql`select id from training_enrolment where round_id = ${roundId} and state = any(${[...ENDS_WITH_ROUND]}::text[]) order by id`,
    );
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
