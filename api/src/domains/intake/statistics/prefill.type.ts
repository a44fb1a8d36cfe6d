import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('PrefillLine', { simpleResolvers: true, description: '一个月或一个单位的预填情况' })
export class PrefillLineType {
  @Field(() => String, { description: 'YYYY-MM, or the place; empty for the whole period' })
  name!: string;
  @Field(() => Int, { description: '网上提交的申请' })
  applications!: number;
  @Field(() => Int, { description: '向共享数据查询的个人信息项' })
  asked!: number;
  @Field(() => Int, { description: '共享数据提供的个人信息项' })
  filled!: number;
  @Field(() => Int, { description: '预填率达到目标的申请' })
  reached!: number;
  @Field(() => Int, {
    nullable: true,
    description: '填报时间的中位数, minutes from opening the draft to submitting it',
  })
  medianMinutes?: number | null;
}

@ObjectType('PrefillStatistics', {
  simpleResolvers: true,
  description:
    '预填率: fields that shared data brought ÷ fields that were asked, of the applications submitted in the period',
})
export class PrefillStatisticsType {
  @Field(() => Float, { description: '预填率目标, per cent' })
  rateBar!: number;
  @Field(() => Int, { description: '填报时间目标, minutes' })
  minutesBar!: number;
  @Field(() => PrefillLineType, { description: 'the whole period' })
  total!: PrefillLineType;
  @Field(() => [PrefillLineType], { description: 'by the month of submission, the oldest first' })
  byMonth!: PrefillLineType[];
  @Field(() => [PrefillLineType], { description: 'by district for who sees the whole city, else by centre' })
  byPlace!: PrefillLineType[];
}
