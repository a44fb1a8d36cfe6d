import { rows, sql } from "../../../../database/sql.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { scopeWhere } from "../../../../platform/access/index.js";
import { scopeOf } from "../../../../platform/kernel/index.js";
import { readCase } from "../../case-page.js";
import { WITHDRAW_REASONS } from "../reasons.js";
import { withdrawalFlow } from "./withdrawal.flow.js";
import { WithdrawalType } from "./withdrawal.type.js";
const columns = sql`
  select w.id, w.version, w.state, w.state_since as "stateSince", w.return_to as "returnTo", w.flow_version as "flowVersion",
         w.event_seq as "eventSeq", w.event_hash as "eventHash", w.org_id as "orgId", w.org_path as "orgPath",
         w.district_code as "districtCode", w.last_actor_id as "lastActorId", w.submitted_by_id as "submittedById",
         w.request_no as title, w.name_masked as subject, w.request_no as "requestNo", w.case_id as "caseId", w.case_no as "caseNo",
         w.name_masked as "nameMasked", w.requester, w.requester_name as "requesterName", w.reason_code as "reasonCode",
         w.reason_text as "reasonText", w.need_approval as "needApproval", w.approver_name as "approverName",
         w.decision_text as "decisionText", w.decided_at as "decidedAt", w.created_at as "createdAt", w.due_at as "dueAt", w.effects
    from withdraw_request w`;
function viewWithdrawal(row) {
    return Object.assign(new WithdrawalType(), row, {
        row,
        stateTitle: withdrawalFlow.states[row.state]?.title ?? row.state,
        reasonTitle: WITHDRAW_REASONS[row.reasonCode],
        requesterTitle: row.requester === 'APPLICANT' ? '申请人本人' : `窗口代办（${row.requesterName}）`
    });
}
/** 撤回申请 of the caller's scope, newest first. */ export async function listWithdrawals(ctx, states, args) {
    const size = pageSize(args);
    const after = args.after ? sql`w.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
    const wanted = states.length > 0 ? sql`w.state = any(${[
        ...states
    ]}::text[])` : sql`true`;
    const found = await rows(ctx, sql`${columns} where ${scopeWhere(scopeOf(ctx.actor), 'w')} and ${wanted} and ${after} order by w.id desc limit ${size + 1}`);
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), viewWithdrawal);
}
/** The withdrawals of a case that the caller may see, newest first. @throws NOT_FOUND */ export async function withdrawalsOfCase(ctx, caseId) {
    const { id } = await readCase(ctx, caseId);
    return (await rows(ctx, sql`${columns} where w.case_id = ${id} order by w.id desc limit 20`)).map(viewWithdrawal);
}

//# sourceMappingURL=find-withdrawals.js.map