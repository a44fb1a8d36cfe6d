import { findOrgByCode } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type NoticeReceiver, sendNotices } from '../../../platform/notify/index.ts';
import type { EvaluationRow } from '../lists/find-evaluations.ts';
import { REPLY_WAITING } from '../notices.ts';
import { EVALUATION_REPLY } from './reply-binding.ts';

interface WaitingReply {
  id: string;
  author: string;
  evaluation: EvaluationRow;
  /** Its author reviews answers: somebody above him does this one. */
  byReviewer: boolean;
}

/** An answer waits: to the head of the centre, or to the district's chief where the head wrote it. */
export async function tellReviewer(tx: Ctx, { id, author, evaluation, byReviewer }: WaitingReply): Promise<void> {
  const receiver = await reviewerOf(tx, evaluation, byReviewer);
  await sendNotices(tx, [
    {
      template: REPLY_WAITING,
      receivers: [receiver],
      variables: { 答复人: author, 评价编号: evaluation.evaluationNo, 事项名称: evaluation.matterName },
      record: { type: EVALUATION_REPLY, id, orgId: evaluation.orgId, title: evaluation.evaluationNo },
      link: `/evaluations/${evaluation.id}`,
    },
  ]);
}

async function reviewerOf(
  tx: Ctx,
  { orgId, districtCode }: EvaluationRow,
  byReviewer: boolean,
): Promise<NoticeReceiver> {
  if (!byReviewer) return { roleCode: 'CENTRE_HEAD', orgId };
  const district = await findOrgByCode(tx, districtCode);
  return { roleCode: 'DIST_CHIEF', orgId: district?.id ?? orgId };
}
