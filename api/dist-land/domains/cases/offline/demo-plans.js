import { run, sql } from "../../../database/sql.js";
import { actorName } from "../../../platform/kernel/index.js";
import { followJob } from "./plans/follow.job.js";
/** Plans for the demo's cases, and a window of 虹口区's own. */ export async function loadDemoPlans(ctx) {
    await run(ctx, sql`insert into matter_window (matter_code, region_code, place, phone, hours, updated_at, updated_by_name)
        values ('M02', '310109', '虹口区党群服务中心二楼组织关系窗口', '021-12371', '工作日 9:00—17:00', ${ctx.app.clock.now()}, ${actorName(ctx.actor)})
        on conflict (matter_code, region_code) do nothing`);
    await followJob.run(ctx, {});
}

//# sourceMappingURL=demo-plans.js.map