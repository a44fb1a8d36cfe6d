import { Arg, Ctx as Context, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { AssessmentType, JudgementInput, JudgementType } from './assessment.type.ts';
import { judge, judgementsOf } from './judgements.ts';
import { presentAssessment } from './present-assessment.ts';

@Resolver()
export class AssessmentResolver {
  @Allow('crypto.assessment:view')
  @Query(() => AssessmentType, { description: '密评自查：各项判定、得分和差距' })
  cryptoAssessment(@Context() ctx: Ctx): Promise<AssessmentType> {
    return presentAssessment(ctx);
  }

  @Allow('crypto.assessment:view')
  @Query(() => [JudgementType], { description: '一项的全部判定，最近的在前' })
  cryptoJudgements(
    @Context() ctx: Ctx,
    @Arg('code', () => String, { description: '编号，如 K-10' }) code: string,
  ): Promise<JudgementType[]> {
    return judgementsOf(ctx, code);
  }

  @Allow('crypto.assessment:edit')
  @Mutation(() => AssessmentType, { description: '判定一项；以前的判定保留' })
  async judgeCryptoUnit(
    @Context() ctx: Ctx,
    @Arg('input', () => JudgementInput, { description: '判定' }) input: JudgementInput,
  ): Promise<AssessmentType> {
    await judge(ctx, input);
    return presentAssessment(ctx);
  }
}
