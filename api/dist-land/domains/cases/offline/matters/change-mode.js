import { firstRow, run, sql } from "../../../../database/sql.js";
import { recordAudit } from "../../../../platform/audit/index.js";
import { refuse } from "../../../../platform/errors/index.js";
import { transaction } from "../../../../platform/kernel/index.js";
import { FOLLOW_MODE_JOB } from "./follow-mode.job.js";
const TITLES = {
    ONLINE: '线上办理',
    OFFLINE: '线下办理',
    NO_APPLICATION: '免申即享'
};
/**
 * Sets how a matter is handled. Its category follows by itself; its open sub-cases follow in the background (01 §5.10).
 *
 * @throws NOT_FOUND, E-0005 without a reason, E-0504 for one changed meanwhile
 */ export async function changeMode(ctx, { code, mode, version, reason }) {
    const words = reason.trim();
    if ([
        ...words
    ].length < 5 || [
        ...words
    ].length > 500) throw refuse('E-0005');
    await transaction(ctx, async (tx)=>{
        const before = await firstRow(tx, sql`select mode from matter where code = ${code} and enabled for update`);
        if (!before) throw refuse('NOT_FOUND');
        const touched = await run(tx, sql`update matter set mode = ${mode}, mode_title = ${TITLES[mode]}, auto_close_on_dept_done = ${mode === 'ONLINE'},
                 version = version + 1, updated_at = ${tx.app.clock.now()} where code = ${code} and version = ${version}`);
        if (touched === 0) throw refuse('E-0504');
        await recordAudit(tx, {
            event: 'matter.mode',
            objectType: 'matter',
            objectId: code,
            detail: {
                from: before.mode,
                to: mode,
                reason: words
            }
        });
        await tx.app.jobs.send(tx, FOLLOW_MODE_JOB, {}, {
            key: FOLLOW_MODE_JOB
        });
    });
}

//# sourceMappingURL=change-mode.js.map