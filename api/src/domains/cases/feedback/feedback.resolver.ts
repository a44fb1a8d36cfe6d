import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { findCandidates } from './acts/match.ts';
import { findColleagues } from './acts/transfer.ts';
import { FeedbackQueueEnum } from './feedback.enums.ts';
import { FeedbackFilterInput } from './feedback.inputs.ts';
import { FeedbackConnection, FeedbackCountType } from './feedback.type.ts';
import { FeedbackCandidateType, FeedbackColleagueType, FeedbackEnvelopeType } from './feedback-help.type.ts';
import { FeedbackPageType } from './feedback-page.type.ts';
import { readEnvelope } from './lists/envelope.ts';
import type { FeedbackQueue } from './lists/feedback-filter.ts';
import { countFeedback, listFeedback } from './lists/list-feedback.ts';
import { openFeedback } from './lists/open-feedback.ts';

/** Reading 反馈信息 (01 §3.6). */
@Resolver()
export class FeedbackResolver {
  @Allow('feedback:view')
  @Query(() => FeedbackConnection, { description: '反馈信息 in the caller’s scope, newest first' })
  feedbackMessages(
    @Ctx() ctx: Context,
    @Arg('queue', () => FeedbackQueueEnum, { defaultValue: 'ALL', description: '哪个列表，默认全部' })
    queue: FeedbackQueue,
    @Arg('filter', () => FeedbackFilterInput, { nullable: true, description: '筛选条件；缺省为不筛选' })
    filter?: FeedbackFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string,
  ) {
    return listFeedback(ctx, queue, filter ?? {}, { first, after });
  }

  @Allow('feedback:view')
  @Query(() => [FeedbackCountType], { description: 'How many messages wait in each list' })
  feedbackCounts(@Ctx() ctx: Context) {
    return countFeedback(ctx);
  }

  @Allow('feedback:view')
  @Query(() => FeedbackPageType, { description: '反馈详情, masked' })
  feedbackMessage(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '反馈信息的标识' }) id: string) {
    return openFeedback(ctx, id);
  }

  @Allow('feedback:envelope')
  @Query(() => FeedbackEnvelopeType, { description: 'The envelope for technicians; texts of the body are hidden' })
  feedbackEnvelope(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '反馈信息的标识' }) id: string) {
    return readEnvelope(ctx, id);
  }

  @Allow('feedback:handle')
  @Query(() => [FeedbackCandidateType], {
    description: 'Sub-cases that an unmatched message may mean, in the caller’s scope',
  })
  feedbackCandidates(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the message' }) id: string,
    @Arg('search', () => String, { description: 'ID number, case number or 办件编号' }) search: string,
  ) {
    return findCandidates(ctx, id, search);
  }

  @Allow('feedback:handle')
  @Query(() => [FeedbackColleagueType], { description: 'To whom the caller may transfer a message' })
  feedbackColleagues(@Ctx() ctx: Context) {
    return findColleagues(ctx);
  }
}
