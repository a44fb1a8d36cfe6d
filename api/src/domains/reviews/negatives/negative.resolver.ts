import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { listAssignees } from './assign.ts';
import { NegativeReviewAssigneeType } from './assign.type.ts';
import { listNegatives, openNegativeReview } from './find-negatives.ts';
import { NegativeReviewConnection, NegativeReviewFilterInput, NegativeReviewType } from './negative.type.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';

/** 差评整改 (01 §11.6). */
@Resolver()
export class NegativeReviewResolver {
  @Allow('review:view')
  @Query(() => NegativeReviewConnection, { description: '差评 of the caller’s scope, newest first' })
  negativeReviews(
    @Ctx() ctx: Context,
    @Arg('filter', () => NegativeReviewFilterInput, { nullable: true, description: 'what to show; all unless said' })
    filter?: NegativeReviewFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listNegatives(ctx, filter ?? {}, { first, after });
  }

  @Allow('review:view')
  @Query(() => NegativeReviewType, { description: 'One negative review' })
  negativeReview(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the negative review' }) id: string) {
    return openNegativeReview(ctx, id);
  }

  @Allow('review:assign')
  @Query(() => [NegativeReviewAssigneeType], {
    description: 'Whom a negative review can be given to: of its centre, not who was rated; the least busy first',
  })
  negativeReviewAssignees(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the negative review' }) id: string,
  ) {
    return listAssignees(ctx, id);
  }

  @Allow('review:handle', 'review:verdict', 'review:reject', 'review:assign')
  @Mutation(() => RecordActResultType, {
    description: '分派, 联系, 核实, 认定, 整改, 延期, 回访, 办结: what each may do is the flow’s to say',
  })
  advanceNegativeReviews(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, reviews, reason, files' })
    input: RecordActInputType,
  ) {
    return actOnRecords(ctx, NEGATIVE_REVIEW, input);
  }
}
