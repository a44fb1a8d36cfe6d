import { Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { LineType } from '../subsidy.type.ts';
import { listOwnSubsidies, type OwnSubsidy } from './own-subsidies.ts';

@ObjectType('MySubsidyVoucher', { simpleResolvers: true, description: '本人的发放凭证' })
class MyVoucherType {
  @Field(() => String, { description: '凭证号' })
  voucherNo!: string;
  @Field(() => String, { description: '凭证类型' })
  kindTitle!: string;
  @Field(() => String, { description: '金额（元）' })
  amount!: string;
  @Field(() => String, { description: '凭证日期' })
  datedOn!: string;
  @Field(() => String, { description: '文件的地址' })
  url!: string;
}

@ObjectType('MySubsidy', { simpleResolvers: true, description: '本人的一次性经济补助; the account by its last digits' })
export class MySubsidyType implements OwnSubsidy {
  @Field(() => ID, { description: '申报的标识' })
  id!: string;
  @Field(() => String, { description: '申报编号' })
  applyNo!: string;
  @Field(() => String, { description: '状态' })
  state!: string;
  @Field(() => String, { description: '状态, in plain words' })
  stateTitle!: string;
  @Field(() => String, { description: '入伍日期' })
  enlistDate!: string;
  @Field(() => String, { description: '退役日期' })
  dischargeDate!: string;
  @Field(() => Int, { description: '服役月数' })
  serviceMonths!: number;
  @Field(() => String, { description: '政策文件及文号' })
  policyDocument!: string;
  @Field(() => [LineType], { description: '核算明细' })
  lines!: OwnSubsidy['lines'];
  @Field(() => String, { description: '补助金额（元）' })
  amount!: string;
  @Field(() => String, { nullable: true, description: '开户行' })
  bank!: string | null;
  @Field(() => String, { nullable: true, description: '银行账号, masked' })
  bankAccountMasked!: string | null;
  @Field(() => String, { description: '办理机构' })
  officeName!: string;
  @Field(() => ID, {
    nullable: true,
    description: '待答复的确认, for answerMyConfirmation; null where nothing is asked',
  })
  confirmationId!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '信息确认时间' })
  infoConfirmedAt!: OwnSubsidy['infoConfirmedAt'];
  @Field(() => DateTimeScalar, { nullable: true, description: '发放时间' })
  paidAt!: OwnSubsidy['paidAt'];
  @Field(() => String, { nullable: true, description: '银行流水号' })
  bankRef!: string | null;
  @Field(() => String, { nullable: true, description: '发放失败原因' })
  failReason!: string | null;
  @Field(() => [MyVoucherType], { description: '发放凭证, to be fetched' })
  vouchers!: OwnSubsidy['vouchers'];
  @Field(() => String, { description: '凭证说明' })
  receiptText!: string;
}

/** 补助 on 一网通办 and in the mini-program: the person's own (01 §13.3). */
@Resolver()
export class OwnSubsidyResolver {
  @Allow('intake:apply')
  @Query(() => [MySubsidyType], { description: '本人的一次性经济补助, newest first' })
  mySubsidies(@Ctx() ctx: Context): Promise<OwnSubsidy[]> {
    return listOwnSubsidies(ctx);
  }
}
