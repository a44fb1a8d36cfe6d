import { getOrg } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { loadApplicants, receiverOf } from '../acts/applicants.ts';
import type { FeedbackBody } from './feedback.schema.ts';
import type { Target } from './target.ts';

/** Tells the applicant that a department refuses, in its own words (3.5 no. 5). */
export async function notifyRejection(tx: Ctx, target: Target, { reasonText }: FeedbackBody): Promise<void> {
  const applicant = (await loadApplicants(tx, [target.caseId])).get(target.caseId);
  if (!applicant) return;
  const { shortName } = await getOrg(tx, target.orgId);
  await sendNotices(tx, [
    {
      template: 'N41',
      receivers: [receiverOf(applicant.form)],
      variables: {
        事项名称: target.matterName,
        部门: target.ownerName,
        原因: (reasonText ?? '未说明').slice(0, 100),
        办理机构: shortName,
      },
      record: { type: 'subCase', id: target.id, orgId: target.orgId, title: target.bjNo },
      matterCode: target.matterCode,
    },
  ]);
}
