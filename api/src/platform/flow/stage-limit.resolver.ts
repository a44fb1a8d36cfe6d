import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access-decorators.ts';
import { limitText } from '../calendar/index.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import { loadTimeLimits } from './time-limits.ts';

@ObjectType('StageLimit', { simpleResolvers: true, description: 'A limit in force, as pages say it' })
export class StageLimitType {
  @Field(() => String, { description: 'what it is for, as 时效配置 names it: WARNING, CONFIRMATION' })
  subject!: string;
  @Field(() => String, { description: '环节' })
  stage!: string;
  @Field(() => String, { description: '5个工作日' })
  text!: string;
}

/** Tells pages the limits that 时效配置 sets, so that no page repeats a figure that somebody may change (R4.1.1). */
@Resolver()
export class StageLimitResolver {
  @SignedIn({ anyIdentity: true })
  @Query(() => [StageLimitType], { description: 'Limits of the stages of these subjects, as they are in force' })
  async stageLimits(
    @Ctx() ctx: Context,
    @Arg('subjects', () => [String], { description: 'codes of 时效配置; unknown ones have none' }) subjects: string[],
  ): Promise<StageLimitType[]> {
    const limits = await loadTimeLimits(ctx);
    return [...new Set(subjects)].flatMap((subject) =>
      limits.stagesOf(subject).map(({ stage, limit }) => ({ subject, stage, text: limitText(limit).replace(' ', '') })),
    );
  }
}
