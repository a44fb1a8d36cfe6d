import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../flow/index.ts';
import { actorName, type Ctx } from '../../kernel/index.ts';
import { releaseItems } from '../items/release-items.ts';
import { purposeOf } from '../purpose.ts';
import { isPlatformConnected } from '../push/fund-platform.ts';
import { holdItems } from '../push/hold-items.ts';
import { pushBatch } from '../push/push-batch.ts';
import { pushNow } from '../push/push-now.ts';
import { requireIntactBatch } from '../sealed-payments.ts';
import { askForWork } from './ask-for-work.ts';
import { renumberBatch } from './correct-batch.ts';
import { freezeList, requireUnchanged } from './freeze.ts';
import { tellApproved, tellRejected } from './tell-batch.ts';

/** Steps for which the list must still be the one that was frozen (01 §13.6 no. 5). */
const FROZEN = ['submit', 'review', 'approve', 'push'];
/** Steps after which the list is frozen anew: what was changed by hand would get a code by it. */
const FROZEN_ANEW = ['sendBack', 'sendBackToPreparer', 'correct'];

/** What a step of batches does beyond moving them, in its transaction. */
export async function applyBatchEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const change of changes) {
    await applyOne(tx, change);
    await tellDomain(tx, change);
  }
  await askForWork(tx, changes);
}

async function applyOne(tx: Ctx, change: FlowChange): Promise<void> {
  const { row, action, input } = change;
  if (FROZEN.includes(action)) await requireUnchanged(tx, row.id);
  if (FROZEN_ANEW.includes(action)) await requireIntactBatch(tx, row.id);
  await noteWho(tx, row.id, action);
  switch (action) {
    case 'sendBack':
    case 'sendBackToPreparer':
      // What was taken out meanwhile is out of the list that is prepared again.
      await freezeList(tx, row.id);
      return;
    case 'approve':
      await approved(tx, change);
      return;
    case 'push':
      await pushBatch(tx, row.id, row);
      return;
    case 'reject':
      await tellRejected(tx, row.id, input.reasonText ?? '');
      return;
    case 'correct':
      await renumberBatch(tx, row.id);
      return;
    case 'cancel':
      await releaseItems(tx, row.id, input.reasonText ?? '批次已撤销');
      return;
  }
}

/** The line of business hears of every step of its batches (03 §33.4). */
async function tellDomain(tx: Ctx, { row, action, to }: FlowChange): Promise<void> {
  const batch = await tables(tx)
    .selectFrom('payment_batch')
    .select(['batch_no', 'purpose'])
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  const { onBatch } = purposeOf(tx, batch.purpose);
  if (!onBatch) return;
  const items = await tables(tx)
    .selectFrom('payment_item')
    .select(['record_type', 'record_id'])
    .where('batch_id', '=', row.id)
    .where('state', '<>', 'STOPPED')
    .execute();
  const records = items.map((one) => ({ type: one.record_type, id: one.record_id }));
  await onBatch(tx, { batchId: row.id, batchNo: batch.batch_no, action, to, records });
}

/** AC-11-03: approved for good, it leaves at once, and the clerk is reminded (R11.3). */
async function approved(tx: Ctx, { row }: FlowChange): Promise<void> {
  const items = await tables(tx)
    .selectFrom('payment_item')
    .select(['purpose', 'record_type', 'record_id'])
    .where('batch_id', '=', row.id)
    .where('state', '<>', 'STOPPED')
    .execute();
  const records = items.map((one) => ({ type: one.record_type, id: one.record_id }));
  if (items[0]) await purposeOf(tx, items[0].purpose).onApproved?.(tx, row.id, records);
  if (await isPlatformConnected(tx)) await pushNow(tx, row.id);
  else await holdItems(tx, row.id);
  await tellApproved(tx, row.id);
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
