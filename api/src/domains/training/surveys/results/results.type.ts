import { Field, Int, ObjectType } from 'type-graphql';
import type { QuestionKind } from '../../../../platform/forms/index.ts';
import { SurveyQuestionKind } from '../survey.type.ts';

@ObjectType('SurveyCount', { simpleResolvers: true, description: 'How often something was chosen' })
export class SurveyCountType {
  @Field(() => String, { description: 'what' })
  title!: string;
  @Field(() => Int, { description: 'how often' })
  count!: number;
}

@ObjectType('SurveyQuestionResult', { simpleResolvers: true, description: 'Answers to a question of the survey’s own' })
export class SurveyQuestionResultType {
  @Field(() => String, { description: 'the question' })
  key!: string;
  @Field(() => SurveyQuestionKind, { description: '题型' })
  kind!: QuestionKind;
  @Field(() => String, { description: '题目' })
  title!: string;
  @Field(() => [SurveyCountType], { description: 'by option, in their order; none of a text' })
  counts!: SurveyCountType[];
}

@ObjectType('SurveySuggestion', { simpleResolvers: true, description: 'An opinion, without whose it is' })
export class SurveySuggestionType {
  @Field(() => String, { description: '安置区' })
  districtName!: string;
  @Field(() => String, { description: '意见建议' })
  text!: string;
}

@ObjectType('NeedsSurveyResults', {
  simpleResolvers: true,
  description: '需求调查结果 within the caller’s scope (SC13-7)',
})
export class SurveyResultsType {
  @Field(() => Int, { description: '答卷数' })
  responses!: number;
  @Field(() => Int, {
    description: '列入结果的答卷数: of an anonymous survey none before its end, and no group below 5',
  })
  shown!: number;
  @Field(() => String, { nullable: true, description: 'why the others are not, for the reader' })
  withheld?: string | null;
  @Field(() => [SurveyCountType], { description: '安置区' })
  byDistrict!: SurveyCountType[];
  @Field(() => [SurveyCountType], { description: '感兴趣的培训类型, the ten most wanted' })
  categories!: SurveyCountType[];
  @Field(() => [SurveyCountType], { description: '希望的技能等级' })
  levels!: SurveyCountType[];
  @Field(() => [SurveyCountType], { description: '希望培训的区' })
  districts!: SurveyCountType[];
  @Field(() => [SurveyCountType], { description: '希望培训的时间' })
  times!: SurveyCountType[];
  @Field(() => [SurveyCountType], { description: '希望培训的时长' })
  durations!: SurveyCountType[];
  @Field(() => [SurveyCountType], { description: '希望的培训方式' })
  modes!: SurveyCountType[];
  @Field(() => [SurveyQuestionResultType], { description: 'the survey’s own questions' })
  questions!: SurveyQuestionResultType[];
  @Field(() => [SurveySuggestionType], { description: '意见建议, the newest hundred' })
  suggestions!: SurveySuggestionType[];
}
