import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { findOrigin } from './origin.ts';

@ObjectType('ApplicationOrigin', {
  simpleResolvers: true,
  description: 'Where a case from the citizen’s pages came from',
})
export class ApplicationOriginType {
  @Field(() => DateTimeScalar, { description: '开始填写的时间' })
  begunAt!: Date;
  @Field(() => DateTimeScalar, { description: '提交时间' })
  submittedAt!: Date;
  @Field(() => Int, { description: '预填率, per cent' })
  knownRate!: number;
  @Field(() => String, { nullable: true, description: '同意的信息共享授权的版本' })
  generalConsent?: string | null;
  @Field(() => String, { nullable: true, description: '同意的敏感个人信息单独同意的版本' })
  sensitiveConsent?: string | null;
  @Field(() => String, { nullable: true, description: '代办人姓名，遮挡；本人办理的为空' })
  agentName?: string | null;
  @Field(() => String, { nullable: true, description: '代办人证件号码，遮挡' })
  agentIdNo?: string | null;
  @Field(() => String, { nullable: true, description: '代办授权的编号' })
  authorisationNo?: string | null;
  @Field(() => String, { nullable: true, description: '单独申请的事项代码；一件事申请的为空（01 §10.5）' })
  singleMatter?: string | null;
}

@Resolver()
export class OriginResolver {
  @Allow('case:view')
  @Query(() => ApplicationOriginType, {
    nullable: true,
    description:
      'How a case was applied for online, by whom and under which consents; null for one that came another way',
  })
  applicationOrigin(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: '办件的标识' }) caseId: string) {
    return findOrigin(ctx, caseId);
  }
}
