import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Post, sendNotices } from '../../../platform/notify/index.ts';
import { chiefsOf } from '../heads.ts';
import type { EvaluationRow } from '../lists/evaluation.record.ts';
import { REPLY_WAITING } from '../notices.ts';
import { EVALUATION_REPLY } from './reply-binding.ts';

interface WaitingReply {
  id: string;
  author: string;
  evaluation: EvaluationRow;
  /** Nobody at the centre may review it: the district's chief does. */
  forDistrict: boolean;
}

/** An answer waits: to the head of the centre, or to the district's chief where the head wrote it or there is none. */
export async function tellReviewer(tx: Ctx, { id, author, evaluation, forDistrict }: WaitingReply): Promise<void> {
  await sendNotices(tx, [
    {
      template: REPLY_WAITING,
      receivers: await reviewersOf(tx, evaluation, forDistrict),
      variables: { 答复人: author, 评价编号: evaluation.evaluationNo, 事项名称: evaluation.matterName },
      record: { type: EVALUATION_REPLY, id, orgId: evaluation.orgId, title: evaluation.evaluationNo },
      link: `/evaluations/${evaluation.id}`,
    },
  ]);
}

async function reviewersOf(tx: Ctx, evaluation: EvaluationRow, forDistrict: boolean): Promise<Post[]> {
  const chiefs = forDistrict ? await chiefsOf(tx, evaluation) : [];
  return chiefs.length > 0 ? chiefs : [{ roleCode: 'CENTRE_HEAD', orgId: evaluation.orgId }];
}
