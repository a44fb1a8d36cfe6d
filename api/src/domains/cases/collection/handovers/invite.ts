import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { loadApplicants, receiverOf } from '../../acts/applicants.ts';
import { matterReviewAddress, readReviewedServices } from '../../reviewed-service.ts';
import type { HandoverPlace } from './receipt.ts';

/**
 * Invites the applicant of a matter that was handed over to evaluate it, by text message (N316), unless it was evaluated or the applicant is
 * asked already.
 *
 * @returns whether an invitation was made now
 */
export async function inviteToReview(tx: Ctx, { subCaseId, caseId, orgId }: HandoverPlace): Promise<boolean> {
  const service = (await readReviewedServices(tx, 'subCase', [subCaseId])).get(subCaseId);
  const address = service && (await matterReviewAddress(tx, subCaseId));
  const applicant = (await loadApplicants(tx, [caseId])).get(caseId);
  if (!service || !address || !applicant) return false;
  await sendNotices(tx, [
    {
      template: 'N316',
      receivers: [receiverOf(applicant.form)],
      variables: { 事项名称: service.matterName, 办件编号: service.no, 评价链接: address },
      receiverOnly: ['评价链接'],
      record: { type: 'subCase', id: subCaseId, orgId, title: service.no },
      matterCode: service.matterCode,
      dueKey: 'handover',
    },
  ]);
  return true;
}
