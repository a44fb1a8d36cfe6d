import { RELAY_JOB } from "./kick.js";
import { relayOf } from "./relay.js";
import { retryDead } from "./retry-dead.js";
export const outboxJobs = [
    {
        name: RELAY_JOB,
        title: '推送任务',
        cron: '* * * * *',
        // A run waits for what it sent; a second one may start meanwhile and serves the other channels.
        concurrency: 2,
        retries: 0,
        run: (ctx)=>relayOf(ctx.app).drain()
    },
    {
        name: 'outbox.retry-dead',
        title: '失败推送夜间重发',
        cron: '0 2 * * *',
        run: async (ctx)=>{
            const count = await retryDead(ctx);
            if (count > 0) await relayOf(ctx.app).drain();
        }
    }
];

//# sourceMappingURL=jobs.js.map