import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { listCorrections } from './corrections.ts';

@ObjectType('ApplicationCorrection', {
  simpleResolvers: true,
  description: '更正申请: a value that shared data had brought and the applicant wrote over',
})
export class ApplicationCorrectionType {
  @Field(() => String, { description: '字段代码' })
  field!: string;
  @Field(() => String, { description: '字段名称' })
  label!: string;
  @Field(() => String, { description: '来源提供的值，敏感信息遮挡' })
  from!: string;
  @Field(() => String, { description: '申请人填写的值，敏感信息遮挡' })
  to!: string;
  @Field(() => String, { description: '数据来源' })
  source!: string;
  @Field(() => DateTimeScalar, { description: '取得数据的时间' })
  sourceAt!: Date;
}

@Resolver()
export class CorrectionResolver {
  @Allow('case:view')
  @Query(() => [ApplicationCorrectionType], { description: '更正申请 of a case in the caller’s scope' })
  applicationCorrections(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: '办件的标识' }) caseId: string) {
    return listCorrections(ctx, caseId);
  }
}
