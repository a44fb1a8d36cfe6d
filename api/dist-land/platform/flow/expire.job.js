import { rows, sql } from "../../database/sql.js";
import { advance } from "./advance.js";
const CHUNK = 200;
/** The expiry action's own title: 「逾期未重新提交」. */ function reasonOf(ctx, { recordType, action }) {
    const { registry } = ctx.app;
    const { states } = registry.getFlow(registry.getRecord(recordType).flow);
    return Object.values(states).flatMap((state)=>state.on?.[action]?.title ?? [])[0] ?? '期限届满';
}
/** The next timers that have run out, the oldest first. The cursor passes over records that could not be moved. */ function readDue(ctx, after) {
    const beyond = after ? sql`and (due_at, id) > (${after.dueAt}::timestamptz, ${after.id}::uuid)` : sql``;
    return rows(ctx, sql`
    select id, due_at::text as "dueAt", record_type as "recordType", record_id as "recordId", on_expiry as action
      from flow_timer
     where closed_at is null and on_expiry is not null and due_at <= ${ctx.app.clock.now()} ${beyond}
     order by due_at, id limit ${CHUNK}`);
}
/** Moves the records together; a set that breaks is taken one by one, so that one bad record does not hold the others. */ async function expire(ctx, group) {
    const [first, ...others] = group;
    if (!first) return;
    try {
        const { refusals } = await advance(ctx, {
            type: first.recordType,
            action: first.action,
            rows: group.map((d)=>({
                    id: d.recordId
                })),
            input: {
                reasonText: reasonOf(ctx, first)
            }
        });
        for (const refusal of refusals)ctx.app.log.warn({
            refusal
        }, 'an expired stage could not be left');
    } catch (error) {
        if (others.length > 0) for (const one of group)await expire(ctx, [
            one
        ]);
        else ctx.app.log.error({
            err: error,
            recordId: first.recordId
        }, 'an expired stage broke');
    }
}
/** Takes the action that a stage names for the moment its limit runs out, as the system, with its own reason in the history. */ export const expireStages = {
    name: 'flow.expire',
    title: '到期自动处理',
    cron: '* * * * *',
    concurrency: 1,
    retries: 0,
    run: async (ctx)=>{
        let last;
        do {
            const due = await readDue(ctx, last);
            last = due.length === CHUNK ? due.at(-1) : undefined;
            for (const group of Map.groupBy(due, (d)=>`${d.recordType}|${d.action}`).values())await expire(ctx, group);
        }while (last)
    }
};

//# sourceMappingURL=expire.job.js.map