import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import type { GivenRound } from './save-round.ts';

@InputType('DistrictPlacesInput', { description: 'Places kept for trainees of one district' })
export class DistrictPlacesInput {
  @Field(() => String, { description: '安置区, GB/T 2260' })
  districtCode!: string;
  @Field(() => Int, { description: '名额' })
  places!: number;
}

@InputType('EnrolmentRoundInput', { description: 'What a round says; what may be left out has a default (02 §5.3)' })
export class RoundInput implements GivenRound {
  @Field(() => String, { nullable: true, description: '批次名称; unless said, project, year and number' })
  title?: string | null;
  @Field(() => DateTimeScalar, { description: '报名开始' })
  openFrom!: Date;
  @Field(() => DateTimeScalar, { description: '报名截止（不含）' })
  openTo!: Date;
  @Field(() => DayScalar, { description: '计划开班日' })
  plannedStart!: string;
  @Field(() => DayScalar, { description: '计划结束日' })
  plannedEnd!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '取消报名截止; 48 hours before the start unless said' })
  cancelDeadline?: Date | null;
  @Field(() => Int, { description: '计划人数, 1 to 500' })
  capacity!: number;
  @Field(() => Int, { nullable: true, description: '最少开班人数; the project’s unless said' })
  minTrainees?: number | null;
  @Field(() => Int, { nullable: true, description: '候补名额; 20 % of the places unless said' })
  waitlistCapacity?: number | null;
  @Field(() => [DistrictPlacesInput], { nullable: true, description: '各区名额' })
  districtQuota?: DistrictPlacesInput[] | null;
  @Field(() => [String], { nullable: true, description: 'CL-PERSON-CAT; 自主就业退役士兵 unless said' })
  categories?: string[] | null;
  @Field(() => [String], { nullable: true, description: '安置区; all of Shanghai unless said' })
  districts?: string[] | null;
  @Field(() => Int, { nullable: true, description: 'months after the discharge; the parameter’s unless said' })
  dischargeWindowMonths?: number | null;
  @Field(() => Int, { nullable: true, description: '年龄上限; the parameter’s unless said' })
  ageMax?: number | null;
  @Field(() => ID, {
    nullable: true,
    description: '培训场地: one of the institution’s that are in use; never left out',
  })
  venueId?: string | null;
  @Field(() => String, { description: '培训地址' })
  address!: string;
  @Field(() => String, { description: '联系人' })
  contactName!: string;
  @Field(() => String, { description: '联系电话' })
  contactPhone!: string;
  @Field(() => String, { nullable: true, description: '报名须知' })
  notice?: string | null;
}
