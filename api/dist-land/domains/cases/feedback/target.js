import { firstRow, rows, sql } from "../../../database/sql.js";
import { findPersonByIdNumber } from "../../people/index.js";
import { CLOSED_STATES } from "../case-facts.js";
const selectTarget = sql`
  select s.id, s.case_id as "caseId", c.case_no as "caseNo", s.bj_no as "bjNo", s.subject, c.person_name_masked as "personName",
         s.matter_code as "matterCode", s.matter_name as "matterName", s.owner_code as "ownerCode", s.owner_name as "ownerName", s.state,
         c.state as "caseState", s.auto_close as "autoClose", s.feedback_seq as "feedbackSeq", s.org_id as "orgId", s.org_path as "orgPath",
         s.district_code as "districtCode"
    from sub_case s join one_thing_case c on c.id = s.case_id`;
export function findTargetById(ctx, id) {
    return firstRow(ctx, sql`${selectTarget} where s.id = ${id}`);
}
/** The targets of a condition over `s` (sub-case) and `c` (its case), newest first. */ export function listTargets(ctx, condition, limit) {
    return rows(ctx, sql`${selectTarget} where ${condition} order by c.submitted_at desc, s.position limit ${limit}`);
}
/**
 * The one sub-case that a message means: by 办件编号; by case and matter; by person and matter (3.3). Only the department that was asked may
 * speak of it. Undefined where nothing, or more than one thing, fits: then somebody has to look.
 */ export async function matchTarget(ctx, address) {
    const { senderCode, bjNo, caseNo } = address;
    const owned = sql`s.owner_code = ${senderCode} and (${caseNo ?? null}::text is null or c.case_no = ${caseNo ?? null})`;
    if (bjNo) return onlyOne(await listTargets(ctx, sql`s.bj_no = ${bjNo} and ${owned}`, 2));
    const matter = sql`(${address.matterCode ?? null}::text is null or s.matter_code = ${address.matterCode ?? null})`;
    const dispatched = sql`s.accepted_at is not null`;
    if (caseNo) return openOnly(await listTargets(ctx, sql`${owned} and ${matter} and ${dispatched}`, 20));
    const { personIdNo, matterCode } = address;
    const person = personIdNo && matterCode ? await findPersonByIdNumber(ctx, personIdNo) : undefined;
    if (!person) return undefined;
    return openOnly(await listTargets(ctx, sql`c.person_id = ${person.id} and ${owned} and ${matter} and ${dispatched}`, 20));
}
const onlyOne = (found)=>found.length === 1 ? found[0] : undefined;
/** Of several, the one that is still open; a single closed one is meant as well. */ function openOnly(found) {
    const open = found.filter((target)=>!CLOSED_STATES.some((state)=>state === target.state));
    return onlyOne(open.length > 0 ? open : found);
}

//# sourceMappingURL=target.js.map