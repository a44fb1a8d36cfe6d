import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { CERTIFICATE_TYPES } from '../../completion/rows/certificate.ts';
import { COMPLETION_RESULTS } from '../../completion/rows/result.ts';
import { getOwnAccount, revealOwnAccount, saveOwnAccount } from '../accounts/own-account.ts';
import { BankAccountInput } from '../payout.type.ts';
import { PAYOUT_RESULTS, type PayoutResult } from '../words.ts';
import { listOwnCertificates, listOwnPayouts } from './own-payouts.ts';

@ObjectType('OwnBankAccount', { simpleResolvers: true, description: '收款账户 of the caller as a trainee, masked' })
class OwnAccountType {
  @Field(() => String, { description: '户名, masked' })
  holderMasked!: string;
  @Field(() => String, { nullable: true, description: '开户行; null before it is entered' })
  bankName!: string | null;
  @Field(() => String, { nullable: true, description: '收款账号, masked' })
  accountMasked!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '登记时间' })
  changedAt!: Date | null;
  @Field(() => Boolean, { description: '由培训机构登记' })
  byInstitution!: boolean;
}

@ObjectType('OwnLivingPayout', { simpleResolvers: true, description: '生活补助 of the caller for one run' })
class OwnPayoutType {
  @Field(() => ID, { description: '发放记录的标识' })
  id!: string;
  @Field(() => ID, { description: '培训班次' })
  runId!: string;
  @Field(() => ID, { description: '报名' })
  enrolmentId!: string;
  @Field(() => String, { description: '班次名称' })
  runName!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => String, { description: '应发金额' })
  dueAmount!: string;
  @Field(() => String, { nullable: true, description: '实发金额' })
  paidAmount!: string | null;
  @Field(() => DayScalar, { nullable: true, description: '发放日期' })
  paidOn!: string | null;
  @Field(() => titledEnum('PayoutResult', '发放结果', PAYOUT_RESULTS), { nullable: true, description: '发放结果' })
  result!: PayoutResult | null;
  @Field(() => String, { description: '发放情况, in words' })
  standing!: string;
  @Field(() => String, { nullable: true, description: '失败原因' })
  failReason!: string | null;
  @Field(() => String, { nullable: true, description: '收款账号, masked, to which it went' })
  accountMasked!: string | null;
}

@ObjectType('OwnCompletionResult', {
  simpleResolvers: true,
  description: '结业结果和证书 of the caller for one run (SC13-4)',
})
class OwnCertificateType {
  @Field(() => ID, { description: '班次学员的标识' })
  id!: string;
  @Field(() => ID, { description: '培训班次' })
  runId!: string;
  @Field(() => ID, { description: '报名' })
  enrolmentId!: string;
  @Field(() => String, { description: '班次名称' })
  runName!: string;
  @Field(() => titledEnum('CompletionResult', '结业结果', COMPLETION_RESULTS), { description: '结业结果' })
  result!: string;
  @Field(() => String, { nullable: true, description: '未结业原因' })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: '出勤率 in per cent' })
  attendanceRate!: string | null;
  @Field(() => titledEnum('CompletionCertificateType', '证书类型', CERTIFICATE_TYPES), {
    nullable: true,
    description: '证书类型',
  })
  certificateType!: string | null;
  @Field(() => String, { nullable: true, description: '证书编号' })
  certificateNo!: string | null;
  @Field(() => DayScalar, { nullable: true, description: '发证日期' })
  certificateDate!: string | null;
  @Field(() => DayScalar, { nullable: true, description: '结课日期' })
  passedOn!: string | null;
}

/** What a trainee has of his own money and certificates (02 §5.6 SC13-4). */
@Resolver()
export class OwnMoneyResolver {
  @Allow('training.payout:own')
  @Query(() => OwnAccountType, { description: '本人收款账户, masked' })
  ownBankAccount(@Ctx() ctx: Context): Promise<OwnAccountType> {
    return getOwnAccount(ctx);
  }

  @Allow('training.payout:own')
  @Query(() => [OwnPayoutType], { description: '本人生活补助, the newest first' })
  ownLivingPayouts(@Ctx() ctx: Context): Promise<OwnPayoutType[]> {
    return listOwnPayouts(ctx);
  }

  @Allow('training.payout:own')
  @Query(() => [OwnCertificateType], { description: '本人结业结果和证书, the newest first' })
  ownCompletionResults(@Ctx() ctx: Context): Promise<OwnCertificateType[]> {
    return listOwnCertificates(ctx);
  }

  @Allow('training.payout:own')
  @Mutation(() => OwnAccountType, { description: '登记或修改本人收款账户' })
  async saveOwnBankAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => BankAccountInput, { description: '收款账户' }) input: BankAccountInput,
  ): Promise<OwnAccountType> {
    await saveOwnAccount(ctx, input);
    return getOwnAccount(ctx);
  }

  @Allow('training.payout:own')
  @Mutation(() => String, { nullable: true, description: '查看本人完整收款账号, audited' })
  revealOwnBankAccount(@Ctx() ctx: Context): Promise<string | null> {
    return revealOwnAccount(ctx);
  }
}
