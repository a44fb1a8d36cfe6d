import { firstRow, sql } from "../../../../database/sql.js";
import { centreCode, findOrgByCode } from "../../../../platform/access/index.js";
import { instantOf, localDateOf } from "../../../../platform/calendar/index.js";
import { sendNotices } from "../../../../platform/notify/index.js";
import { readParameter } from "../../../../platform/parameters/index.js";
import { unmatchedAlert } from "../parameters.js";
const CITY = '310000';
/** 3.5 no. 3: too many of a day's messages that found no case, by number or by share, are told to the city centre once that day. */ export async function watchUnmatched(ctx) {
    const today = localDateOf(ctx.app.clock.now());
    const counted = await firstRow(ctx, sql`select count(*)::int as total, count(*) filter (where state = 'UNMATCHED')::int as unmatched from feedback_message
         where received_at >= ${instantOf(today)} and state not in ('DUPLICATE', 'REJECTED')
           and not 'TRIAL' = any(tags)`);
    const { total, unmatched } = counted ?? {
        total: 0,
        unmatched: 0
    };
    const share = total > 0 ? unmatched / total * 100 : 0;
    const { most, percent } = await readParameter(ctx, unmatchedAlert);
    if (unmatched <= most && share <= percent) return;
    const centre = await findOrgByCode(ctx, centreCode(CITY));
    if (!centre) return;
    await sendNotices(ctx, [
        {
            template: 'N44',
            receivers: [
                {
                    roleCode: 'CITY_CENTRE',
                    orgId: centre.id
                }
            ],
            variables: {
                总数: total,
                未匹配数: unmatched,
                占比: `${share.toFixed(1)}%`
            },
            dueKey: `unmatched-${today}`
        }
    ]);
}
export const unmatchedJob = {
    name: 'feedback.unmatched',
    title: '未匹配反馈检查',
    cron: '*/15 * * * *',
    concurrency: 1,
    run: watchUnmatched
};

//# sourceMappingURL=unmatched.job.js.map