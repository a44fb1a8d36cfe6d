import { rows, sql, toDate } from "../../../../database/sql.js";
import { formatChineseDate, localDateOf } from "../../../../platform/calendar/index.js";
import { caseFlow } from "../../case.flow.js";
import { standingText } from "../errors.js";
/**
 * What the portal shows right after a submission that was stored as suspected (4.4 no. 8): E-0201 for each matter, with date, organisation
 * and status; its two buttons are APPLICATION.QUERY and APPLICATION.WITHDRAW.
 */ export async function answerWithDuplicates(tx, caseId) {
    const found = await rows(tx, sql`select h.matter_name as "matterName", h.matched_at as "matchedAt", o.short_name as "orgName", s.state
          from duplicate_hit h join org o on o.id = h.matched_org_id join sub_case s on s.id = h.matched_sub_case_id
         where h.new_case_id = ${caseId} and h.severity = 'BLOCKING' and h.state in ('OPEN', 'TOLD') order by h.id`);
    if (found.length === 0) return {};
    return {
        duplicates: found.map(({ matterName, matchedAt, orgName, state })=>{
            const day = localDateOf(toDate(matchedAt));
            return {
                code: 'E-0201',
                message: standingText(matterName, formatChineseDate(day), orgName),
                matterName,
                date: day,
                orgName,
                status: caseFlow.states[state]?.title ?? state
            };
        })
    };
}

//# sourceMappingURL=answer.js.map