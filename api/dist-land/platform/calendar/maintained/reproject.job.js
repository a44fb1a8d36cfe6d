import { reprojectDeadlines } from "../../flow/reproject/reproject-deadlines.js";
import { finishChange, openChanges } from "./calendar-changes.js";
import { readCalendar } from "./read-calendar.js";
export const REPROJECT = 'calendar.reproject';
/** What a deadline says that was written by a node with yesterday's calendar and found at night. */ const SWEEP = {
    reason: '按现行工作日历核对期限',
    changedBy: '系统'
};
/**
 * Counts the open deadlines again after the calendar changed (01 §6.11): for each change the deadlines that cross a changed day, with its
 * reason. At night all of them once more, because a node may have gone on with its old calendar for minutes.
 */ async function reproject(ctx, { only }) {
    const calendar = await readCalendar(ctx);
    for (const { id, reason, changedBy, days } of (await openChanges(ctx))){
        const [from, to] = [
            days.at(0)?.date,
            days.at(-1)?.date
        ];
        const cause = {
            reason,
            changedBy,
            calendarChangeId: id
        };
        const moved = from && to ? await reprojectDeadlines(ctx, calendar, cause, {
            from,
            to
        }) : 0;
        await finishChange(ctx, id, moved);
    }
    if (only !== 'changes') await reprojectDeadlines(ctx, calendar, SWEEP);
}
export const reprojectJob = {
    name: REPROJECT,
    title: '按工作日历重新计算期限',
    cron: '20 4 * * *',
    concurrency: 1,
    retries: 3,
    run: reproject
};

//# sourceMappingURL=reproject.job.js.map