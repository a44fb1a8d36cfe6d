import { rows, sql } from "../../../../database/sql.js";
import { instantOf, localDateOf } from "../../../../platform/calendar/index.js";
import { FEEDBACK_DEPARTMENTS } from "../words.js";
/** The cards of all departments, in one statement. The figures are of the whole city: who manages links manages all of them. */ export async function listLinks(ctx) {
    const today = instantOf(localDateOf(ctx.app.clock.now()));
    const codes = Object.keys(FEEDBACK_DEPARTMENTS);
    const found = await rows(ctx, sql`
    select d.code as department,
           (select max(received_at) from feedback_message m where m.department = d.code and m.channel in ('HTTP', 'AMQP', 'FILE')) as "lastMessageAt",
           coalesce(t.n, 0)::int as "todayCount", coalesce(t.failed, 0)::int as "todayFailed",
           (select count(*)::int from sub_case s where s.owner_code = d.code and s.accepted_at is not null and s.finished_at is null)
             as "openSubCases",
           c.id as "contractId", c.version as "contractVersion", coalesce(c.transports, '{}') as transports, c.silence_hours as "silenceHours"
      from unnest(${codes}::text[]) with ordinality as d(code, position)
      left join lateral (select count(*) as n, count(*) filter (where state in ('REJECTED', 'UNMATCHED') or answer_code in (1001, 1002, 1003)) as failed
                           from feedback_message m where m.department = d.code and m.received_at >= ${today}) t on true
      left join feedback_contract c on c.department = d.code and c.status = 'LIVE'
     order by d.position`);
    return found.map((link)=>({
            ...link,
            departmentTitle: FEEDBACK_DEPARTMENTS[link.department],
            failureRate: link.todayCount > 0 ? (link.todayFailed / link.todayCount * 100).toFixed(1) : null
        }));
}

//# sourceMappingURL=department-links.js.map