import { firstRow, sql } from "../../../../database/sql.js";
import { formatChineseDate, localDateOf } from "../../../../platform/calendar/index.js";
import { sendNotices } from "../../../../platform/notify/index.js";
import { loadApplicants } from "../../acts/applicants.js";
import { applicantLinks } from "../../acts/case-notices.js";
import { nameMatters } from "./name-matters.js";
/** 重复办件 to the clerks of the accepting centre (N03), and to the applicant the two ways out (4.4 no. 7, 8); once per found set. */ export async function remindOfDuplicates(tx, caseId, fresh) {
    const blocking = fresh.filter(({ severity })=>severity === 'BLOCKING');
    const told = blocking.length > 0 ? blocking : fresh;
    const [first] = told;
    if (!first) return;
    const parent = await firstRow(tx, sql`select org_id as "orgId", case_no as "caseNo", person_name_masked as "nameMasked", submission_no as "submissionNo"
          from one_thing_case where id = ${caseId}`);
    if (!parent) return;
    const common = {
        日期: formatChineseDate(localDateOf(first.submittedAt)),
        机构: first.orgName,
        事项名称: nameMatters(told.map(({ matterName })=>matterName))
    };
    const record = {
        type: 'case',
        id: caseId,
        orgId: parent.orgId,
        title: parent.caseNo
    };
    const dueKey = `duplicate-${parent.submissionNo}-${first.subCaseId}`;
    const applicant = (await loadApplicants(tx, [
        caseId
    ])).get(caseId);
    await sendNotices(tx, [
        {
            template: 'N03',
            receivers: [
                {
                    roleCode: 'CENTRE_CLERK',
                    orgId: parent.orgId
                }
            ],
            variables: {
                ...common,
                姓名脱敏: parent.nameMasked
            },
            record,
            link: `/duplicates?search=${parent.caseNo}`,
            matterCode: first.matterCode,
            dueKey
        },
        ...applicant && blocking.length > 0 ? [
            {
                template: 'N70',
                receivers: [
                    {
                        name: applicant.name,
                        phone: applicant.phone
                    }
                ],
                variables: {
                    ...common,
                    链接: applicantLinks(tx).apply
                },
                record,
                dueKey
            }
        ] : []
    ]);
}

//# sourceMappingURL=remind.js.map