import { run, sql } from "../../../../database/sql.js";
import { uuidv7 } from "../../../../database/uuid.js";
import { findOrgByCode } from "../../../../platform/access/index.js";
import { localDateOf } from "../../../../platform/calendar/index.js";
import { startRecords } from "../../../../platform/flow/index.js";
import { actorName } from "../../../../platform/kernel/index.js";
import { sendNotices } from "../../../../platform/notify/index.js";
import { takeNumbers } from "../../../../platform/numbers/take-numbers.js";
import { INTERVENTION } from "./intervention.flow.js";
import { KINDS } from "./words.js";
/** Keeps who stepped in, how and why. It lies with the district's bureau, whose chief decides where that is needed. */ export async function insertIntervention(tx, plan, wish, pending) {
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    const district = await districtOf(tx, plan);
    const day = localDateOf(now).replaceAll('-', '');
    const no = `GY${day}${String(await takeNumbers(tx, `intervention-${day}`)).padStart(5, '0')}`;
    await run(tx, sql`
    insert into offline_intervention (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, submitted_by_id,
          intervention_no, plan_id, sub_case_id, bj_no, matter_name, subject, kind, new_status, defer_until, materials, reason_code,
          reason_text, operator_name, needs_approval)
    values (${id}, ${now}, ${now}, ${pending ? 'PENDING' : 'APPROVED'}, ${now}, ${district.id}, ${district.path}, ${plan.districtCode},
          ${tx.actor.kind === 'USER' ? tx.actor.userId : null}, ${no}, ${plan.id}, ${plan.subCaseId}, ${plan.bjNo}, ${plan.matterName},
          ${plan.subject}, ${wish.kind}, ${wish.newStatus}, ${wish.deferUntil}, ${[
        ...wish.materials
    ]}::text[], ${wish.reasonCode},
          ${wish.reasonText}, ${actorName(tx.actor)}, ${pending})`);
    await startRecords(tx, INTERVENTION, [
        id
    ]);
    return id;
}
/** N35 to the district's chief. */ export async function askChief(tx, plan, { kind, deferUntil, reasonText }) {
    const district = await districtOf(tx, plan);
    await sendNotices(tx, [
        {
            template: 'N35',
            receivers: [
                {
                    roleCode: 'DIST_CHIEF',
                    orgId: district.id
                }
            ],
            variables: {
                申请人: actorName(tx.actor),
                办件编号: plan.bjNo,
                事项名称: plan.matterName,
                干预: deferUntil ? `第${plan.deferCount + 1}次暂缓至${deferUntil}` : KINDS[kind],
                原因: reasonText
            },
            record: {
                type: 'subCase',
                id: plan.subCaseId,
                orgId: plan.orgId,
                title: plan.bjNo
            },
            link: '/offline/interventions'
        }
    ]);
}
async function districtOf(tx, { districtCode }) {
    const district = await findOrgByCode(tx, districtCode);
    if (!district) throw new Error(`no district ${districtCode}`);
    return district;
}

//# sourceMappingURL=insert-intervention.js.map