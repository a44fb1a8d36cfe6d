import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { CORRECTION_STATES, type CorrectionState } from './correction.ts';
import { listCorrections, revealCorrections } from './corrections.ts';
import { settleCorrection } from './settle-correction.ts';

export const CorrectionStateEnum = titledEnum('CorrectionState', 'What became of a 更正申请', CORRECTION_STATES);

@ObjectType('ApplicationCorrection', {
  simpleResolvers: true,
  description: '更正申请: a value that shared data had brought and the applicant wrote over',
})
export class ApplicationCorrectionType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => String, { description: '字段代码' })
  field!: string;
  @Field(() => String, { description: '字段名称' })
  label!: string;
  @Field(() => String, { description: '来源提供的值，敏感信息遮挡' })
  from!: string;
  @Field(() => String, { description: '申请人填写的值，敏感信息遮挡' })
  to!: string;
  @Field(() => Boolean, { description: 'the values are personal data that `revealCorrections` shows in clear' })
  sensitive!: boolean;
  @Field(() => String, { description: '数据来源' })
  source!: string;
  @Field(() => DateTimeScalar, { description: '取得数据的时间' })
  sourceAt!: Date;
  @Field(() => CorrectionStateEnum, { description: '处理情况' })
  state!: CorrectionState;
  @Field(() => String, { description: '处理情况的中文名称' })
  stateTitle!: string;
  @Field(() => String, { nullable: true, description: '未采纳的原因，或采纳时的说明；申请人会看到' })
  reason?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '处理时间' })
  settledAt?: Date | null;
  @Field(() => String, { nullable: true, description: '处理的人' })
  settledByName?: string | null;
}

@InputType('SettleCorrectionInput', { description: '处理一项更正申请' })
export class SettleCorrectionInput {
  @Field(() => ID, { description: 'UUID of this request; a repeat answers with the first result' })
  requestId!: string;
  @Field(() => ID, { description: '办件的标识' })
  caseId!: string;
  @Field(() => String, { description: '字段代码' })
  field!: string;
  @Field(() => Boolean, { description: 'true 采纳申请人填写的内容；false 恢复为来源提供的内容' })
  taken!: boolean;
  @Field(() => String, { nullable: true, description: '原因，5–500 字；不采纳时必填，申请人会看到' })
  reason?: string | null;
}

/** 更正申请 as officers see and settle them (01 §9.4 page 2, §9.7). */
@Resolver()
export class CorrectionResolver {
  @Allow('case:view')
  @Query(() => [ApplicationCorrectionType], { description: '更正申请 of a case in the caller’s scope' })
  applicationCorrections(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: '办件的标识' }) caseId: string) {
    return listCorrections(ctx, caseId);
  }

  @Allow('case:reveal')
  @Mutation(() => [ApplicationCorrectionType], {
    description: '查看完整内容: both values of each in clear; needs a reason and is audited',
  })
  revealCorrections(
    @Ctx() ctx: Context,
    @Arg('caseId', () => ID, { description: '办件的标识' }) caseId: string,
    @Arg('reason', () => String, { description: '查看原因，5–500 字，记入审计日志' }) reason: string,
  ) {
    return revealCorrections(ctx, caseId, reason);
  }

  @Allow('case:prereview')
  @Mutation(() => [ApplicationCorrectionType], {
    description:
      '采纳或不采纳: the form keeps what the applicant wrote, or goes back to the source; the applicant is told',
  })
  settleCorrection(
    @Ctx() ctx: Context,
    @Arg('input', () => SettleCorrectionInput, { description: '处理意见' }) input: SettleCorrectionInput,
  ) {
    return settleCorrection(ctx, { ...input, reason: input.reason ?? null });
  }
}
