import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
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
      const due = await tables(tx)
        .selectFrom('review_batch')
        .select('id')
        .where('state', '=', state)
        .where(sql<boolean>`${moment} <= ${tx.app.clock.now()}`)
        .orderBy('id')
        .execute();
      if (due.length > 0) await advance(tx, { type: BATCH, action, rows: due });
    });
  }
}
