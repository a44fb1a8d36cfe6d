import { setTimeout as sleep } from 'node:timers/promises';
import { rows, sql } from "../../../database/sql.js";
import { transaction } from "../../../platform/kernel/index.js";
import { openSubCase } from "../case-page.js";
import { rematch } from "../feedback/acts/rematch.job.js";
import { asSystem } from "./plans/as-system.js";
import { followSubCases } from "./plans/follow.js";
/** Longest time that somebody at the desk is made to wait (01 §5.6 no. 3). */ const BUDGET_MS = 3000;
/** 获取最新状态: what departments have said and nobody has taken up yet is applied now; what takes longer goes on behind. @throws NOT_FOUND */ export async function refreshSubCase(ctx, id) {
    const { id: subCaseId, caseId } = await openSubCase(ctx, id);
    const own = asSystem(ctx.app.context({
        kind: 'SYSTEM',
        name: '系统'
    }, {
        traceId: ctx.traceId
    }));
    const work = (async ()=>{
        await rematch(own, [
            caseId
        ]);
        await transaction(own, (tx)=>followSubCases(tx, [
                subCaseId
            ]));
        return true;
    })().catch((error)=>{
        ctx.app.log.error({
            err: error,
            subCaseId
        }, 'the newest state could not be fetched');
        return false;
    });
    const over = new AbortController();
    const complete = await Promise.race([
        work,
        sleep(BUDGET_MS, false, {
            signal: over.signal,
            ref: false
        }).catch(()=>false)
    ]);
    over.abort();
    return {
        subCase: await openSubCase(ctx, subCaseId),
        complete
    };
}
/** When each sub-case was last heard of: its own step, or what its department said. One statement. */ export async function informedAt(ctx, ids) {
    const found = await rows(ctx, sql`select id, greatest(state_since, last_feedback_at, external_status_at) as at from sub_case where id = any(${[
        ...ids
    ]}::uuid[])`);
    return new Map(found.map(({ id, at })=>[
            id,
            at
        ]));
}

//# sourceMappingURL=refresh.js.map