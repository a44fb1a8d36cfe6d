import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CalculationType } from '../subsidy.type.ts';

@ObjectType('SubsidyVerdict', { simpleResolvers: true, description: '申报条件之一 (01 §13.6 no. 1)' })
export class VerdictType {
  @Field(() => String, { description: 'PLACEMENT, CATEGORY, REGION, REPORTED, DUPLICATE_CASE, ONCE' })
  code!: string;
  @Field(() => String, { description: '条件' })
  title!: string;
  @Field(() => String, { description: '要求' })
  expected!: string;
  @Field(() => String, { description: '核实情况' })
  value!: string;
  @Field(() => Boolean, { description: '符合' })
  passed!: boolean;
  @Field(() => Boolean, { description: '不符合, but DIST_DIRECTOR may allow a second payment' })
  overridable!: boolean;
}

/** What an application would come to. */
@ObjectType('SubsidyReckoning', { simpleResolvers: true, description: '试算: by the standard in force' })
export class ReckoningType {
  @Field(() => Int, { description: '服役月数' })
  serviceMonths!: number;
  @Field(() => String, { description: '补助金额（元）' })
  amount!: string;
  @Field(() => String, { description: '补助标准' })
  standardName!: string;
  @Field(() => CalculationType, { description: '核算明细' })
  calculation!: CalculationType;
}

/** Somebody for whom the subsidy may be applied for; masked. */
@ObjectType('SubsidyCandidate', { simpleResolvers: true, description: '拟申报人员: what is known already' })
export class CandidateType {
  @Field(() => String, { description: '姓名, masked' })
  personNameMasked!: string;
  @Field(() => String, { description: '身份证号, masked' })
  idNoMasked!: string;
  @Field(() => ID, { description: '一件事办件' })
  caseId!: string;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { description: '人员类别' })
  personCategory!: string;
  @Field(() => String, { description: '入伍日期' })
  enlistDate!: string;
  @Field(() => String, { description: '退役日期' })
  dischargeDate!: string;
  @Field(() => [String], { description: '加发情形, as the application says them' })
  grounds!: string[];
  @Field(() => String, { nullable: true, description: '开户银行: the code that the name of the bank means' })
  bankCode!: string | null;
  @Field(() => String, { nullable: true, description: '开户行名称' })
  bankName!: string | null;
  @Field(() => String, {
    nullable: true,
    description: '银行账号 of the One-Thing application, masked; taken where no other is entered',
  })
  bankAccountMasked!: string | null;
  @Field(() => [VerdictType], { description: '申报条件' })
  verdicts!: VerdictType[];
  @Field(() => Boolean, { description: '可以申报' })
  eligible!: boolean;
}
