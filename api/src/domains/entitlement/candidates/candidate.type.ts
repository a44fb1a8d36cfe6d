import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../platform/flow/index.ts';
import { InsuranceType } from '../../people/index.ts';
import { candidateFlow } from '../candidate.flow.ts';

/** States of the flow as an enum of the API. */
export const CandidateState = titledEnum(
  'CandidateState',
  'Where a person of 免申即享 stands',
  stateTitles(candidateFlow),
);

export const MatchResult = titledEnum('MatchResult', '匹配结果 of the comparison with 社保系统', {
  PENDING: '待匹配',
  MATCHED: '一致',
  MISMATCH: '不一致',
});
export type MatchResult = keyof typeof MatchResult;

export const ConsentState = titledEnum('ConsentState', '确认状态: what the person has said', {
  NOT_REQUIRED: '无需确认',
  PENDING: '待确认',
  CONFIRMED: '已确认',
  REFUSED: '暂不办理',
  TIMEOUT: '逾期未确认',
});
export type ConsentState = keyof typeof ConsentState;

export const InsuranceState = titledEnum('InsuranceState', 'How far one kind of insurance is', {
  NONE: '未办理',
  PUSHED: '办理中',
  SUCCESS: '已参保',
  FAILED: '办理失败',
  STOPPED: '已停保',
});
export type InsuranceState = keyof typeof InsuranceState;

@ObjectType('CriterionVerdict', {
  simpleResolvers: true,
  description: 'One criterion of the list, and why it is met or not',
})
export class VerdictType {
  @Field(() => String, { description: 'name of the criterion' })
  code!: string;
  @Field(() => String, { description: 'the criterion in words' })
  title!: string;
  @Field(() => Boolean, { description: 'whether it is met' })
  passed!: boolean;
  @Field(() => String, { description: 'what 安置系统 says' })
  value!: string;
  @Field(() => String, { description: 'what is asked for' })
  expected!: string;
}

@ObjectType('ComparedField', {
  simpleResolvers: true,
  description: 'A field compared with 社保系统; personal values masked but for a single differing character',
})
export class ComparedFieldType {
  @Field(() => String, { description: 'name of the field' })
  field!: string;
  @Field(() => String, { description: 'the field in words' })
  title!: string;
  @Field(() => String, { description: 'value of 安置系统' })
  placement!: string;
  @Field(() => String, { description: 'value of 社保系统' })
  social!: string;
  @Field(() => Boolean, { description: 'whether they count as equal' })
  equal!: boolean;
  @Field(() => String, { description: 'the rule, or what an officer has decided' })
  rule!: string;
}

@ObjectType('InsuranceResult', { simpleResolvers: true, description: '办理结果 of one kind of insurance' })
export class InsuranceResultType {
  @Field(() => ID, { description: 'the result' })
  id!: string;
  @Field(() => InsuranceType, { description: '险种' })
  insuranceType!: string;
  @Field(() => String, { description: '参保期, YYYY-MM' })
  periodYm!: string;
  @Field(() => Boolean, { description: 'whether it was done' })
  success!: boolean;
  @Field(() => String, { nullable: true, description: '保险账号, the last four digits' })
  account?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '参保时间' })
  enrolledOn?: string | null;
  @Field(() => String, { nullable: true, description: 'why not, in 社保系统’s words' })
  failureReason?: string | null;
  @Field(() => DateTimeScalar, { description: 'when it came' })
  receivedAt!: string | Date;
}

@ObjectType('FormerIdentity', { simpleResolvers: true, description: 'An ID number that 安置系统 has corrected since' })
export class FormerIdentityType {
  @Field(() => ID, { description: 'the entry' })
  id!: string;
  @Field(() => String, { description: 'masked' })
  idNo!: string;
  @Field(() => DateTimeScalar, { description: 'until when it held' })
  replacedAt!: string | Date;
}

/** Personal data are masked where the row is written. */
@ObjectType('EntitlementCandidate', { description: '免申即享人员' })
export class CandidateType {
  row!: FlowRow;
  placementRecordId!: string;

  @Field(() => ID, { description: 'the person on the list; candidateId of all messages' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '编号' })
  candidateNo!: string;
  @Field(() => ID, { description: 'whose file it is' })
  personId!: string;
  @Field(() => String, { description: 'masked' })
  name!: string;
  @Field(() => String, { description: 'masked' })
  idNo!: string;
  @Field(() => String, { description: 'masked' })
  mobile!: string;
  @Field(() => String, { description: 'GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => DayScalar, { description: '退役日期' })
  dischargeDate!: string;
  @Field(() => Int, { description: '服役年限 in months' })
  serviceMonths!: number;
  @Field(() => String, { description: '安置去向' })
  placementDirection!: string;
  @Field(() => [String], { description: 'other districts that claim the person; the placement region counts' })
  rivalRegions!: string[];
  @Field(() => DayScalar, { nullable: true, description: '报到日期' })
  reportedOn?: string | null;
  @Field(() => String, { description: '待安排起始, YYYY-MM' })
  waitingStart!: string;
  @Field(() => String, { nullable: true, description: '待安排截止, YYYY-MM' })
  waitingEnd?: string | null;
  @Field(() => Int, { description: '已满月数 since reporting' })
  fullMonths!: number;
  @Field(() => String, { nullable: true, description: 'why somebody took the person in by hand' })
  manualReason?: string | null;
  @Field(() => InsuranceState, { description: '养老状态' })
  pensionState!: string;
  @Field(() => InsuranceState, { description: '医疗状态' })
  medicalState!: string;
  @Field(() => MatchResult, { description: '匹配结果' })
  matchResult!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was compared last' })
  matchedAt?: string | Date | null;
  @Field(() => [ComparedFieldType], { description: 'the comparison, field by field' })
  comparison!: ComparedFieldType[];
  @Field(() => ConsentState, { description: '确认状态' })
  consentState!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when the person answered' })
  consentAt?: string | Date | null;
  @Field(() => String, { nullable: true, description: 'through which channel' })
  consentChannel?: string | null;
  @Field(() => ID, { nullable: true, description: 'the batch' })
  batchId?: string | null;
  @Field(() => String, { nullable: true, description: '批次' })
  batchNo?: string | null;
  @Field(() => CandidateState, { description: 'where the person stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => String, { nullable: true, description: 'why it failed, in 社保系统’s words' })
  failureReason?: string | null;
  @Field(() => DateTimeScalar, { description: 'when the person was identified' })
  identifiedAt!: string | Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when the six-month alert went out' })
  alertedAt?: string | Date | null;
  @Field(() => FlowType, { description: 'state, limits, actions, history' })
  get flow(): FlowType {
    return viewFlow(candidateFlow, 'candidate', this.row);
  }
}

export const CandidateConnection = connectionOf('EntitlementCandidate', () => CandidateType);

@ObjectType('CandidateReveal', { simpleResolvers: true, description: '完整信息 of a person, after a reason' })
export class CandidateRevealType {
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '身份证号码' })
  idNo!: string;
  @Field(() => String, { description: '手机号' })
  mobile!: string;
  @Field(() => [ComparedFieldType], { description: 'the comparison in clear' })
  comparison!: ComparedFieldType[];
}
