import { firstRow, run, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { scopeWhere } from '../access/scope/scope-where.ts';
import { recordAuditApart } from '../audit/index.ts';
import { refuse } from '../errors/index.ts';
import { hasPermission, inScope, scopeOf } from '../kernel/actor.ts';
import { type Ctx, requireUser } from '../kernel/context.ts';
import { batchColumns, lockBatch, type StoredBatch } from './batch.ts';

/** Lets its holder see the batches of colleagues inside the data scope: the head of a centre, the officers above it. */
export const VIEW_COLLEAGUES = 'batch:view-org';

type Owned = Pick<StoredBatch, 'starterId' | 'orgId' | 'orgPath' | 'districtCode'>;

/** Whether the caller may see the batch: one's own, and with {@link VIEW_COLLEAGUES} those of the scope. */
export function maySee({ actor }: Ctx, batch: Owned): boolean {
  if (actor.kind !== 'USER') return false;
  return actor.userId === batch.starterId || (hasPermission(actor, VIEW_COLLEAGUES) && inScope(actor.scope, batch));
}

/** {@link maySee} as a condition over `batch b`. */
export function visibleWhere(ctx: Ctx) {
  const user = requireUser(ctx);
  const own = sql<boolean>`b.starter_id = ${user.userId}`;
  if (!hasPermission(user, VIEW_COLLEAGUES)) return own;
  return sql<boolean>`(${own} or ${scopeWhere(scopeOf(user), 'b')})`;
}

/** The batch, if the caller may see it. @throws NOT_FOUND for everybody else, and the audit log knows who asked */
export async function getBatch(ctx: Ctx, id: string): Promise<StoredBatch> {
  const batch = isUuid(id)
    ? await firstRow<StoredBatch>(ctx, sql`select ${batchColumns} from batch b where b.id = ${id}`)
    : undefined;
  return seen(ctx, batch);
}

/** The caller's own batch under its lock. Colleagues may look on, but neither pause nor stop. @throws NOT_FOUND, FORBIDDEN */
export async function lockOwnBatch(tx: Ctx, id: string): Promise<StoredBatch> {
  const batch = await lockSeenBatch(tx, id);
  if (batch.starterId !== requireUser(tx).userId) throw refuse('FORBIDDEN');
  return batch;
}

/** A batch that the caller may see, under its lock. @throws NOT_FOUND */
export async function lockSeenBatch(tx: Ctx, id: string): Promise<StoredBatch> {
  await getBatch(tx, id);
  return seen(tx, await lockBatch(tx, id));
}

async function seen(ctx: Ctx, batch: StoredBatch | undefined): Promise<StoredBatch> {
  if (!batch) throw refuse('NOT_FOUND');
  if (maySee(ctx, batch)) return batch;
  await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: 'batch', objectId: batch.id, ok: false });
  throw refuse('NOT_FOUND');
}

/** Moves a locked batch to another state that leaves it open. */
export async function setState(tx: Ctx, id: string, state: 'WAITING' | 'PAUSED'): Promise<void> {
  await run(
    tx,
    sql`update batch set state = ${state}, runner = null, lease_until = null, updated_at = ${tx.app.clock.now()} where id = ${id}`,
  );
}
