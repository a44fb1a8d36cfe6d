import { firstRow, rows, sql } from "../../../../database/sql.js";
import { scopeWhere } from "../../../../platform/access/index.js";
import { instantOf, localDateOf } from "../../../../platform/calendar/index.js";
import { scopeOf } from "../../../../platform/kernel/index.js";
import { UNSEEN_STATES } from "../words.js";
import { warningWhere } from "./warning-filter.js";
/** 时效监控 of the caller's scope in three statements. */ export async function readBoard(ctx) {
    const [cases, warnings, heat] = await Promise.all([
        countCases(ctx),
        countWarnings(ctx),
        readHeat(ctx)
    ]);
    return {
        ...cases,
        ...warnings,
        heat
    };
}
async function countCases(ctx) {
    const { calendar, clock } = ctx.app;
    const now = clock.now();
    const inADay = calendar.addWorkingMinutes(now, calendar.hours.dayMinutes);
    const today = instantOf(localDateOf(now));
    const scope = scopeWhere(scopeOf(ctx.actor), 'c');
    const found = await firstRow(ctx, sql`
    select (select count(*)::int from one_thing_case c where ${scope} and c.state not in ('DRAFT', 'FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED')) as open,
           (select count(*)::int from one_thing_case c where ${scope} and c.due_at > ${now} and c.due_at <= ${inADay}) as near,
           (select count(*)::int from one_thing_case c where ${scope} and c.due_at < ${now}) as overdue,
           (select count(*)::int from one_thing_case c where ${scope} and c.finished_at >= ${today}) as "finishedToday"`);
    return found ?? {
        open: 0,
        near: 0,
        overdue: 0,
        finishedToday: 0
    };
}
async function countWarnings(ctx) {
    const found = await rows(ctx, sql`select w.level, count(*) filter (where w.state <> 'FALSE')::int as live,
               count(*) filter (where w.state = any(${[
        ...UNSEEN_STATES
    ]}::text[]))::int as unseen,
               count(*) filter (where w.state = 'FALSE')::int as review
          from warning w where ${scopeWhere(scopeOf(ctx.actor), 'w')} and w.state not in ('RESOLVED', 'CLOSED') group by w.level`);
    const total = (field)=>found.reduce((sum, row)=>sum + row[field], 0);
    return {
        byLevel: [
            1,
            2,
            3,
            4
        ].map((level)=>found.find((row)=>row.level === level)?.live ?? 0),
        unseen: total('unseen'),
        review: total('review')
    };
}
function readHeat(ctx) {
    return rows(ctx, sql`select w.org_id as "orgId", o.short_name as "orgName", w.district_code as "districtCode", w.matter_code as "matterCode",
               max(w.matter_name) as "matterName", count(*)::int as count, min(w.level)::int as worst
          from warning w join org o on o.id = w.org_id
         where ${warningWhere(ctx, {})} group by w.org_id, o.short_name, w.district_code, w.matter_code
         order by count desc, "orgName", w.matter_code limit 400`);
}

//# sourceMappingURL=board.js.map