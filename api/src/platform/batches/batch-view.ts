import { toDate, toDateOrNull } from '../../database/sql.ts';
import { hasPermission } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import { STATE_TITLES, type StoredBatch } from './batch.ts';
import type { BatchType } from './batch.type.ts';
import { mayPause, mayResume, mayStop } from './control-batch.ts';
import { resultUrl } from './links.ts';

/** A batch as the API shows it, with what its reader may do with it now. */
export function viewBatch(ctx: Ctx, batch: StoredBatch): BatchType {
  const { id, state, total, ok, skipped, failed } = batch;
  const own = ctx.actor.kind === 'USER' && ctx.actor.userId === batch.starterId;
  const endedAt = toDateOrNull(batch.endedAt);
  return {
    id,
    kind: batch.kind,
    kindTitle: ctx.app.registry.batches.get(batch.kind)?.title ?? batch.kind,
    title: batch.title,
    state,
    stateTitle: STATE_TITLES[state],
    total,
    ok,
    skipped,
    failed,
    open: total - ok - skipped - failed,
    starterName: batch.starterName,
    approverName: batch.approverName,
    own,
    retryOf: batch.retryOf,
    stopReason: batch.stopReason,
    createdAt: toDate(batch.createdAt),
    startedAt: toDateOrNull(batch.startedAt),
    endedAt,
    canPause: own && mayPause(state),
    canResume: own && mayResume(state),
    canStop: own && mayStop(state),
    canRetry: own && endedAt !== null && failed > 0,
    canApprove: !own && state === 'PROPOSED' && isApprover(ctx, batch),
    resultFileUrl: endedAt ? resultUrl(id) : null,
  };
}

/** Whether the kind lets the caller be its second person. */
function isApprover(ctx: Ctx, batch: StoredBatch): boolean {
  const approval = ctx.app.registry.batches.get(batch.kind)?.approval;
  return approval !== undefined && hasPermission(ctx.actor, approval);
}
