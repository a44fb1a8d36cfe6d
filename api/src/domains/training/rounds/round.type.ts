import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { type FlowRow, FlowType, titledStates, viewFlow } from '../../../platform/flow/index.ts';
import { ROUND } from './record-type.ts';
import { roundFlow } from './round.flow.ts';

/** States of the flow as an enum of the API. */
export const RoundState = Object.fromEntries(Object.keys(roundFlow.states).map((state) => [state, state]));
registerEnumType(RoundState, {
  name: 'EnrolmentRoundState',
  description: 'Where an enrolment round stands',
  valuesConfig: titledStates(roundFlow),
});

@ObjectType('DistrictPlaces', { simpleResolvers: true, description: 'Places kept for trainees of one district' })
export class DistrictPlacesType {
  @Field(() => String, { description: '安置区, GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { description: '安置区 in words' })
  districtName!: string;
  @Field(() => Int, { description: '名额' })
  places!: number;
}

@ObjectType('EnrolmentEligibility', { simpleResolvers: true, description: 'Whom a round is for' })
export class EligibilityType {
  @Field(() => [String], { description: 'CL-PERSON-CAT' })
  categories!: string[];
  @Field(() => [String], { description: '安置区; empty = all of Shanghai' })
  districts!: string[];
  @Field(() => Int, { nullable: true, description: 'months after the discharge; null = no limit' })
  dischargeWindowMonths?: number | null;
  @Field(() => Int, { nullable: true, description: '年龄上限; null = no limit' })
  ageMax?: number | null;
}

@ObjectType('EnrolmentRound', { description: '报名批次 (02 §5.3)' })
export class RoundType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the round' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '批次编号' })
  roundNo!: string;
  @Field(() => String, { description: '批次名称' })
  title!: string;
  @Field(() => ID, { description: 'what is trained' })
  projectId!: string;
  @Field(() => String, { description: '培训项目' })
  projectName!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => String, { description: 'district of the institution, GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { description: 'the district in words' })
  districtName!: string;
  @Field(() => Int, { description: '已报名, who takes a place' })
  enrolled!: number;
  @Field(() => Int, { description: '候补人数' })
  waiting!: number;
  @Field(() => Int, { description: '审核通过' })
  approved!: number;
  @Field(() => DateTimeScalar, { description: '报名开始' })
  openFrom!: Date | string;
  @Field(() => DateTimeScalar, { description: '报名截止（不含）' })
  openTo!: Date | string;
  @Field(() => DayScalar, { description: '计划开班日' })
  plannedStart!: string;
  @Field(() => DayScalar, { description: '计划结束日' })
  plannedEnd!: string;
  @Field(() => DateTimeScalar, { description: '取消报名截止（不含）' })
  cancelDeadline!: Date | string;
  @Field(() => Int, { description: '计划人数' })
  capacity!: number;
  @Field(() => Int, { description: '最少开班人数' })
  minTrainees!: number;
  @Field(() => Int, { description: '候补名额' })
  waitlistCapacity!: number;
  @Field(() => [DistrictPlacesType], { description: '各区名额; what is left is open to all' })
  districtQuota!: DistrictPlacesType[];
  @Field(() => EligibilityType, { description: '培训对象' })
  eligibility!: EligibilityType;
  @Field(() => ID, { nullable: true, description: '培训场地; null in a round from before venues were named' })
  venueId?: string | null;
  @Field(() => String, { nullable: true, description: '培训场地 by its name' })
  venueName?: string | null;
  @Field(() => String, { description: '培训地址' })
  address!: string;
  @Field(() => String, { description: '联系人' })
  contactName!: string;
  @Field(() => String, { description: '联系电话' })
  contactPhone!: string;
  @Field(() => String, { description: '报名须知' })
  notice!: string;
  @Field(() => RoundState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(roundFlow, ROUND, this.row);
  }
}

export const RoundConnection = connectionOf('EnrolmentRound', () => RoundType);
