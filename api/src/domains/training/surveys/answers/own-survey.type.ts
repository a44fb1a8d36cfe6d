import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../../../graphql/scalars.ts';
import { EnrolmentChoiceType } from '../../rounds/hall/choices.ts';
import { SurveyQuestionType } from '../survey.type.ts';

@ObjectType('OwnSurvey', { simpleResolvers: true, description: 'An open needs survey as the trainee sees it (SC13-5)' })
export class OwnSurveyType {
  @Field(() => ID, { description: 'the survey' })
  id!: string;
  @Field(() => String, { description: '调查名称' })
  title!: string;
  @Field(() => String, { description: '调查说明' })
  intro!: string;
  @Field(() => DateTimeScalar, { description: '结束时间（不含）' })
  openTo!: Date | string;
  @Field(() => Boolean, { description: '匿名: what he answers is kept without him' })
  anonymous!: boolean;
  @Field(() => Int, { description: 'version of the questions, to send back with the answer' })
  contentVersion!: number;
  @Field(() => [SurveyQuestionType], { description: 'its own questions' })
  questions!: readonly SurveyQuestionType[];
  @Field(() => Boolean, { description: 'he has answered' })
  answered!: boolean;
  @Field(() => Boolean, { description: 'he may hand in, for the first time or again' })
  mayAnswer!: boolean;
  @Field(() => JsonScalar, { nullable: true, description: 'his own answer; never of an anonymous one' })
  answer?: unknown;
}

@ObjectType('SurveyChoices', { simpleResolvers: true, description: 'What the common questions of every survey offer' })
export class SurveyChoicesType {
  @Field(() => [EnrolmentChoiceType], { description: 'CL-PROJ-CAT' })
  categories!: EnrolmentChoiceType[];
  @Field(() => [EnrolmentChoiceType], { description: 'CL-SKILL-LEVEL' })
  skillLevels!: EnrolmentChoiceType[];
  @Field(() => [EnrolmentChoiceType], { description: 'CL-DISTRICT' })
  districts!: EnrolmentChoiceType[];
  @Field(() => [EnrolmentChoiceType], { description: '希望培训的时间' })
  times!: EnrolmentChoiceType[];
  @Field(() => [EnrolmentChoiceType], { description: '希望培训的时长' })
  durations!: EnrolmentChoiceType[];
  @Field(() => [EnrolmentChoiceType], { description: 'CL-MODE' })
  modes!: EnrolmentChoiceType[];
}
