import { z } from 'zod';
import { rows, sql } from "../../../database/sql.js";
import { findOrgByCode } from "../../../platform/access/index.js";
import { localDateOf } from "../../../platform/calendar/index.js";
import { faultsOfBody, TransportError } from "../../../platform/exchange/index.js";
import { transaction } from "../../../platform/kernel/index.js";
import { sendNotices } from "../../../platform/notify/index.js";
import { askBigData } from "../matching/social-query.js";
import { resultSchema } from "./result.schema.js";
import { takeResults } from "./take-results.js";
const CITY = '310000';
const CHUNK = 200;
const DAY_MS = 86_400_000;
const answerSchema = z.object({
    known: z.array(z.string()),
    results: z.array(z.unknown())
});
/**
 * Daily reconciliation with 社保系统: persons who were pushed more than a day ago and have no result are asked about. Results that got lost
 * on the way are taken as if they had arrived; the technicians hear how many persons 社保系统 does not know.
 */ export async function reconcileResults(ctx) {
    const now = ctx.app.clock.now();
    const open = await rows(ctx, sql`select candidate_id as "candidateId", batch_id as "batchId", period_ym as "periodYm" from entitlement_line
         where outcome = 'PENDING' and pushed_at <= ${new Date(now.getTime() - DAY_MS)} order by candidate_id`);
    let unknown = 0;
    for(let at = 0; at < open.length; at += CHUNK){
        const part = open.slice(at, at + CHUNK);
        const answer = answerSchema.safeParse(await askBigData(ctx, 'ENTITLEMENT.STATUS', {
            persons: part.map(({ candidateId, periodYm })=>({
                    candidateId,
                    periodYm
                }))
        }));
        if (!answer.success) throw new TransportError('社保系统的应答无法识别');
        const known = new Set(answer.data.known);
        unknown += part.filter(({ candidateId })=>!known.has(candidateId)).length;
        await takeFound(ctx, part, answer.data.results);
    }
    if (unknown > 0) await tellTechnicians(ctx, unknown);
}
async function takeFound(ctx, part, results) {
    const [first] = part;
    if (!first || results.length === 0) return;
    const faults = faultsOfBody(resultSchema, {
        batchId: first.batchId,
        results
    }, localDateOf(ctx.app.clock.now()));
    if (faults.length > 0) throw new TransportError(`社保系统的结果不符合约定：${faults.join('、')}`);
    await transaction(ctx, async (tx)=>{
        await takeResults(tx, results, `reconcile-${localDateOf(tx.app.clock.now())}`);
    });
}
async function tellTechnicians(ctx, unknown) {
    const city = await findOrgByCode(ctx, CITY);
    if (!city) return;
    await sendNotices(ctx, [
        {
            template: 'N04',
            receivers: [
                {
                    roleCode: 'TECH',
                    orgId: city.id
                }
            ],
            variables: {
                故障描述: `免申即享对账：${unknown}名已推送人员在社保系统中查不到`,
                影响范围: '这些人员尚未由社保系统办理参保',
                解决建议: '在推送日志中查看对应批次的推送情况，与市大数据中心核对后重推',
                traceId: ctx.traceId
            },
            dueKey: `entitlement-reconcile-${localDateOf(ctx.app.clock.now())}`
        }
    ]);
}

//# sourceMappingURL=reconcile.js.map