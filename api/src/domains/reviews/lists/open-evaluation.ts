import { tables } from '../../../database/tables.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { readFlowRows } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { replyFlow } from '../replies/reply.flow.ts';
import { EVALUATION_REPLY } from '../replies/reply-binding.ts';
import { evaluation } from './evaluation.record.ts';
import { EvaluationDetailType, EvaluationReplyType } from './evaluation.type.ts';

/** One evaluation with its answer. @throws NOT_FOUND */
export async function openEvaluation(ctx: Ctx, id: string): Promise<EvaluationDetailType> {
  const row = await evaluation.get(ctx, id);
  return Object.assign(new EvaluationDetailType(), {
    evaluation: evaluation.view(ctx, row),
    reply: row.replyId ? await readReply(ctx, row.replyId) : null,
  });
}

async function readReply(ctx: Ctx, id: string): Promise<EvaluationReplyType> {
  const [flowRow] = await readFlowRows(ctx, ctx.app.registry.getRecord(EVALUATION_REPLY), [id]);
  const own = await tables(ctx)
    .selectFrom('evaluation_reply')
    .select([
      'id',
      'version',
      'content',
      'content_no as contentNo',
      'author_name as authorName',
      'author_org_name as authorOrgName',
      'written_at as writtenAt',
      'state',
      'published_at as publishedAt',
      'decision_text as decisionText',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!flowRow || !own) throw refuse('NOT_FOUND');
  return Object.assign(new EvaluationReplyType(), own, {
    row: flowRow,
    stateTitle: replyFlow.states[own.state]?.title ?? own.state,
  });
}
