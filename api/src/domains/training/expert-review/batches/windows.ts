import { rows, sql } from '../../../../database/sql.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { BATCH } from '../record-types.ts';

/** Which step is due when, in the order in which a batch takes them (T17-2 … T17-4). */
const STEPS = [
  { action: 'openMaterial', state: 'PUBLISHED', moment: sql`material_from` },
  { action: 'openScoring', state: 'MATERIAL_OPEN', moment: sql`score_from` },
  { action: 'close', state: 'SCORING', moment: sql`score_to + grace_minutes * interval '1 minute'` },
] as const;

/** J1: opens and closes the windows of all batches; a worker that was away takes several steps at once. */
export async function moveBatches(ctx: Ctx): Promise<void> {
  for (const { action, state, moment } of STEPS) {
    await transaction(ctx, async (tx) => {
      const due = await rows<{ id: string }>(
        tx,
        sql`select id from review_batch where state = ${state} and ${moment} <= ${tx.app.clock.now()} order by id`,
      );
      if (due.length > 0) await advance(tx, { type: BATCH, action, rows: due });
    });
  }
}
