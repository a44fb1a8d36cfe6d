import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { PAYOUT_METHODS, PAYOUT_RESULTS, type PayoutMethod, type PayoutResult } from './words.ts';

const ResultEnum = titledEnum('PayoutResult', '发放结果', PAYOUT_RESULTS);
const MethodEnum = titledEnum('PayoutMethod', '发放方式', PAYOUT_METHODS);
const VerdictEnum = titledEnum('PayoutVerdict', '区确认结果', { CONFIRMED: '已确认', RETURNED: '已退回' });

@ObjectType('PayoutRow', { simpleResolvers: true, description: '生活补助 of one trainee (02 §19.3 Payout)' })
export class PayoutRowType {
  @Field(() => ID, { description: '发放记录的标识' })
  id!: string;
  @Field(() => String, { description: '发放编号' })
  payoutNo!: string;
  @Field(() => Int, { description: '序号' })
  seq!: number;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: '身份证号, masked' })
  idNoMasked!: string;
  @Field(() => String, { description: '应发金额' })
  dueAmount!: string;
  @Field(() => String, { description: '户名, masked' })
  holderMasked!: string;
  @Field(() => String, { nullable: true, description: '开户行; null while no account is known' })
  bankName!: string | null;
  @Field(() => String, { nullable: true, description: '收款账号, masked' })
  accountMasked!: string | null;
  @Field(() => String, { nullable: true, description: '实发金额' })
  paidAmount!: string | null;
  @Field(() => DayScalar, { nullable: true, description: '发放日期' })
  paidOn!: string | null;
  @Field(() => MethodEnum, { nullable: true, description: '发放方式' })
  method!: PayoutMethod | null;
  @Field(() => String, { nullable: true, description: '凭证号' })
  voucherNo!: string | null;
  @Field(() => ID, { nullable: true, description: '发放凭证, the file' })
  voucherFileId!: string | null;
  @Field(() => ResultEnum, { nullable: true, description: '发放结果; null before anything is said' })
  result!: PayoutResult | null;
  @Field(() => String, { nullable: true, description: '失败原因' })
  failReason!: string | null;
  @Field(() => String, { nullable: true, description: '待发放说明: the trainee has died, his heirs' })
  heirNote!: string | null;
  @Field(() => String, { nullable: true, description: '继承人领取决定 of the district' })
  heirDecision!: string | null;
  @Field(() => Int, { description: '发放轮次' })
  round!: number;
}

@ObjectType('PayoutFeedbackRow', { simpleResolvers: true, description: 'A payment as it was fed back' })
class FeedbackRowType {
  @Field(() => Int, { description: '序号' })
  seq!: number;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: '应发金额' })
  dueAmount!: string;
  @Field(() => String, { nullable: true, description: '实发金额' })
  paidAmount!: string | null;
  @Field(() => ResultEnum, { nullable: true, description: '发放结果' })
  result!: string | null;
  @Field(() => String, { nullable: true, description: '失败原因 or 待发放说明' })
  failReason!: string | null;
  @Field(() => String, { nullable: true, description: '收款账号, masked, as it was then' })
  accountMasked!: string | null;
}

@ObjectType('PayoutFeedback', {
  simpleResolvers: true,
  description: '发放反馈 of an institution, kept as it was (02 §19.3)',
})
class FeedbackType {
  @Field(() => Int, { description: '第几次反馈' })
  version!: number;
  @Field(() => DateTimeScalar, { description: '反馈时间' })
  submittedAt!: Date;
  @Field(() => String, { description: '应发合计' })
  dueTotal!: string;
  @Field(() => String, { description: '实发合计' })
  paidTotal!: string;
  @Field(() => String, { description: '差额: paid less due (R3)' })
  difference!: string;
  @Field(() => VerdictEnum, { nullable: true, description: '区确认结果; null while it waits' })
  verdict!: string | null;
  @Field(() => String, { nullable: true, description: '区意见' })
  opinion!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '确认或退回时间' })
  judgedAt!: Date | null;
  @Field(() => [FeedbackRowType], { description: '当时的发放明细' })
  rows!: FeedbackRowType[];
}

@ObjectType('PayoutCheck', {
  simpleResolvers: true,
  description: 'R3, R8: what is expected, what is, by how much it differs (02 §19.6)',
})
class CheckType {
  @Field(() => String, { description: 'R3 or R8' })
  code!: string;
  @Field(() => String, { description: '核对内容' })
  title!: string;
  @Field(() => String, { description: '应为' })
  expected!: string;
  @Field(() => String, { description: '实际' })
  actual!: string;
  @Field(() => String, { description: '差额' })
  difference!: string;
  @Field(() => Boolean, { description: '一致' })
  ok!: boolean;
}

@ObjectType('PayoutSheet', {
  simpleResolvers: true,
  description: '生活补助发放 of a 分区结算单: its payments, feedbacks and checks',
})
export class PayoutSheetType {
  @Field(() => Int, { description: '看到的版本, for what is written on the payments' })
  version!: number;
  @Field(() => DayScalar, { description: '台账日期: nobody is paid before it' })
  ledgerOn!: string;
  @Field(() => Int, { description: '已反馈次数' })
  feedbackVersion!: number;
  @Field(() => [PayoutRowType], { description: '发放明细, in the order of the run' })
  rows!: PayoutRowType[];
  @Field(() => [FeedbackType], { description: '历次反馈, the newest first' })
  feedbacks!: FeedbackType[];
  @Field(() => [CheckType], { description: '核对 R3, and R8 once a bank’s file was imported' })
  checks!: CheckType[];
}

@InputType('PayoutRowInput', { description: '发放结果 of one trainee' })
export class PayoutRowInput {
  @Field(() => ID, { description: '发放记录的标识' })
  payoutId!: string;
  @Field(() => ResultEnum, { description: '发放结果' })
  result!: PayoutResult;
  @Field(() => String, { nullable: true, description: '实发金额, two decimals at most' })
  paidAmount?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '发放日期' })
  paidOn?: string | null;
  @Field(() => MethodEnum, { nullable: true, description: '发放方式; 银行转账 unless said' })
  method?: PayoutMethod | null;
  @Field(() => String, { nullable: true, description: '凭证号' })
  voucherNo?: string | null;
  @Field(() => String, { nullable: true, description: '失败原因, of 失败' })
  failReason?: string | null;
  @Field(() => String, { nullable: true, description: '待发放说明, of 待发放' })
  heirNote?: string | null;
}

@InputType('BankAccountInput', {
  description: '收款账户: the number is checked by its check digit, the holder against the person',
})
export class BankAccountInput {
  @Field(() => String, { description: '户名' })
  holder!: string;
  @Field(() => String, { description: '开户行全称' })
  bankName!: string;
  @Field(() => String, { description: '收款账号, 16 to 19 digits' })
  bankAccount!: string;
}
