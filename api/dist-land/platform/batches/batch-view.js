import { toDate, toDateOrNull } from "../../database/sql.js";
import { hasPermission } from "../kernel/actor.js";
import { STATE_TITLES } from "./batch.js";
import { mayPause, mayResume, mayStop } from "./control-batch.js";
import { resultUrl } from "./links.js";
/** A batch as the API shows it, with what its reader may do with it now. */ export function viewBatch(ctx, batch) {
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
        resultFileUrl: endedAt ? resultUrl(id) : null
    };
}
/** Whether the kind lets the caller be its second person. */ function isApprover(ctx, batch) {
    const approval = ctx.app.registry.batches.get(batch.kind)?.approval;
    return approval !== undefined && hasPermission(ctx.actor, approval);
}

//# sourceMappingURL=batch-view.js.map