import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';
import { SatisfactionCountType } from './figures.type.ts';

@ObjectType('SatisfactionComment', { simpleResolvers: true, description: 'What a trainee wrote, without who (BR25-3)' })
export class CommentType {
  @Field(() => ID, { description: 'the comment' })
  id!: string;
  @Field(() => String, { description: '原文' })
  original!: string;
  @Field(() => String, { description: '复送的文字; empty = it is not handed over' })
  redacted!: string;
  @Field(() => Boolean, { description: 'the program proposes to take something out' })
  suggested!: boolean;
  @Field(() => Boolean, { description: '已核对' })
  checked!: boolean;
}

@InputType('SatisfactionRedaction', { description: 'How a comment is handed over' })
export class RedactionInput {
  @Field(() => ID, { description: 'the comment' })
  id!: string;
  @Field(() => String, { description: '复送的文字; empty = not at all' })
  redacted!: string;
}

@ObjectType('SatisfactionTrendPoint', {
  simpleResolvers: true,
  description: 'A run on the line of an institution’s last five',
})
export class TrendPointType {
  @Field(() => String, { description: '培训班次' })
  runName!: string;
  @Field(() => DayScalar, { description: '培训结束日期' })
  runEndedOn!: string;
  @Field(() => String, { description: '满意率, percent' })
  rate!: string;
  @Field(() => String, { description: '均分' })
  mean!: string;
}

@ObjectType('RankedSatisfaction', { simpleResolvers: true, description: 'An institution or a project in the ranking' })
export class RankedType {
  @Field(() => ID, { description: 'the institution or the project' })
  id!: string;
  @Field(() => Int, { description: '名次; equal rates share one' })
  place!: number;
  @Field(() => String, { description: '名称' })
  name!: string;
  @Field(() => Int, { description: '班次数' })
  runs!: number;
  @Field(() => Int, { description: '评价人数' })
  answered!: number;
  @Field(() => String, { description: '满意率, percent' })
  rate!: string;
  @Field(() => String, { description: '均分' })
  mean!: string;
}

@ObjectType('SatisfactionRanking', { simpleResolvers: true, description: '全市满意度排名 (02 §17.6)' })
export class RankingType {
  @Field(() => [RankedType], { description: 'the best hundred institutions' })
  institutions!: RankedType[];
  @Field(() => [RankedType], { description: 'the best hundred projects' })
  projects!: RankedType[];
  @Field(() => [SatisfactionCountType], { description: 'runs by where their rate stands against the two lines' })
  bands!: SatisfactionCountType[];
  @Field(() => Int, { description: 'runs below the least group, which stand in no figure' })
  suppressed!: number;
  @Field(() => Int, { description: '目标线, percent' })
  targetPercent!: number;
  @Field(() => Int, { description: '偏低线, percent' })
  lowPercent!: number;
}

@InputType('SatisfactionRankingFilter', { description: 'Narrows the ranking' })
export class RankingFilterInput {
  @Field(() => Int, { description: '年度 in which the runs ended' })
  year!: number;
  @Field(() => String, { nullable: true, description: '机构所在区' })
  districtCode?: string | null;
  @Field(() => String, { nullable: true, description: 'CL-PROJ-CAT' })
  category?: string | null;
}
