import { rows, sql } from "../../../database/sql.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../graphql/connection.js";
import { scopeWhere } from "../../../platform/access/index.js";
import { listAttachments } from "../../../platform/files/index.js";
import { scopeOf } from "../../../platform/kernel/index.js";
import { readCase } from "../case-page.js";
import { forcedWords } from "./insert-request.js";
import { FORCED_FINISH, forcedFinishFlow, forcedReasons } from "./request.flow.js";
import { ForcedFinishType } from "./request.type.js";
import { FINISH_WAYS, FOLLOW_UPS } from "./rule-body.js";
const PAGE = 500;
const columns = sql`
  select r.id, r.version, r.state, r.state_since as "stateSince", r.return_to as "returnTo", r.flow_version as "flowVersion",
         r.event_seq as "eventSeq", r.event_hash as "eventHash", r.org_id as "orgId", r.org_path as "orgPath",
         r.district_code as "districtCode", r.last_actor_id as "lastActorId", r.submitted_by_id as "submittedById",
         r.request_no as title, r.name_masked as subject, r.request_no as "requestNo", r.case_id as "caseId", r.case_no as "caseNo",
         r.target_no as "targetNo", r.matter_name as "matterName", r.name_masked as "nameMasked", r.finish_as as "finishAs",
         r.reason_code as "reasonCode", r.reason_text as "reasonText", r.basis_text as "basisText", r.rule,
         r.operator_name as "operatorName", r.created_at as "createdAt", r.approver_name as "approverName",
         r.decision_text as "decisionText", r.decided_at as "decidedAt", r.follow_ups as "followUps",
         r.follow_up_note as "followUpNote", r.followed_up_at as "followedUpAt"
    from forced_finish_request r`;
/** 强制办结 of the caller's scope, newest first. */ export async function listForcedFinishes(ctx, states, args) {
    const size = pageSize(args);
    const after = args.after ? sql`r.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
    const found = await read(ctx, sql`${scopeWhere(scopeOf(ctx.actor), 'r')} and ${inStates(states)} and ${after}`, size + 1);
    const view = await viewer(ctx, found);
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), view);
}
/** All of the list, page by page, for exports. */ export async function* forcedFinishPages(ctx, states) {
    for(let after;;){
        const from = after ? sql`r.id < ${after}::uuid` : sql`true`;
        const page = await read(ctx, sql`${scopeWhere(scopeOf(ctx.actor), 'r')} and ${inStates(states)} and ${from}`, PAGE);
        if (page.length > 0) yield page.map(await viewer(ctx, page));
        after = page.at(-1)?.id;
        if (page.length < PAGE) return;
    }
}
/** What was asked or done about a case that the caller may see, newest first. @throws NOT_FOUND */ export async function forcedFinishesOfCase(ctx, caseId) {
    const { id } = await readCase(ctx, caseId);
    const found = await read(ctx, sql`r.case_id = ${id}`, 50);
    return found.map(await viewer(ctx, found));
}
/** Forced finishes per month and reason, of the last twelve months. */ export async function countForcedFinishes(ctx) {
    const since = new Date(ctx.app.clock.now().getTime() - 366 * 86_400_000);
    const found = await rows(ctx, sql`select to_char(r.decided_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, r.reason_code as "reasonCode",
               count(*) filter (where r.source = 'CLERK')::int as manual, count(*) filter (where r.source = 'RULE')::int as automatic
          from forced_finish_request r
         where r.state = 'APPROVED' and r.decided_at >= ${since} and ${scopeWhere(scopeOf(ctx.actor), 'r')}
         group by 1, 2 order by 1 desc, 2`);
    return found.map(({ reasonCode, ...row })=>({
            ...row,
            reason: titleOf(reasonCode)
        }));
}
const titleOf = (code)=>forcedReasons.find((reason)=>reason.code === code)?.title ?? code;
const inStates = (states)=>states.length > 0 ? sql`r.state = any(${[
        ...states
    ]}::text[])` : sql`true`;
function read(ctx, where, limit) {
    return rows(ctx, sql`${columns} where ${where} order by r.id desc limit ${limit}`);
}
async function viewer(ctx, found) {
    const files = await listAttachments(ctx, FORCED_FINISH, found.map(({ id })=>id));
    return (row)=>Object.assign(new ForcedFinishType(), row, {
            row,
            finishAsTitle: FINISH_WAYS[row.finishAs],
            reason: forcedWords(row),
            ruleTitle: row.rule ? `${row.rule.ruleNo} 第${row.rule.version}版 ${row.rule.title}` : null,
            followUpTitles: row.followUps.map((one)=>FOLLOW_UPS[one]),
            files: (files.get(row.id) ?? []).map(({ name, url })=>({
                    name,
                    url
                })),
            stateTitle: forcedFinishFlow.states[row.state]?.title ?? row.state
        });
}

//# sourceMappingURL=find-requests.js.map