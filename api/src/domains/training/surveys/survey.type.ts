import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../platform/flow/index.ts';
import type { QuestionKind } from '../../../platform/forms/index.ts';
import { SURVEY } from './record-type.ts';
import { surveyFlow } from './survey.flow.ts';

/** States of the flow as an enum of the API. */
export const SurveyState = titledEnum('NeedsSurveyState', 'Where a needs survey stands', stateTitles(surveyFlow));
export const SurveyQuestionKind = titledEnum('SurveyQuestionKind', 'Kinds of questions', {
  SINGLE: '单选',
  MULTI: '多选',
  SCALE: '打分（1至5分）',
  TEXT: '填空',
  SORT: '排序',
});

@ObjectType('SurveyQuestion', { simpleResolvers: true, description: 'A question of the survey’s own' })
export class SurveyQuestionType {
  @Field(() => String, { description: 'stays with the question over versions' })
  key!: string;
  @Field(() => SurveyQuestionKind, { description: '题型' })
  kind!: QuestionKind;
  @Field(() => String, { description: '题目' })
  title!: string;
  @Field(() => [String], { description: '选项' })
  options!: readonly string[];
  @Field(() => Boolean, { description: '必答' })
  required!: boolean;
}

@ObjectType('NeedsSurvey', { description: '需求调查 (02 §5.3)' })
export class SurveyType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the survey' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '调查编号' })
  surveyNo!: string;
  @Field(() => String, { description: '调查名称' })
  title!: string;
  @Field(() => String, { description: '调查说明' })
  intro!: string;
  @Field(() => [String], { description: '调查范围: 安置区; empty = all' })
  districts!: readonly string[];
  @Field(() => [String], { description: '调查范围: CL-PERSON-CAT; empty = all' })
  categories!: readonly string[];
  @Field(() => DateTimeScalar, { description: '开始时间' })
  openFrom!: Date | string;
  @Field(() => DateTimeScalar, { description: '结束时间（不含）' })
  openTo!: Date | string;
  @Field(() => Boolean, { description: '匿名' })
  anonymous!: boolean;
  @Field(() => Boolean, { description: '截止前可修改' })
  allowEdit!: boolean;
  @Field(() => Int, { description: 'version of the questions' })
  contentVersion!: number;
  @Field(() => [SurveyQuestionType], { description: 'its own questions' })
  questions!: readonly SurveyQuestionType[];
  @Field(() => Int, { description: 'answers within the caller’s scope' })
  answerCount!: number;
  @Field(() => SurveyState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(surveyFlow, SURVEY, this.row);
  }
}

export const SurveyConnection = connectionOf('NeedsSurvey', () => SurveyType);

@InputType('SurveyQuestionInput', { description: 'A question; without its key it is a new one' })
export class SurveyQuestionInput {
  @Field(() => String, { nullable: true, description: 'of a question that was there before' })
  key?: string | null;
  @Field(() => SurveyQuestionKind, { description: '题型' })
  kind!: QuestionKind;
  @Field(() => String, { description: '题目' })
  title!: string;
  @Field(() => [String], { nullable: true, description: '选项' })
  options?: string[] | null;
  @Field(() => Boolean, { description: '必答' })
  required!: boolean;
}

@InputType('NeedsSurveyInput', { description: 'What a survey says (02 §5.3)' })
export class SurveyInput {
  @Field(() => String, { description: '调查名称' })
  title!: string;
  @Field(() => String, { nullable: true, description: '调查说明' })
  intro?: string | null;
  @Field(() => [String], { nullable: true, description: '安置区; all unless said' })
  districts?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'CL-PERSON-CAT; all unless said' })
  categories?: string[] | null;
  @Field(() => DateTimeScalar, { description: '开始时间' })
  openFrom!: Date;
  @Field(() => DateTimeScalar, { description: '结束时间（不含）' })
  openTo!: Date;
  @Field(() => Boolean, { description: '匿名: who has answered is known, not what' })
  anonymous!: boolean;
  @Field(() => Boolean, { description: '截止前可修改; never of an anonymous one' })
  allowEdit!: boolean;
  @Field(() => [SurveyQuestionInput], { description: 'its own questions, at most 20' })
  questions!: SurveyQuestionInput[];
}
