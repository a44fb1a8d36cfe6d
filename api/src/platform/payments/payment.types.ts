import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import type { ResultState } from './words.ts';

@InputType('PaymentAccountInput', { description: '收款账户' })
export class PaymentAccountInput {
  @Field(() => String, { description: '银行代码' })
  bankCode!: string;
  @Field(() => String, { description: '银行账号, 12 to 19 digits' })
  account!: string;
  @Field(() => String, { description: '户名' })
  holder!: string;
}

@InputType('PaymentReissueLine', { description: 'An item to be paid again' })
export class ReissueLineInput {
  @Field(() => ID, { description: '发放失败或退票的明细' })
  itemId!: string;
  @Field(() => PaymentAccountInput, { nullable: true, description: 'another account; the same one without it' })
  account?: PaymentAccountInput | null;
}

@InputType('PaymentResultLine', { description: 'What became of an item, typed from a bank slip' })
export class ResultLineInput {
  @Field(() => ID, { description: '发放明细' })
  itemId!: string;
  @Field(() => String, { description: 'SUCCESS, FAILED or RETURNED' })
  state!: ResultState;
  @Field(() => String, { nullable: true, description: 'amount as the bank says it; the pushed one without it' })
  amount?: string | null;
  @Field(() => DateTimeScalar, { description: '银行时间' })
  bankTime!: Date;
  @Field(() => String, { nullable: true, description: '银行流水号或凭据编号' })
  bankRef?: string | null;
  @Field(() => String, { nullable: true, description: '失败原因' })
  reason?: string | null;
}

@ObjectType('PaymentFinding', { simpleResolvers: true, description: 'Something to look at before a list leaves' })
class FindingType {
  @Field(() => Boolean, { description: 'refuses the next step' })
  blocks!: boolean;
  @Field(() => String, { description: '说明' })
  text!: string;
  @Field(() => [Int], { description: '涉及的序号' })
  seqs!: number[];
}

@ObjectType('PaymentBankSum', { simpleResolvers: true, description: 'What goes to one bank' })
class BankSumType {
  @Field(() => String, { description: '银行代码' })
  bankCode!: string;
  @Field(() => Int, { description: '笔数' })
  count!: number;
  @Field(() => String, { description: '金额（元）' })
  amount!: string;
}

@ObjectType('PaymentSimulation', { simpleResolvers: true, description: '试算: what a batch would send; sends nothing' })
export class SimulationType {
  @Field(() => Int, { description: '人数' })
  count!: number;
  @Field(() => String, { description: '总额（元）' })
  total!: string;
  @Field(() => String, { description: '总额大写' })
  totalInCapitals!: string;
  @Field(() => [BankSumType], { description: '按银行合计' })
  banks!: BankSumType[];
  @Field(() => [FindingType], { description: '需要注意的情况' })
  findings!: FindingType[];
}

@ObjectType('PaymentTaken', { simpleResolvers: true, description: 'What was taken of results' })
export class TakenType {
  @Field(() => Int, { description: 'results that were not known yet' })
  fresh!: number;
  @Field(() => Int, { description: 'items that are no part of the batch' })
  unknown!: number;
}

@ObjectType('PreparedPayment', { simpleResolvers: true, description: 'A batch that was made' })
export class PreparedType {
  @Field(() => ID, { description: '批次' })
  id!: string;
  @Field(() => String, { description: '批次号' })
  batchNo!: string;
}

@ObjectType('PaymentReconciliationLine', { simpleResolvers: true, description: 'One item as both sides have it' })
export class ReconciliationLineType {
  @Field(() => ID, { description: '行标识' })
  id!: string;
  @Field(() => String, { description: '批次号' })
  batchNo!: string;
  @Field(() => String, { nullable: true, description: '人员' })
  personMasked?: string | null;
  @Field(() => String, { description: 'CONFIRMED, DIFFERING, REFUSED or MISSING' })
  heap!: string;
  @Field(() => String, { description: '核对结果' })
  heapTitle!: string;
  @Field(() => String, { nullable: true, description: '平台发放状态' })
  theirStateTitle?: string | null;
  @Field(() => String, { nullable: true, description: '本系统发放状态' })
  ourStateTitle?: string | null;
  @Field(() => String, { nullable: true, description: '本系统金额（元）' })
  ourAmount?: string | null;
  @Field(() => String, { nullable: true, description: '平台金额（元）' })
  theirAmount?: string | null;
  @Field(() => String, { description: '说明' })
  note!: string;
}

@ObjectType('PaymentFigure', {
  simpleResolvers: true,
  description: 'What was paid in a district for a purpose, of batches of a month',
})
export class PaymentFigureType {
  @Field(() => String, { description: '区划代码' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtTitle!: string;
  @Field(() => String, { description: '发放用途代码' })
  purpose!: string;
  @Field(() => String, { description: '编制月份, 2026-03' })
  month!: string;
  @Field(() => Int, { description: '笔数; 已冲销 ones count where they were issued again' })
  count!: number;
  @Field(() => String, { description: '金额（元）' })
  amount!: string;
  @Field(() => String, { description: '发放用途' })
  purposeTitle!: string;
  @Field(() => Int, { description: '批次数' })
  batches!: number;
  @Field(() => Int, { description: '发放成功笔数' })
  paidCount!: number;
  @Field(() => String, { description: '发放成功金额（元）' })
  paidAmount!: string;
  @Field(() => Int, { description: '失败和退票笔数' })
  failedCount!: number;
  @Field(() => String, { description: '失败和退票金额（元）' })
  failedAmount!: string;
  @Field(() => String, { description: '尚无结果金额（元）' })
  openAmount!: string;
  @Field(() => Int, { description: '尚无结果笔数' })
  openCount!: number;
  @Field(() => String, { nullable: true, description: 'days from approval to the bank’s time, on average' })
  averageDays?: string | null;
}
