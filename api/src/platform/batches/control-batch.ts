import { run, sql } from '../../database/sql.ts';
import { recordAudit } from '../audit/index.ts';
import { DomainError, fillText, refuse } from '../errors/index.ts';
import { hasPermission } from '../kernel/actor.ts';
import { type Ctx, requireUser, transaction } from '../kernel/context.ts';
import { announceBatch, type BatchState, STATE_TITLES, type StoredBatch } from './batch.ts';
import { endBatch } from './end-batch.ts';
import { batchErrors } from './errors.ts';
import { lockOwnBatch, lockSeenBatch, setState } from './find-batch.ts';
import { wakeBatch } from './jobs.ts';

const PAUSABLE: readonly BatchState[] = ['WAITING', 'RUNNING'];
const STOPPABLE: readonly BatchState[] = ['PROPOSED', 'WAITING', 'RUNNING', 'PAUSED'];

/** What may be done with a batch, by its state alone. */
export const mayPause = (state: BatchState): boolean => PAUSABLE.includes(state);
export const mayResume = (state: BatchState): boolean => state === 'PAUSED';
export const mayStop = (state: BatchState): boolean => STOPPABLE.includes(state);

function requireState(batch: StoredBatch, allowed: boolean): void {
  if (allowed) return;
  const message = fillText(batchErrors['E-BAT-03'], { state: STATE_TITLES[batch.state] });
  throw new DomainError('E-BAT-03', message);
}

/** The chunk under way is finished, then the batch stands still. @throws NOT_FOUND, FORBIDDEN, E-BAT-03 */
export async function pauseBatch(ctx: Ctx, id: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    const batch = await lockOwnBatch(tx, id);
    requireState(batch, mayPause(batch.state));
    await setState(tx, id, 'PAUSED');
    await recordAudit(tx, { event: 'batch.pause', objectType: 'batch', objectId: id });
    announceBatch(tx, batch);
  });
}

/** Goes on with the first row that has no result. @throws NOT_FOUND, FORBIDDEN, E-BAT-03 */
export async function resumeBatch(ctx: Ctx, id: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    const batch = await lockOwnBatch(tx, id);
    requireState(batch, mayResume(batch.state));
    await setState(tx, id, 'WAITING');
    await recordAudit(tx, { event: 'batch.resume', objectType: 'batch', objectId: id });
    await wakeBatch(tx, id);
    announceBatch(tx, batch);
  });
}

/** Ends the batch; what is done stays done, the rest stays as it was. @throws NOT_FOUND, FORBIDDEN, E-BAT-03 */
export async function stopBatch(ctx: Ctx, id: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    const batch = await lockOwnBatch(tx, id);
    requireState(batch, mayStop(batch.state));
    await endBatch(tx, batch, 'STOPPED', '发起人停止');
    announceBatch(tx, batch);
  });
}

/**
 * The second person sends a proposed batch back: it ends without a row done, and its starter is told why.
 *
 * @throws NOT_FOUND, FORBIDDEN, E-BAT-03, E-0004 by its own starter, E-0005 without a reason of 5 to 120 characters
 */
export async function declineBatch(ctx: Ctx, id: string, reason: string): Promise<void> {
  const words = reason.trim();
  const length = [...words].length;
  if (length < 5 || length > DECLINE_MAX) throw refuse('E-0005');
  await transaction(ctx, async (tx) => {
    const batch = await lockProposed(tx, id);
    await endBatch(tx, batch, 'STOPPED', `${requireUser(tx).name}未批准：${words}`);
    announceBatch(tx, batch);
  });
}

/** What fits beside the name into the reason of a stop. */
const DECLINE_MAX = 120;

/** A batch that waits for the caller as its second person, under its lock. */
async function lockProposed(tx: Ctx, id: string): Promise<StoredBatch> {
  const batch = await lockSeenBatch(tx, id);
  const { approval } = tx.app.registry.getBatchKind(batch.kind);
  if (!approval || !hasPermission(tx.actor, approval)) throw refuse('FORBIDDEN');
  requireState(batch, batch.state === 'PROPOSED');
  if (batch.starterId === requireUser(tx).userId) throw refuse('E-0004');
  return batch;
}

/** Lets a batch begin that needs a second person (01 §7.6 no. 4). @throws NOT_FOUND, FORBIDDEN, E-BAT-03, E-0004 by its own starter */
export async function approveBatch(ctx: Ctx, id: string): Promise<void> {
  const user = requireUser(ctx);
  await transaction(ctx, async (tx) => {
    const batch = await lockProposed(tx, id);
    await tx.app.registry.getBatchKind(batch.kind).mayBegin?.(tx);
    await setState(tx, id, 'WAITING');
    await run(tx, sql`update batch set approver_id = ${user.userId}, approver_name = ${user.name} where id = ${id}`);
    await recordAudit(tx, {
      event: 'batch.approve',
      objectType: 'batch',
      objectId: id,
      detail: { total: batch.total },
    });
    await wakeBatch(tx, id);
    announceBatch(tx, batch);
  });
}
