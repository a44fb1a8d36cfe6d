import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../graphql/scalars.ts';

@ObjectType('EnrolmentsOfDay', { simpleResolvers: true, description: 'Enrolments of one day' })
export class EnrolmentsOfDayType {
  @Field(() => DayScalar, { description: 'the day' })
  day!: string;
  @Field(() => Int, { description: '报名成功' })
  enrolled!: number;
  @Field(() => Int, { description: '拦截' })
  intercepted!: number;
}

@ObjectType('InterceptionReason', { simpleResolvers: true, description: 'How many a rule was the first to intercept' })
export class InterceptionReasonType {
  @Field(() => ID, { description: 'B01 … B12' })
  code!: string;
  @Field(() => String, { description: 'the rule in words' })
  title!: string;
  @Field(() => Int, { description: 'how many' })
  count!: number;
}

@ObjectType('EnrolmentsOfDistrict', { simpleResolvers: true, description: 'What became of a district’s enrolments' })
export class EnrolmentsOfDistrictType {
  @Field(() => ID, { description: 'GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { description: 'the district' })
  districtName!: string;
  @Field(() => Int, { description: '报名' })
  enrolled!: number;
  @Field(() => Int, { description: '审核通过, whatever came after' })
  approved!: number;
  @Field(() => Int, { description: '审核不通过' })
  rejected!: number;
  @Field(() => Int, { description: '待审核' })
  pending!: number;
  @Field(() => String, {
    nullable: true,
    description: '通过率 in per cent, two decimals; null while nothing is decided',
  })
  rate?: string | null;
}

@ObjectType('EnrolmentStatistics', {
  simpleResolvers: true,
  description: 'Enrolments of the caller’s scope (02 §12.6)',
})
export class EnrolmentStatisticsType {
  @Field(() => [EnrolmentsOfDayType], { description: '每日报名' })
  days!: EnrolmentsOfDayType[];
  @Field(() => [InterceptionReasonType], { description: '拦截原因' })
  interceptions!: InterceptionReasonType[];
  @Field(() => [EnrolmentsOfDistrictType], { description: '各区审核' })
  districts!: EnrolmentsOfDistrictType[];
}
