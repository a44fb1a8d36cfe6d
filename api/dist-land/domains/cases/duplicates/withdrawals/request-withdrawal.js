import { firstRow, run, sql } from "../../../../database/sql.js";
import { uuidv7 } from "../../../../database/uuid.js";
import { findOrgByCode } from "../../../../platform/access/index.js";
import { localDateOf } from "../../../../platform/calendar/index.js";
import { kernelErrors, refuse } from "../../../../platform/errors/index.js";
import { startRecords } from "../../../../platform/flow/index.js";
import { actorName } from "../../../../platform/kernel/index.js";
import { sendNotices } from "../../../../platform/notify/index.js";
import { takeNumbers } from "../../../../platform/numbers/take-numbers.js";
import { caseFlow } from "../../case.flow.js";
import { alreadyAsked } from "../errors.js";
import { WITHDRAW_REASONS } from "../reasons.js";
import { effectsOf, withdrawCases } from "./withdraw-case.js";
import { WITHDRAWAL } from "./withdrawal.flow.js";
/** States in which a case is withdrawn at once; later ones need the district's consent. */ const BEFORE_ACCEPTANCE = [
    'PENDING_PREREVIEW',
    'PREREVIEW_RETURNED',
    'PREREVIEW_PASSED'
];
/**
 * 申请撤回 (4.4 no. 9): before the acceptance the case ends at once, after it the district's chief is asked. A request that waits already
 * is refused with E-0202, an ended case with E-0503.
 */ export async function requestWithdrawal(tx, wish) {
    const reasonText = readReason(wish);
    const parent = await lockCase(tx, wish);
    const needsApproval = !BEFORE_ACCEPTANCE.includes(parent.state);
    const state = needsApproval ? 'PENDING' : 'APPROVED';
    const id = await insertRequest(tx, parent, {
        ...wish,
        reasonText
    }, state);
    await startRecords(tx, WITHDRAWAL, [
        id
    ]);
    if (needsApproval) await askChief(tx, parent, wish.reasonCode);
    else {
        await withdrawCases(tx, [
            parent.id
        ]);
        await run(tx, sql`update withdraw_request set effects = ${await effectsOf(tx, parent.id)}::text[], decided_at = ${tx.app.clock.now()} where id = ${id}`);
    }
    return {
        id,
        state
    };
}
function readReason({ reasonCode, reasonText }) {
    const text = reasonText?.trim() || null;
    const length = text ? [
        ...text
    ].length : 0;
    if (length > 500 || text !== null && length < 5 || reasonCode === 'OTHER' && text === null) throw refuse('E-0005', {}, {
        fields: [
            {
                path: 'reasonText',
                message: kernelErrors['E-0005'],
                code: 'E-0005'
            }
        ]
    });
    return text;
}
async function lockCase(tx, { caseId, version }) {
    const parent = await firstRow(tx, sql`select id, version, state, case_no as "caseNo", person_name_masked as "nameMasked", org_id as "orgId", org_path as "orgPath",
               district_code as "districtCode" from one_thing_case where id = ${caseId} for update`);
    if (!parent) throw refuse('NOT_FOUND');
    const state = caseFlow.states[parent.state];
    if (!state?.on?.withdraw) throw refuse('E-0503', {
        state: state?.title ?? parent.state
    });
    if (version !== undefined && version !== parent.version) throw refuse('E-0504');
    const waiting = await firstRow(tx, sql`select 1 from withdraw_request where case_id = ${parent.id} and state = 'PENDING'`);
    if (waiting) throw alreadyAsked();
    return parent;
}
/** The request lies with the district's bureau, whose chief decides; the applicant's centre sees it on the case. */ async function insertRequest(tx, parent, wish, state) {
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    const district = await findOrgByCode(tx, parent.districtCode);
    if (!district) throw new Error(`no district ${parent.districtCode}`);
    const day = localDateOf(now).replaceAll('-', '');
    const no = `CH${day}${String(await takeNumbers(tx, `withdrawal-${day}`)).padStart(5, '0')}`;
    await run(tx, sql`
    insert into withdraw_request (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, submitted_by_id,
          request_no, case_id, case_no, name_masked, requester, requester_name, reason_code, reason_text, need_approval)
    values (${id}, ${now}, ${now}, ${state}, ${now}, ${district.id}, ${district.path}, ${parent.districtCode},
          ${tx.actor.kind === 'USER' ? tx.actor.userId : null}, ${no}, ${parent.id}, ${parent.caseNo}, ${parent.nameMasked},
          ${wish.requester}, ${wish.requester === 'APPLICANT' ? parent.nameMasked : actorName(tx.actor)}, ${wish.reasonCode},
          ${wish.reasonText}, ${state === 'PENDING'})`);
    return id;
}
async function askChief(tx, parent, reason) {
    const district = await findOrgByCode(tx, parent.districtCode);
    if (!district) return;
    await sendNotices(tx, [
        {
            template: 'N74',
            receivers: [
                {
                    roleCode: 'DIST_CHIEF',
                    orgId: district.id
                }
            ],
            variables: {
                姓名脱敏: parent.nameMasked,
                一件事编号: parent.caseNo,
                原因: WITHDRAW_REASONS[reason]
            },
            record: {
                type: 'case',
                id: parent.id,
                orgId: parent.orgId,
                title: parent.caseNo
            },
            link: '/withdrawals'
        }
    ]);
}

//# sourceMappingURL=request-withdrawal.js.map