import { rows, sql } from "../../../database/sql.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../graphql/connection.js";
import { scopeWhere } from "../../../platform/access/index.js";
import { scopeOf } from "../../../platform/kernel/index.js";
import { readCase } from "../case-page.js";
import { reopenFlow, reopenReasons } from "./reopen.flow.js";
import { ReopeningType } from "./reopen.type.js";
const columns = sql`
  select r.id, r.version, r.state, r.state_since as "stateSince", r.return_to as "returnTo", r.flow_version as "flowVersion",
         r.event_seq as "eventSeq", r.event_hash as "eventHash", r.org_id as "orgId", r.org_path as "orgPath",
         r.district_code as "districtCode", r.last_actor_id as "lastActorId", r.submitted_by_id as "submittedById",
         r.request_no as title, r.name_masked as subject, r.request_no as "requestNo", r.case_id as "caseId", r.case_no as "caseNo",
         r.name_masked as "nameMasked", r.matter_names as "matterNames", r.reason_code as "reasonCode", r.reason_text as "reasonText",
         r.operator_name as "operatorName", r.created_at as "createdAt", r.district_approver as "districtApprover",
         r.district_decided_at as "districtDecidedAt", r.city_approver as "cityApprover", r.city_decided_at as "cityDecidedAt",
         r.decision_text as "decisionText"
    from reopen_request r`;
/** 重新办理申请 of the caller's scope, newest first. */ export async function listReopenings(ctx, states, args) {
    const size = pageSize(args);
    const after = args.after ? sql`r.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
    const wanted = states.length > 0 ? sql`r.state = any(${[
        ...states
    ]}::text[])` : sql`true`;
    const found = await read(ctx, sql`${scopeWhere(scopeOf(ctx.actor), 'r')} and ${wanted} and ${after}`, size + 1);
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), view);
}
/** Those of one case that the caller may see, newest first. @throws NOT_FOUND */ export async function reopeningsOfCase(ctx, caseId) {
    const { id } = await readCase(ctx, caseId);
    return (await read(ctx, sql`r.case_id = ${id}`, 20)).map(view);
}
function read(ctx, where, limit) {
    return rows(ctx, sql`${columns} where ${where} order by r.id desc limit ${limit}`);
}
function view(row) {
    const title = reopenReasons.find(({ code })=>code === row.reasonCode)?.title ?? row.reasonCode;
    return Object.assign(new ReopeningType(), row, {
        row,
        reason: `${title}：${row.reasonText}`,
        stateTitle: reopenFlow.states[row.state]?.title ?? row.state
    });
}

//# sourceMappingURL=find-reopenings.js.map