import { firstRow, sql, toDate } from '../../../../database/sql.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { ENTRY_COLUMNS, type UplinkEntry } from '../entries/entry.ts';
import { type DeliveryAnswer, sendBatch } from '../senders/send-batch.ts';
import { type BatchContent, contentOf } from './batch-content.ts';
import { extract } from './extract.ts';
import { claimTask, stillHeld } from './lease.ts';
import { markSending, recordDelivery } from './record-delivery.ts';
import { settleTask } from './settle-task.ts';
import { type HeldTask, openBatches, type TransferBatch } from './task.ts';

/**
 * Goes on with a task from where it stands: extracts, then sends batch after batch, each only when the one before it has arrived. Killed at
 * any moment, the next run begins with the first batch that the receiver has not answered (AC36-1).
 */
export async function runTask(ctx: Ctx, taskId: string): Promise<void> {
  const task = await claimTask(ctx, taskId);
  if (!task) return;
  const traced: Ctx = { ...ctx, traceId: task.traceId };
  const entry = await entryOf(traced, task.entryId);
  if (task.state === 'EXTRACTING' && !(await extract(traced, task, entry))) return;
  for (;;) {
    const batch = await nextBatch(traced, task);
    if (!batch) break;
    const content = await prepare(traced, task, entry, batch);
    if (!content) return;
    const answer = await answerFor(traced, entry, batch, content);
    if (!(await recordDelivery(traced, task, entry, batch, answer))) return;
    if (answer.outcome === 'RETRY' || answer.outcome === 'HELD') break;
  }
  await transaction(traced, async (tx) => {
    if (await stillHeld(tx, task)) await settleTask(tx, task.id);
  });
}

/** A task under way is finished even when its entry was deleted meanwhile. */
async function entryOf(ctx: Ctx, id: string): Promise<UplinkEntry> {
  const entry = await firstRow<UplinkEntry>(ctx, sql`select ${ENTRY_COLUMNS} from uplink_entry e where e.id = ${id}`);
  if (!entry) throw new Error(`uplink entry ${id} is gone`);
  return entry;
}

/** The first batch that is due; one that waits for its next try holds back those after it, one that waits for its ACK does not. */
async function nextBatch(ctx: Ctx, task: HeldTask): Promise<TransferBatch | undefined> {
  const now = ctx.app.clock.now();
  for (const batch of await openBatches(ctx, task.id)) {
    const due = batch.nextAttemptAt !== null && toDate(batch.nextAttemptAt) <= now;
    // SENDING here means that its worker died: whether it arrived only the receiver knows, who is asked again under the same message id.
    if (due || batch.state === 'SENDING') return batch;
    if (batch.state !== 'SENT') return undefined;
  }
  return undefined;
}

/** Commits the content before it leaves the house; undefined when the lease was lost. */
function prepare(
  ctx: Ctx,
  task: HeldTask,
  entry: UplinkEntry,
  batch: TransferBatch,
): Promise<BatchContent | undefined> {
  return transaction(ctx, async (tx) => {
    if (!(await stillHeld(tx, task))) return undefined;
    const content = await contentOf(tx, task, entry, batch);
    await markSending(tx, batch);
    return content;
  });
}

async function answerFor(
  ctx: Ctx,
  entry: UplinkEntry,
  batch: TransferBatch,
  content: BatchContent,
): Promise<DeliveryAnswer> {
  if (content.rows.length === 0) return { outcome: 'REJECTED', message: '本批各行均不符合要求，未发送' };
  return sendBatch(ctx, entry, batch, content);
}
