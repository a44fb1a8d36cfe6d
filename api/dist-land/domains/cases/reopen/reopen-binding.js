import { firstRow, rows, sql } from "../../../database/sql.js";
import { findOrgByCode } from "../../../platform/access/index.js";
import { DomainError } from "../../../platform/errors/index.js";
import { advance, findReason } from "../../../platform/flow/index.js";
import { actorName } from "../../../platform/kernel/index.js";
import { sendNotices } from "../../../platform/notify/index.js";
import { FLOW_TASK, openTasks } from "../../../platform/tasks/tasks.js";
import { requestArchives } from "../archive/request-archives.js";
import { CLOSED_STATES } from "../case-facts.js";
import { REOPEN, REOPEN_REJECT_REASONS, reopenFlow } from "./reopen.flow.js";
const CITY = '310000';
const wordsOf = ({ input: { reasonCode, reasonText, note } })=>[
        reasonCode ? findReason(REOPEN_REJECT_REASONS, reasonCode)?.title : undefined,
        reasonText,
        note
    ].filter(Boolean).join('：');
/** Each verdict with what follows of it: the city is asked, the case goes on, or who asked hears why not. */ async function applyVerdicts(tx, changes) {
    for (const change of changes){
        const request = await writeVerdict(tx, change);
        if (!request) continue;
        if (change.action === 'approveDistrict') await askCity(tx, change, request);
        if (change.action === 'approveCity') await reopenCase(tx, request);
        if (change.action === 'reject') await tellRefusal(tx, change, request);
    }
}
function writeVerdict(tx, change) {
    const [name, now] = [
        actorName(tx.actor),
        tx.app.clock.now()
    ];
    const district = change.from === 'PENDING_DISTRICT';
    return firstRow(tx, sql`
    update reopen_request
       set district_approver = case when ${district} then ${name} else district_approver end,
           district_decided_at = case when ${district} then ${now} else district_decided_at end,
           city_approver = case when ${district} then city_approver else ${name} end,
           city_decided_at = case when ${district} then city_decided_at else ${now} end,
           decision_text = coalesce(${wordsOf(change).slice(0, 500) || null}, decision_text)
     where id = ${change.row.id}
     returning case_id as "caseId", case_no as "caseNo", sub_case_ids as "subCaseIds", reason_text as "reasonText",
       submitted_by_id as "submittedById", org_id as "orgId"`);
}
/** The city's to-do lies with the city's bureau, not with the district that holds the request. */ async function askCity(tx, change, request) {
    const city = await findOrgByCode(tx, CITY);
    if (!city) return;
    await openTasks(tx, [
        {
            kind: FLOW_TASK,
            recordType: REOPEN,
            record: {
                ...change.row,
                orgId: city.id,
                orgPath: city.path,
                districtCode: CITY
            },
            title: '审批重新办理（市）',
            roleCode: 'CITY_OFFICER',
            priority: 2,
            dueAt: tx.app.calendar.dueAfterWorkdays(change.at, 2)
        }
    ]);
    await sendNotices(tx, [
        {
            template: 'N85',
            receivers: [
                {
                    roleCode: 'CITY_OFFICER',
                    orgId: city.id
                }
            ],
            variables: {
                操作人: actorName(tx.actor),
                一件事编号: request.caseNo,
                原因: request.reasonText
            },
            record: {
                type: 'case',
                id: request.caseId,
                orgId: request.orgId,
                title: request.caseNo
            },
            link: `/reopenings?preview=${change.row.id}`,
            dueKey: `${change.row.id}-city`
        }
    ]);
}
/** T15: the chosen matters are handled again, departments and library hear of it, the archive gets a new version. */ async function reopenCase(tx, { caseId, subCaseIds, reasonText }) {
    const input = {
        reasonText
    };
    const matters = await advance(tx, {
        type: 'subCase',
        action: 'reopen',
        mode: 'CASCADE',
        rows: subCaseIds.map((id)=>({
                id,
                input
            }))
    });
    const [refused] = matters.refusals;
    if (refused) throw new DomainError(refused.code, refused.message);
    const ended = await rows(tx, sql`select id from one_thing_case where id = ${caseId} and state = any(${[
        ...CLOSED_STATES,
        'PENDING_FINISH'
    ]}::text[])`);
    if (ended.length > 0) await advance(tx, {
        type: 'case',
        action: 'reopen',
        mode: 'CASCADE',
        rows: ended.map(({ id })=>({
                id,
                input
            }))
    });
    await requestArchives(tx, [
        caseId
    ]);
}
async function tellRefusal(tx, change, request) {
    if (!request.submittedById) return;
    await sendNotices(tx, [
        {
            template: 'N86',
            receivers: [
                {
                    userId: request.submittedById
                }
            ],
            variables: {
                一件事编号: request.caseNo,
                原因: wordsOf(change) || '—'
            },
            record: {
                type: 'case',
                id: request.caseId,
                orgId: request.orgId,
                title: request.caseNo
            },
            dueKey: change.row.id
        }
    ]);
}
export const reopenBinding = {
    type: REOPEN,
    title: '重新办理申请',
    flow: reopenFlow.key,
    table: 'reopen_request',
    titleColumn: 'request_no',
    subjectColumn: 'name_masked',
    link: '/reopenings?preview={id}',
    viewPermission: 'reopen:view',
    limits: 'REOPEN',
    onChange: applyVerdicts
};

//# sourceMappingURL=reopen-binding.js.map