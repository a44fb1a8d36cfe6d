import { firstRow, sql, toDateOrNull } from "../../../../database/sql.js";
import { scopeWhere } from "../../../../platform/access/index.js";
import { localDateOf } from "../../../../platform/calendar/index.js";
import { scopeOf } from "../../../../platform/kernel/index.js";
import { readSituations } from "../plans/situation.js";
import { elapsedOf } from "./prospect.js";
/** 「给定该办件，规则结果为…」: the facts of the sub-case with this number, within the caller's scope. */ export async function testRecord(ctx, bjNo) {
    const found = await firstRow(ctx, sql`select s.id, p.paused_workdays as "pausedWorkdays", p.paused_since as "pausedSince"
          from sub_case s left join auto_finish_plan p on p.sub_case_id = s.id
         where s.bj_no = ${bjNo.toUpperCase()} and ${scopeWhere(scopeOf(ctx.actor), 's')}`);
    const [one] = found ? await readSituations(ctx, [
        found.id
    ]) : [];
    if (!found || !one) return undefined;
    const { calendar, clock } = ctx.app;
    const today = localDateOf(toDateOrNull(found.pausedSince) ?? clock.now());
    const { acceptedOn, facts } = one;
    const elapsedWorkdays = acceptedOn ? elapsedOf(calendar, {
        acceptedOn,
        pausedWorkdays: found.pausedWorkdays ?? 0,
        facts
    }, today) : null;
    return {
        title: `${one.bjNo} ${one.matterName}`,
        facts: {
            ...facts,
            elapsedWorkdays
        },
        link: `/cases/sub/${one.id}`
    };
}

//# sourceMappingURL=test-record.js.map