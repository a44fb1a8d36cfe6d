import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { ReviewExpertInput, ReviewExpertType } from './expert.type.ts';
import { findExperts, getExpert } from './find-experts.ts';
import { addExpert, setExpertEnabled } from './save-expert.ts';

/** 专家库 (02 §9.3). */
@Resolver()
export class ReviewExpertResolver {
  @Allow('training.expert:manage')
  @Query(() => [ReviewExpertType], { description: '评审专家, those in office first' })
  reviewExperts(
    @Ctx() ctx: Context,
    @Arg('search', () => String, { nullable: true, description: 'part of name or employer' }) search?: string,
    @Arg('field', () => String, { nullable: true, description: '专业领域' }) field?: string,
  ) {
    return findExperts(ctx, { search, field });
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
      validTo: expert.validTo ?? null,
      workHistory: expert.workHistory.map((row) => ({ ...row, uscc: row.uscc ?? null, to: row.to ?? null })),
      relatives: expert.relatives.map((row) => ({ ...row })),
    };
    return getExpert(ctx, await addExpert(ctx, { loginName, profile, requestId }));
  }

  @Allow('training.expert:manage')
  @Mutation(() => ReviewExpertType, { description: '停用 or 在聘' })
  async setReviewExpertEnabled(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the expert' }) id: string,
    @Arg('version', () => Int, { description: 'the version that was shown' }) version: number,
    @Arg('enabled', () => Boolean, { description: '在聘' }) enabled: boolean,
  ) {
    await setExpertEnabled(ctx, { id, version, enabled });
    return getExpert(ctx, id);
  }
}
