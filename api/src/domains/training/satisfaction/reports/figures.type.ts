import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DIMENSIONS, type Dimension } from '../template/dimensions.ts';

const names = Object.keys(DIMENSIONS) as Dimension[];
export const SatisfactionDimension = Object.fromEntries(names.map((name) => [name, name]));
registerEnumType(SatisfactionDimension, {
  name: 'SatisfactionDimension',
  description: '满意度评价的维度 (02 §17.3)',
  valuesConfig: Object.fromEntries(names.map((name) => [name, { description: DIMENSIONS[name] }])),
});

@ObjectType('SatisfactionCount', { simpleResolvers: true, description: 'How often something was chosen' })
export class SatisfactionCountType {
  @Field(() => String, { description: 'what' })
  title!: string;
  @Field(() => Int, { description: 'how often' })
  count!: number;
}

@ObjectType('SatisfactionScore', { simpleResolvers: true, description: 'Rate and mean, two decimals half up (BR25-1)' })
export class SatisfactionScoreType {
  @Field(() => Int, { description: '有效评价: answers 1 to 5' })
  rated!: number;
  @Field(() => Int, { description: '满意: answers 4 and 5' })
  satisfied!: number;
  @Field(() => String, { nullable: true, description: '满意率, percent; null without any mark' })
  rate?: string | null;
  @Field(() => String, { nullable: true, description: '均分; null likewise' })
  mean?: string | null;
}

@ObjectType('SatisfactionQuestionFigures', { simpleResolvers: true, description: 'Answers to one question' })
export class SatisfactionQuestionFiguresType {
  @Field(() => String, { description: '题号' })
  key!: string;
  @Field(() => SatisfactionDimension, { description: '维度' })
  dimension!: Dimension;
  @Field(() => String, { description: '题型' })
  kind!: string;
  @Field(() => String, { description: '题目' })
  title!: string;
  @Field(() => SatisfactionScoreType, {
    nullable: true,
    description: 'null where the group is too small, and of other kinds',
  })
  score?: SatisfactionScoreType | null;
  @Field(() => [SatisfactionCountType], { description: 'the best first; empty where the group is too small' })
  counts!: SatisfactionCountType[];
}

@ObjectType('SatisfactionDimensionFigures', {
  simpleResolvers: true,
  description: 'A dimension, by the weights of its questions',
})
export class SatisfactionDimensionFiguresType {
  @Field(() => SatisfactionDimension, { description: '维度' })
  dimension!: Dimension;
  @Field(() => String, { description: 'in words' })
  title!: string;
  @Field(() => String, { description: '满意率, percent' })
  rate!: string;
  @Field(() => String, { description: '均分' })
  mean!: string;
}

@ObjectType('SatisfactionDistrictFigures', {
  simpleResolvers: true,
  description: 'A district; all of the run or none (BR25-2)',
})
export class SatisfactionDistrictFiguresType {
  @Field(() => String, { description: '区划代码' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => Int, { description: '应评人数' })
  expected!: number;
  @Field(() => Int, { description: '已评人数' })
  answered!: number;
  @Field(() => String, { description: '评价率, percent' })
  responseRate!: string;
  @Field(() => String, { nullable: true, description: '满意率, percent' })
  rate?: string | null;
  @Field(() => String, { nullable: true, description: '均分' })
  mean?: string | null;
}

@ObjectType('SatisfactionFigures', { simpleResolvers: true, description: 'What a report shows (BR25-1, BR25-2)' })
export class SatisfactionFiguresType {
  @Field(() => [SatisfactionQuestionFiguresType], {
    description: 'by question, in their order; none below the least group',
  })
  questions!: SatisfactionQuestionFiguresType[];
  @Field(() => [SatisfactionDimensionFiguresType], { description: 'by dimension' })
  dimensions!: SatisfactionDimensionFiguresType[];
  @Field(() => [SatisfactionDistrictFiguresType], { description: 'by district: all of the run or none' })
  districts!: SatisfactionDistrictFiguresType[];
}
