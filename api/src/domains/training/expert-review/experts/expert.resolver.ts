import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../../graphql/loaders.ts';
import { SORT_ARGUMENT } from '../../../../graphql/sort-input.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import type { SortOf } from '../../../../platform/lists/index.ts';
import { changeExpert, setExpertEnabled } from './change-expert.ts';
import { plainRelatives, plainWork, ReviewExpertChangeInput, ReviewExpertInput } from './expert.inputs.ts';
import {
  ExpertEngagementType,
  ExpertEventType,
  ExpertRevealType,
  ReviewExpertConnection,
  ReviewExpertType,
} from './expert.type.ts';
import { readExpertEvents } from './expert-events.ts';
import { ExpertFilterInput } from './expert-filter.ts';
import { expertSort } from './expert-sort.ts';
import { readEngagements } from './find-engagements.ts';
import { findExperts, getExpert, listExperts } from './find-experts.ts';
import { revealExpert } from './reveal-expert.ts';
import { addExpert } from './save-expert.ts';

const theExpert = { description: 'the expert' };
const theVersion = { description: 'the version that was shown' };
const theReason = { description: '5 to 500 characters' };

/** 专家库 (02 §9.3). */
@Resolver(() => ReviewExpertType)
export class ReviewExpertResolver {
  @Allow('training.expert:manage')
  @Query(() => [ReviewExpertType], { description: '评审专家 to choose among, those in office first' })
  reviewExperts(
    @Ctx() ctx: Context,
    @Arg('search', () => String, { nullable: true, description: 'part of name, employer or title' }) search?: string,
    @Arg('field', () => String, { nullable: true, description: '专业领域' }) field?: string,
  ) {
    return findExperts(ctx, { search, field });
  }

  @Allow('training.expert:manage')
  @Query(() => ReviewExpertConnection, { description: '专家库, newest first' })
  reviewExpertLibrary(
    @Ctx() ctx: Context,
    @Arg('filter', () => ExpertFilterInput, { nullable: true, description: 'all unless said' })
    filter?: ExpertFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => expertSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof expertSort>,
  ) {
    return listExperts(ctx, filter ?? {}, sort, { first, after });
  }

  @Allow('training.expert:manage')
  @Query(() => ReviewExpertType, { description: 'One expert' })
  reviewExpert(@Ctx() ctx: Context, @Arg('id', () => ID, theExpert) id: string) {
    return getExpert(ctx, id);
  }

  @Allow('training.expert:manage')
  @Mutation(() => ReviewExpertType, { description: '入库 of an account with the role 评审专家' })
  async addReviewExpert(
    @Ctx() ctx: Context,
    @Arg('loginName', () => String, { description: 'the account' }) loginName: string,
    @Arg('expert', () => ReviewExpertInput, { description: 'the person' }) expert: ReviewExpertInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    const profile = {
      ...expert,
      employerUscc: expert.employerUscc ?? null,
      employerParent: expert.employerParent ?? null,
      employerDistrict: expert.employerDistrict ?? null,
      validTo: expert.validTo ?? null,
      bankAccount: expert.bankAccount ?? null,
      workHistory: plainWork(expert.workHistory),
      relatives: plainRelatives(expert.relatives),
    };
    return getExpert(ctx, await addExpert(ctx, { loginName, profile, requestId }));
  }

  @Allow('training.expert:manage')
  @Mutation(() => ReviewExpertType, {
    description: '变更; E-0504 where another version was shown, E-1712 where nothing differs',
  })
  async changeReviewExpert(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theExpert) id: string,
    @Arg('version', () => Int, theVersion) version: number,
    @Arg('expert', () => ReviewExpertChangeInput, { description: 'as the library is to hold him' })
    expert: ReviewExpertChangeInput,
    @Arg('reason', () => String, theReason) reason: string,
  ) {
    const change = {
      ...expert,
      idNo: expert.idNo || null,
      phone: expert.phone || null,
      bankAccount: expert.bankAccount || null,
      employerUscc: expert.employerUscc ?? null,
      employerParent: expert.employerParent ?? null,
      employerDistrict: expert.employerDistrict ?? null,
      validTo: expert.validTo ?? null,
      workHistory: plainWork(expert.workHistory),
      relatives: expert.relatives ? plainRelatives(expert.relatives) : null,
    };
    await changeExpert(ctx, { id, version, change, reason });
    return getExpert(ctx, id);
  }

  @Allow('training.expert:manage')
  @Mutation(() => ReviewExpertType, { description: '停用 or 恢复在聘, with a reason' })
  async setReviewExpertEnabled(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theExpert) id: string,
    @Arg('version', () => Int, theVersion) version: number,
    @Arg('enabled', () => Boolean, { description: '在聘' }) enabled: boolean,
    @Arg('reason', () => String, theReason) reason: string,
  ) {
    await setExpertEnabled(ctx, { id, version, enabled, reason });
    return getExpert(ctx, id);
  }

  @Allow('training.expert:reveal')
  @Mutation(() => ExpertRevealType, { description: '查看完整信息 of an expert, audited' })
  revealReviewExpert(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theExpert) id: string,
    @Arg('reason', () => String, theReason) reason: string,
  ) {
    return revealExpert(ctx, id, reason);
  }

  @FieldResolver(() => [ExpertEventType], { description: 'history, newest first' })
  events(@Root() expert: ReviewExpertType, @Ctx() ctx: Context): Promise<ExpertEventType[]> {
    return loaderOf<ExpertEventType[]>(
      ctx,
      'review.expert-events',
      (ids) => readExpertEvents(ctx, ids),
      () => [],
    ).load(expert.id);
  }

  @FieldResolver(() => [ExpertEngagementType], { description: 'the projects that were given, newest first' })
  engagements(@Root() expert: ReviewExpertType, @Ctx() ctx: Context): Promise<ExpertEngagementType[]> {
    return loaderOf<ExpertEngagementType[]>(
      ctx,
      'review.expert-engagements',
      (ids) => readEngagements(ctx, ids),
      () => [],
    ).load(expert.id);
  }
}
