import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { EVALUATION_REPLY } from '../replies/reply-binding.ts';
import { replyToEvaluation } from '../replies/reply-to-evaluation.ts';
import { EvaluationDetailType } from './evaluation.type.ts';
import { openEvaluation } from './open-evaluation.ts';

/** One evaluation, and how the offices answer it (R9.4). */
@Resolver()
export class EvaluationResolver {
  @Allow('review:view')
  @Query(() => EvaluationDetailType, { description: 'One evaluation with its answer' })
  evaluation(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the evaluation' }) id: string) {
    return openEvaluation(ctx, id);
  }

  @Allow('review:reply')
  @Mutation(() => EvaluationDetailType, { description: '答复; public once somebody else has reviewed it (AC-09-04)' })
  async replyToEvaluation(
    @Ctx() ctx: Context,
    @Arg('evaluationId', () => ID, { description: 'the evaluation' }) evaluationId: string,
    @Arg('content', () => String, { description: '5 to 500 characters' }) content: string,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    await replyToEvaluation(ctx, { evaluationId, content, requestId });
    return openEvaluation(ctx, evaluationId);
  }

  @Allow('review:publish', 'review:publish-district')
  @Mutation(() => RecordActResultType, { description: '审核答复: publish, sendBack' })
  advanceEvaluationReplies(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, answers, opinion' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, EVALUATION_REPLY, input);
  }
}
