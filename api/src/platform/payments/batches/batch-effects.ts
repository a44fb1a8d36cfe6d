import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../flow/index.ts';
import { actorName, type Ctx } from '../../kernel/index.ts';
import { requireUnchanged } from './freeze.ts';

/** Steps for which the list must still be the one that was frozen (01 §13.6 no. 5). */
const FROZEN = ['submit', 'review', 'approve', 'push'];

/** What a step of batches does beyond moving them, in its transaction. */
export async function applyBatchEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const change of changes) await applyOne(tx, change);
}

async function applyOne(tx: Ctx, { row, action }: FlowChange): Promise<void> {
  if (FROZEN.includes(action)) await requireUnchanged(tx, row.id);
  await noteWho(tx, row.id, action);
}

/** Who did what when, for lists and the printed batch; the history has it chained. */
async function noteWho(tx: Ctx, id: string, action: string): Promise<void> {
  const [who, now] = [actorName(tx.actor), tx.app.clock.now()];
  const noted = {
    review: { reviewed_by: who, reviewed_at: now },
    approve: { approved_by: who, approved_at: now },
    sendBack: { reviewed_by: null, reviewed_at: null },
    sendBackToPreparer: { reviewed_by: null, reviewed_at: null },
    verify: { verified_at: now },
    close: { closed_at: now },
    reopen: { verified_at: null },
  }[action];
  if (!noted) return;
  await tables(tx).updateTable('payment_batch').set(noted).where(sql<boolean>`id = ${id}`).execute();
}
