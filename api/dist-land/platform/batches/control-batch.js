import { run, sql } from "../../database/sql.js";
import { recordAudit } from "../audit/index.js";
import { DomainError, fillText, refuse } from "../errors/index.js";
import { hasPermission } from "../kernel/actor.js";
import { requireUser, transaction } from "../kernel/context.js";
import { announceBatch, STATE_TITLES } from "./batch.js";
import { endBatch } from "./end-batch.js";
import { batchErrors } from "./errors.js";
import { lockOwnBatch, lockSeenBatch, setState } from "./find-batch.js";
import { wakeBatch } from "./jobs.js";
const PAUSABLE = [
    'WAITING',
    'RUNNING'
];
const STOPPABLE = [
    'PROPOSED',
    'WAITING',
    'RUNNING',
    'PAUSED'
];
/** What may be done with a batch, by its state alone. */ export const mayPause = (state)=>PAUSABLE.includes(state);
export const mayResume = (state)=>state === 'PAUSED';
export const mayStop = (state)=>STOPPABLE.includes(state);
function requireState(batch, allowed) {
    if (allowed) return;
    const message = fillText(batchErrors['E-BAT-03'], {
        state: STATE_TITLES[batch.state]
    });
    throw new DomainError('E-BAT-03', message);
}
/** The chunk under way is finished, then the batch stands still. @throws NOT_FOUND, FORBIDDEN, E-BAT-03 */ export async function pauseBatch(ctx, id) {
    await transaction(ctx, async (tx)=>{
        const batch = await lockOwnBatch(tx, id);
        requireState(batch, mayPause(batch.state));
        await setState(tx, id, 'PAUSED');
        await recordAudit(tx, {
            event: 'batch.pause',
            objectType: 'batch',
            objectId: id
        });
        announceBatch(tx, batch);
    });
}
/** Goes on with the first row that has no result. @throws NOT_FOUND, FORBIDDEN, E-BAT-03 */ export async function resumeBatch(ctx, id) {
    await transaction(ctx, async (tx)=>{
        const batch = await lockOwnBatch(tx, id);
        requireState(batch, mayResume(batch.state));
        await setState(tx, id, 'WAITING');
        await recordAudit(tx, {
            event: 'batch.resume',
            objectType: 'batch',
            objectId: id
        });
        await wakeBatch(tx, id);
        announceBatch(tx, batch);
    });
}
/** Ends the batch; what is done stays done, the rest stays as it was. @throws NOT_FOUND, FORBIDDEN, E-BAT-03 */ export async function stopBatch(ctx, id) {
    await transaction(ctx, async (tx)=>{
        const batch = await lockOwnBatch(tx, id);
        requireState(batch, mayStop(batch.state));
        await endBatch(tx, batch, 'STOPPED', '发起人停止');
        announceBatch(tx, batch);
    });
}
/** Lets a batch begin that needs a second person (01 §7.6 no. 4). @throws NOT_FOUND, FORBIDDEN, E-BAT-03, E-0004 by its own starter */ export async function approveBatch(ctx, id) {
    const user = requireUser(ctx);
    await transaction(ctx, async (tx)=>{
        const batch = await lockSeenBatch(tx, id);
        const { approval } = tx.app.registry.getBatchKind(batch.kind);
        if (!approval || !hasPermission(user, approval)) throw refuse('FORBIDDEN');
        requireState(batch, batch.state === 'PROPOSED');
        if (batch.starterId === user.userId) throw refuse('E-0004');
        await setState(tx, id, 'WAITING');
        await run(tx, sql`update batch set approver_id = ${user.userId}, approver_name = ${user.name} where id = ${id}`);
        await recordAudit(tx, {
            event: 'batch.approve',
            objectType: 'batch',
            objectId: id,
            detail: {
                total: batch.total
            }
        });
        await wakeBatch(tx, id);
        announceBatch(tx, batch);
    });
}

//# sourceMappingURL=control-batch.js.map