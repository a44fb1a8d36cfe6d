import { Field, InputType, Int, ObjectType } from 'type-graphql';

@InputType('HotlinePeriod', { description: 'Days of dispatch, and a district' })
export class HotlinePeriodInput {
  @Field(() => String, { description: '派单日期起，YYYY-MM-DD' })
  from!: string;
  @Field(() => String, { description: '派单日期止（含），YYYY-MM-DD' })
  to!: string;
  @Field(() => String, { nullable: true, description: '区划代码' })
  districtCode?: string | null;
}

@ObjectType('HotlineFigureLine', { simpleResolvers: true, description: 'Counted orders of a district' })
export class HotlineFigureLineType {
  @Field(() => String, { description: '区划代码; ALL for all of them together' })
  key!: string;
  @Field(() => String, { description: 'the district in words' })
  title!: string;
  @Field(() => Int, { description: '派单数' })
  total!: number;
  @Field(() => Int, { description: '自动匹配' })
  automatic!: number;
  @Field(() => Int, { description: '人工匹配' })
  manual!: number;
  @Field(() => Int, { description: '待匹配' })
  waiting!: number;
  @Field(() => Int, { description: '办理中' })
  handling!: number;
  @Field(() => Int, { description: '已反馈结果，含已办结' })
  answered!: number;
  @Field(() => Int, { description: '12345已确认办结' })
  closed!: number;
  @Field(() => Int, { description: '已退回12345' })
  returned!: number;
  @Field(() => Int, { description: '已同意延期' })
  extended!: number;
  @Field(() => Int, { description: '被12345退回重办过' })
  reopened!: number;
  @Field(() => Int, { description: '超期：期限内没有反馈结果' })
  overdue!: number;
}

@ObjectType('HotlineFigures', { simpleResolvers: true, description: '12345工单统计' })
export class HotlineFiguresType {
  @Field(() => HotlineFigureLineType, { description: 'all of them together' })
  whole!: HotlineFigureLineType;
  @Field(() => [HotlineFigureLineType], { description: 'by district' })
  lines!: readonly HotlineFigureLineType[];
}
