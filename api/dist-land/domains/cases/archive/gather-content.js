import { rows, sql, toDateOrNull } from "../../../database/sql.js";
import { formatDateTime } from "../../../platform/calendar/index.js";
import { listAttachments } from "../../../platform/files/index.js";
import { caseFlow } from "../case.flow.js";
import { readForms } from "../registration/sealed-form.js";
import { subCaseFlow } from "../sub-case.flow.js";
import { readHistory } from "./read-history.js";
const local = (at)=>{
    const date = toDateOrNull(at);
    return date ? formatDateTime(date) : null;
};
/** Reads the case with all that belongs to it, in a fixed number of statements. */ export async function gatherContent(ctx, caseId) {
    const [parent] = await rows(ctx, sql`select c.case_no as "caseNo", c.state, c.finish_mode as "finishMode", o.name as "orgName", c.submitted_at as "submittedAt",
               c.accepted_at as "acceptedAt", c.finished_at as "finishedAt", c.legal_due_at as "legalDueAt"
          from one_thing_case c join org o on o.id = c.org_id where c.id = ${caseId}`);
    if (!parent) throw new Error(`no case ${caseId}`);
    const records = await recordsOf(ctx, caseId, parent.caseNo);
    const history = await readHistory(ctx, records);
    const people = history.filter(({ actorType })=>actorType === 'USER').map(({ actorName })=>actorName);
    return {
        caseNo: parent.caseNo,
        state: caseFlow.states[parent.state]?.title ?? parent.state,
        finishMode: parent.finishMode,
        orgName: parent.orgName,
        form: (await readForms(ctx, [
            caseId
        ])).get(caseId),
        milestones: milestonesOf(parent),
        subCases: await subCasesOf(ctx, caseId),
        history,
        operators: [
            ...new Set(people)
        ],
        materials: await materialsOf(ctx, records),
        pushes: await pushesOf(ctx, caseId),
        notices: await noticesOf(ctx, records)
    };
}
/** The case, its sub-cases, and the requests made about it, each with its own steps and files. */ async function recordsOf(ctx, caseId, caseNo) {
    const others = await rows(ctx, sql`select 'subCase' as type, id, bj_no || ' ' || matter_name as title from sub_case where case_id = ${caseId}
        union all select 'withdrawal', id, request_no from withdraw_request where case_id = ${caseId}
        union all select 'forcedFinish', id, request_no from forced_finish_request where case_id = ${caseId}
        union all select 'reopen', id, request_no from reopen_request where case_id = ${caseId}`);
    return [
        {
            type: 'case',
            id: caseId,
            title: caseNo
        },
        ...others
    ];
}
function milestonesOf(parent) {
    const known = [
        [
            '提交时间',
            local(parent.submittedAt)
        ],
        [
            '接件时间',
            local(parent.acceptedAt)
        ],
        [
            '法定期限',
            local(parent.legalDueAt)
        ],
        [
            '办结时间',
            local(parent.finishedAt)
        ]
    ];
    return known.flatMap(([title, at])=>at === null ? [] : [
            [
                title,
                at
            ]
        ]);
}
async function subCasesOf(ctx, caseId) {
    const found = await rows(ctx, sql`select bj_no as "bjNo", matter_code as "matterCode", matter_name as "matterName", owner_name as "ownerName", state, result,
               finish_mode as "finishMode", accepted_at as "acceptedAt", finished_at as "finishedAt"
          from sub_case where case_id = ${caseId} order by position`);
    return found.map((row)=>({
            ...row,
            stateTitle: subCaseFlow.states[row.state]?.title ?? row.state,
            acceptedAt: local(row.acceptedAt),
            finishedAt: local(row.finishedAt)
        }));
}
async function materialsOf(ctx, records) {
    const found = [];
    for (const [type, group] of Map.groupBy(records, (record)=>record.type)){
        const byRecord = await listAttachments(ctx, type, group.map(({ id })=>id));
        found.push(...[
            ...byRecord.values()
        ].flat());
    }
    return found;
}
async function pushesOf(ctx, caseId) {
    const found = await rows(ctx, sql`select channel, kind, stream_title as "streamTitle", state, created_at as "createdAt", acked_at as "ackedAt",
               push_id as "pushId" from outbox_message where root_id = ${caseId} order by id`);
    return found.map((row)=>({
            ...row,
            createdAt: local(row.createdAt),
            ackedAt: local(row.ackedAt)
        }));
}
async function noticesOf(ctx, records) {
    const found = await rows(ctx, sql`select n.template_code as "templateCode", n.title, n.receiver_name as receiver, n.created_at as "createdAt",
               coalesce(string_agg(d.channel || ' ' || d.state, '；' order by d.channel), '') as channels
          from notification n left join notification_delivery d on d.notification_id = n.id
         where n.record_id = any(${records.map(({ id })=>id)}::uuid[])
         group by n.id order by n.id`);
    return found.map((row)=>({
            ...row,
            createdAt: local(row.createdAt)
        }));
}

//# sourceMappingURL=gather-content.js.map