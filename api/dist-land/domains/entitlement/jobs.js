import { transaction } from "../../platform/kernel/index.js";
import { readParameter } from "../../platform/parameters/index.js";
import { dispatchApproved } from "./batches/batch-effects.js";
import { createMonthlyBatches } from "./batches/create-batches.js";
import { watchAcks } from "./batches/watch-acks.js";
import { alertLongWaits } from "./candidates/alert-long-waits.js";
import { DISPATCH_JOB, MATCH_JOB } from "./job-names.js";
import { matchOrWarn } from "./matching/match-candidates.js";
import { publicity } from "./parameters.js";
import { judgeAgain } from "./placement/placement-record.js";
import { pullPlacements } from "./placement/pull.js";
import { screen } from "./placement/screen.js";
import { reconcileResults } from "./results/reconcile.js";
export const entitlementJobs = [
    {
        name: 'entitlement.identify',
        title: '免申即享名单识别',
        cron: '0 2 * * *',
        concurrency: 1,
        run: async (ctx)=>{
            await pullPlacements(ctx);
            await transaction(ctx, async (tx)=>screen(tx, await judgeAgain(tx)));
            await matchOrWarn(ctx);
        }
    },
    {
        name: MATCH_JOB,
        title: '免申即享信息匹配',
        concurrency: 1,
        run: matchOrWarn
    },
    {
        name: 'entitlement.monthly-batches',
        title: '免申即享月度批次',
        cron: '0 8 * * *',
        concurrency: 1,
        run: createMonthlyBatches
    },
    {
        name: DISPATCH_JOB,
        title: '免申即享批次推送',
        cron: '*/10 * * * *',
        concurrency: 1,
        run: async (ctx)=>{
            const published = await readParameter(ctx, publicity);
            await transaction(ctx, (tx)=>dispatchApproved(tx, published));
        }
    },
    {
        name: 'entitlement.watch-acks',
        title: '免申即享回执监测',
        cron: '5 * * * *',
        concurrency: 1,
        run: watchAcks
    },
    {
        name: 'entitlement.long-waits',
        title: '待安排超期预警',
        cron: '30 7 * * *',
        concurrency: 1,
        run: alertLongWaits
    },
    {
        name: 'entitlement.reconcile',
        title: '免申即享对账',
        cron: '0 4 * * *',
        concurrency: 1,
        run: reconcileResults
    }
];

//# sourceMappingURL=jobs.js.map