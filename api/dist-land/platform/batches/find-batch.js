import { firstRow, run, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { scopeWhere } from "../access/scope/scope-where.js";
import { recordAuditApart } from "../audit/index.js";
import { refuse } from "../errors/index.js";
import { hasPermission, inScope, scopeOf } from "../kernel/actor.js";
import { requireUser } from "../kernel/context.js";
import { batchColumns, lockBatch } from "./batch.js";
/** Lets its holder see the batches of colleagues inside the data scope: the head of a centre, the officers above it. */ export const VIEW_COLLEAGUES = 'batch:view-org';
/** Whether the caller may see the batch: one's own, and with {@link VIEW_COLLEAGUES} those of the scope. */ export function maySee({ actor }, batch) {
    if (actor.kind !== 'USER') return false;
    return actor.userId === batch.starterId || hasPermission(actor, VIEW_COLLEAGUES) && inScope(actor.scope, batch);
}
/** {@link maySee} as a condition over `batch b`. */ export function visibleWhere(ctx) {
    const user = requireUser(ctx);
    const own = sql`b.starter_id = ${user.userId}`;
    if (!hasPermission(user, VIEW_COLLEAGUES)) return own;
    return sql`(${own} or ${scopeWhere(scopeOf(user), 'b')})`;
}
/** The batch, if the caller may see it. @throws NOT_FOUND for everybody else, and the audit log knows who asked */ export async function getBatch(ctx, id) {
    const batch = isUuid(id) ? await firstRow(ctx, sql`select ${batchColumns} from batch b where b.id = ${id}`) : undefined;
    return seen(ctx, batch);
}
/** The caller's own batch under its lock. Colleagues may look on, but neither pause nor stop. @throws NOT_FOUND, FORBIDDEN */ export async function lockOwnBatch(tx, id) {
    const batch = await lockSeenBatch(tx, id);
    if (batch.starterId !== requireUser(tx).userId) throw refuse('FORBIDDEN');
    return batch;
}
/** A batch that the caller may see, under its lock. @throws NOT_FOUND */ export async function lockSeenBatch(tx, id) {
    return seen(tx, isUuid(id) ? await lockBatch(tx, id) : undefined);
}
async function seen(ctx, batch) {
    if (!batch) throw refuse('NOT_FOUND');
    if (maySee(ctx, batch)) return batch;
    await recordAuditApart(ctx, {
        event: 'access.out-of-scope',
        objectType: 'batch',
        objectId: batch.id,
        ok: false
    });
    throw refuse('NOT_FOUND');
}
/** Moves a locked batch to another state that leaves it open. */ export async function setState(tx, id, state) {
    await run(tx, sql`update batch set state = ${state}, runner = null, lease_until = null, updated_at = ${tx.app.clock.now()} where id = ${id}`);
}

//# sourceMappingURL=find-batch.js.map