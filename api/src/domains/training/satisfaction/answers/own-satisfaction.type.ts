import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../../../graphql/scalars.ts';
import type { QuestionKind } from '../../../../platform/forms/index.ts';
import { SurveyQuestionKind } from '../../surveys/survey.type.ts';
import { SatisfactionDimension } from '../reports/figures.type.ts';
import type { Dimension } from '../template/dimensions.ts';
import type { SatisfactionQuestion } from '../template/template.ts';

@ObjectType('SatisfactionQuestion', { simpleResolvers: true, description: 'A question of 满意度评价 (02 §17.3)' })
export class SatisfactionQuestionType {
  @Field(() => String, { description: '题号; answers stand under it' })
  key!: string;
  @Field(() => SurveyQuestionKind, { description: '题型; a scale goes from 0 = 未评价 to 5' })
  kind!: QuestionKind;
  @Field(() => String, { description: '题目' })
  title!: string;
  @Field(() => [String], { description: '选项' })
  options!: readonly string[];
  @Field(() => Boolean, { description: '必答' })
  required!: boolean;
  @Field(() => SatisfactionDimension, { description: '维度' })
  dimension!: Dimension;
  @Field(() => Float, { description: '权重' })
  weight!: number;
}

@ObjectType('OwnSatisfaction', {
  simpleResolvers: true,
  description: 'A run that the caller is asked to judge (S13.3)',
})
export class OwnSatisfactionType {
  @Field(() => ID, { description: 'the task' })
  id!: string;
  @Field(() => String, { description: '培训班次' })
  runName!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => String, { description: '说明' })
  intro!: string;
  @Field(() => Boolean, { description: '匿名' })
  anonymous!: boolean;
  @Field(() => DateTimeScalar, { description: '截止时间（不含）' })
  openTo!: Date | string;
  @Field(() => [SatisfactionQuestionType], { description: 'what is asked' })
  questions!: SatisfactionQuestion[];
  @Field(() => Boolean, { description: 'he has answered; what, nobody knows' })
  answered!: boolean;
  @Field(() => Boolean, { description: 'it collects now' })
  open!: boolean;
}

@ObjectType('SatisfactionRespondent', { simpleResolvers: true, description: 'A trainee of a task, for 代录 (T25-5)' })
export class RespondentType {
  @Field(() => ID, { description: 'the trainee' })
  traineeId!: string;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => Boolean, { description: '已评价' })
  answered!: boolean;
}

@ObjectType('SatisfactionPaperForm', {
  simpleResolvers: true,
  description: 'What a paper answer is entered by (T25-5)',
})
export class PaperFormType {
  @Field(() => [SatisfactionQuestionType], { description: 'what the task asks' })
  questions!: SatisfactionQuestion[];
  @Field(() => [RespondentType], { description: 'whose answers may be entered' })
  respondents!: RespondentType[];
}

@InputType('PaperSatisfactionInput', { description: '代录 of a paper answer (T25-5)' })
export class PaperAnswerInput {
  @Field(() => ID, { description: 'the task' })
  taskId!: string;
  @Field(() => ID, { description: 'whose answer it is; it uses up his token' })
  traineeId!: string;
  @Field(() => JsonScalar, { description: 'by keys of the questions' })
  answers!: unknown;
  @Field(() => ID, { description: 'the scan, the caller’s upload' })
  scanFileId!: string;
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
}

@ObjectType('RunToJudge', {
  simpleResolvers: true,
  description: 'A run whose lessons are over and which is not asked about yet (待开启)',
})
export class RunToJudgeType {
  @Field(() => ID, { description: 'the run' })
  runId!: string;
  @Field(() => String, { description: '班次编号' })
  runNo!: string;
  @Field(() => String, { description: '培训班次' })
  runName!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => Int, { description: '应评人数 of the caller’s district' })
  expected!: number;
}
