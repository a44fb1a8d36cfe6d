import { tables } from '../../../../database/tables.ts';
import { formatChineseDate, localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { loadApplicants, receiverOf } from '../../acts/applicants.ts';
import { applicantLinks } from '../../acts/case-notices.ts';
import type { Match } from './find-matches.ts';
import { nameMatters } from './name-matters.ts';

/** 重复办件 to the clerks of the accepting centre (N03), and to the applicant the two ways out (4.4 no. 7, 8); once per found set. */
export async function remindOfDuplicates(tx: Ctx, caseId: string, fresh: readonly Match[]): Promise<void> {
  const blocking = fresh.filter(({ severity }) => severity === 'BLOCKING');
  const told = blocking.length > 0 ? blocking : fresh;
  const [first] = told;
  if (!first) return;
  const parent = await tables(tx)
    .selectFrom('one_thing_case')
    .select([
      'org_id as orgId',
      'case_no as caseNo',
      'person_name_masked as nameMasked',
      'submission_no as submissionNo',
    ])
    .where('id', '=', caseId)
    .executeTakeFirst();
  if (!parent) return;
  const common = {
    日期: formatChineseDate(localDateOf(first.submittedAt)),
    机构: first.orgName,
    事项名称: nameMatters(told.map(({ matterName }) => matterName)),
  };
  const record = { type: 'case', id: caseId, orgId: parent.orgId, title: parent.caseNo };
  const dueKey = `duplicate-${parent.submissionNo}-${first.subCaseId ?? first.ref}`;
  const applicant = (await loadApplicants(tx, [caseId])).get(caseId);
  await sendNotices(tx, [
    {
      template: 'N03',
      receivers: [{ roleCode: 'CENTRE_CLERK', orgId: parent.orgId }],
      variables: { ...common, 姓名脱敏: parent.nameMasked },
      record,
      link: `/duplicates?search=${parent.caseNo}`,
      matterCode: first.matterCode,
      dueKey,
    },
    ...(applicant && blocking.length > 0
      ? [
          {
            template: 'N70',
            receivers: [receiverOf(applicant.form)],
            variables: { ...common, ...waysOut(tx, caseId) },
            record,
            dueKey,
          },
        ]
      : []),
  ]);
}

/** The two buttons of the page as links of the message (4.4 no. 8): where the applications stand, and taking this one back. */
function waysOut(tx: Ctx, caseId: string) {
  const list = `${applicantLinks(tx).apply}applications`;
  return { 查询链接: list, 撤回链接: `${list}/${caseId}?withdraw=1` };
}
