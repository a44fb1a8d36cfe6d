import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import { SORT_ARGUMENT } from '../../../graphql/sort-input.ts';
import { AttachmentType, listAttachments } from '../../../platform/files/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { exitOf } from '../enrolments/exits/enrolment-exit.resolver.ts';
import { exit } from '../enrolments/exits/exit.record.ts';
import { ENROLMENT } from '../enrolments/record-type.ts';
import { getReview, listReviews } from './find-reviews.ts';
import { reverify } from './reverify.ts';
import {
  ComparisonType,
  IdentityCheckType,
  OtherEnrolmentType,
  ReviewChoicesType,
  ReviewConnection,
  ReviewFilterInput,
  ReviewType,
} from './review.type.ts';
import { readReviewChoices } from './review-choices.ts';
import { compareIdentity, identityChecks, otherEnrolments } from './review-detail.ts';
import { reviewSort } from './review-sort.ts';
import { enrolmentStatistics } from './statistics.ts';
import { EnrolmentStatisticsType } from './statistics.type.ts';

/** 报名审核, 拦截记录 and what charts show (02 §12.6). */
@Resolver(() => ReviewType)
export class ReviewResolver {
  @Allow('training.enrolment:examine')
  @Query(() => ReviewConnection, { description: 'Enrolments of the caller’s scope as staff review them, newest first' })
  enrolmentReviews(
    @Ctx() ctx: Context,
    @Arg('filter', () => ReviewFilterInput, { nullable: true, description: 'all unless said' })
    filter?: ReviewFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => reviewSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof reviewSort>,
  ) {
    return listReviews(ctx, filter ?? {}, sort, { first, after });
  }

  @Allow('training.enrolment:examine')
  @Query(() => ReviewType, { description: 'One enrolment as staff review it' })
  enrolmentReview(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the enrolment' }) id: string) {
    return getReview(ctx, id, 'enrolmentReview');
  }

  @Allow('training.enrolment:examine')
  @Query(() => ReviewChoicesType, { description: 'Projects and rounds to narrow the list by (02 §12.6)' })
  enrolmentReviewChoices(@Ctx() ctx: Context) {
    return readReviewChoices(ctx);
  }

  @Allow('training.enrolment:examine')
  @Query(() => EnrolmentStatisticsType, { description: '每日报名, 拦截原因, 各区审核' })
  enrolmentStatistics(
    @Ctx() ctx: Context,
    @Arg('filter', () => ReviewFilterInput, { nullable: true, description: 'all unless said' })
    filter?: ReviewFilterInput,
  ) {
    return enrolmentStatistics(ctx, filter ?? {});
  }

  @Allow('training.enrolment:review')
  @Mutation(() => [ReviewType], { description: '重新核验: asks the discharge system anew (12.4 batch); at most 200' })
  reverifyEnrolments(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: 'enrolments under review' }) ids: string[],
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    return reverify(ctx, ids, requestId);
  }

  @FieldResolver(() => [ComparisonType], { description: '报名信息与同步信息对照' })
  comparison(@Root() review: ReviewType, @Ctx() ctx: Context) {
    return compareIdentity(ctx, review);
  }

  @FieldResolver(() => [OtherEnrolmentType], { description: '其他批次的报名' })
  otherEnrolments(@Root() review: ReviewType, @Ctx() ctx: Context) {
    return otherEnrolments(ctx, review);
  }

  @FieldResolver(() => [IdentityCheckType], { description: '核验记录' })
  checks(@Root() review: ReviewType, @Ctx() ctx: Context) {
    return identityChecks(ctx, review);
  }

  @FieldResolver(() => exit.classes.Node, { nullable: true, description: '退训申请: the last one' })
  exit(@Root() { id }: ReviewType, @Ctx() ctx: Context) {
    return exitOf(ctx, id);
  }

  @FieldResolver(() => [AttachmentType], { description: 'what was supplied, and the evidence of a release' })
  attachments(@Root() { id }: ReviewType, @Ctx() ctx: Context): Promise<readonly AttachmentType[]> {
    return loaderOf<readonly AttachmentType[]>(
      ctx,
      'training.enrolment.attachments',
      (ids) => listAttachments(ctx, ENROLMENT, ids),
      () => [],
    ).load(id);
  }
}
