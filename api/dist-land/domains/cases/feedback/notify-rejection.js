import { getOrg } from "../../../platform/access/index.js";
import { sendNotices } from "../../../platform/notify/index.js";
import { loadApplicants } from "../acts/applicants.js";
/** Tells the applicant that a department refuses, in its own words (3.5 no. 5). */ export async function notifyRejection(tx, target, { reasonText }) {
    const applicant = (await loadApplicants(tx, [
        target.caseId
    ])).get(target.caseId);
    if (!applicant) return;
    const { shortName } = await getOrg(tx, target.orgId);
    await sendNotices(tx, [
        {
            template: 'N41',
            receivers: [
                {
                    name: applicant.name,
                    phone: applicant.phone
                }
            ],
            variables: {
                事项名称: target.matterName,
                部门: target.ownerName,
                原因: (reasonText ?? '未说明').slice(0, 100),
                办理机构: shortName
            },
            record: {
                type: 'subCase',
                id: target.id,
                orgId: target.orgId,
                title: target.bjNo
            },
            matterCode: target.matterCode
        }
    ]);
}

//# sourceMappingURL=notify-rejection.js.map