import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';

/** Orders of the hall (SC13-1). */
export const OpenRoundOrder = titledEnum('OpenRoundOrder', 'Orders of 报名大厅', {
  CLOSING: '即将截止',
  NEWEST: '最新发布',
  START: '开班时间',
});
export type OpenRoundOrder = keyof typeof OpenRoundOrder;

/** What the one button of a round leads to. */
export const OpenRoundOffer = titledEnum('OpenRoundOffer', 'What enrolling comes to for the reader (BR13-3)', {
  PLACE: '报名',
  WAITLIST: '候补报名',
  FULL: '名额已满',
});
export type OpenRoundOffer = keyof typeof OpenRoundOffer;

@InputType('OpenRoundFilter', { description: 'What the hall is narrowed down by; all of it together (SC13-1)' })
export class OpenRoundFilter {
  @Field(() => String, { nullable: true, description: 'in the names of project, institution and round' })
  keyword?: string | null;
  @Field(() => String, { nullable: true, description: 'CL-PROJ-CAT' })
  category?: string | null;
  @Field(() => String, { nullable: true, description: 'district of the institution, GB/T 2260' })
  districtCode?: string | null;
  @Field(() => String, { nullable: true, description: 'CL-SKILL-LEVEL' })
  skillLevel?: string | null;
  @Field(() => String, { nullable: true, description: 'CL-MODE' })
  mode?: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'training begins on this day or later' })
  startFrom?: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'training begins on this day or earlier' })
  startTo?: string | null;
  @Field(() => Boolean, { nullable: true, description: '只看有名额' })
  onlyWithPlaces?: boolean | null;
}

@ObjectType('OpenRound', {
  simpleResolvers: true,
  description: 'A round that is open for enrolment, as anybody may read it (BR13-1)',
})
export class OpenRoundType {
  @Field(() => ID, { description: 'the round' })
  id!: string;
  @Field(() => String, { description: '批次编号' })
  roundNo!: string;
  @Field(() => String, { description: '批次名称' })
  title!: string;
  @Field(() => String, { description: '培训项目' })
  projectName!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => String, { description: 'district of the institution in words' })
  districtName!: string;
  @Field(() => String, { description: '项目类别 in words' })
  categoryTitle!: string;
  @Field(() => String, { description: '技能等级 in words' })
  skillLevelTitle!: string;
  @Field(() => String, { description: '培训方式 in words' })
  modeTitle!: string;
  @Field(() => Int, { description: '总课时' })
  hoursTotal!: number;
  @Field(() => Int, { description: '培训天数' })
  days!: number;
  @Field(() => DateTimeScalar, { description: '报名截止（不含）' })
  openTo!: Date | string;
  @Field(() => DayScalar, { description: '计划开班日' })
  plannedStart!: string;
  @Field(() => DayScalar, { description: '计划结束日' })
  plannedEnd!: string;
  @Field(() => String, { description: '培训地址' })
  address!: string;
  @Field(() => Int, { description: '计划人数' })
  capacity!: number;
  @Field(() => Int, { description: '剩余名额 that the reader may take' })
  placesLeft!: number;
  @Field(() => Int, { description: 'free places kept for other districts; all kept ones for who has not signed in' })
  keptForOthers!: number;
  @Field(() => OpenRoundOffer, { description: 'what enrolling comes to' })
  offer!: OpenRoundOffer;
  @Field(() => Int, { description: '候补名额' })
  waitlistCapacity!: number;
  @Field(() => Int, { description: '候补人数' })
  waiting!: number;
  @Field(() => ID, { nullable: true, description: 'the caller’s own live enrolment in it' })
  ownEnrolmentId?: string | null;
}

@ObjectType('OpenPlanLine', {
  simpleResolvers: true,
  description: 'A module of the teaching plan, as anybody may read it',
})
export class PlanLineType {
  @Field(() => String, { description: '模块' })
  module!: string;
  @Field(() => Int, { description: '理论课时' })
  theoryHours!: number;
  @Field(() => Int, { description: '实操课时' })
  practiceHours!: number;
}

@ObjectType('OpenRoundDetail', {
  simpleResolvers: true,
  description: 'One open round with all that is public of it (SC13-2)',
})
export class OpenRoundDetailType extends OpenRoundType {
  @Field(() => String, { nullable: true, description: '培训场地 by its name, where the round names one' })
  venueName?: string | null;
  @Field(() => String, { description: '项目介绍' })
  intro!: string;
  @Field(() => [PlanLineType], { description: '教学计划 by module' })
  plan!: PlanLineType[];
  @Field(() => String, { description: '证书: kind and issuer' })
  certificate!: string;
  @Field(() => String, { description: '费用 in words' })
  feeTitle!: string;
  @Field(() => String, { description: '入学条件 of the project' })
  entryConditions!: string;
  @Field(() => String, { description: '就业方向' })
  employmentDirection!: string;
  @Field(() => [String], { description: '培训对象 in words, one condition each' })
  eligibility!: string[];
  @Field(() => [String], { description: '各区名额 in words; what is left is open to all' })
  keptPlaces!: string[];
  @Field(() => DateTimeScalar, { description: '取消报名截止（不含）' })
  cancelDeadline!: Date | string;
  @Field(() => String, { description: '联系人' })
  contactName!: string;
  @Field(() => String, { description: '联系电话' })
  contactPhone!: string;
  @Field(() => String, { description: '报名须知' })
  notice!: string;
}

export const OpenRoundConnection = connectionOf('OpenRound', () => OpenRoundType);
