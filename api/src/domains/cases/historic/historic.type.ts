import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { BatchType } from '../../../platform/batches/index.ts';
import { HistoricCriteriaInput } from './criteria.ts';

export const HistoricToolEnum = titledEnum('HistoricTool', '历史数据处理的工具', {
  RETURN: '历史预审退回',
  FINISH: '历史办结',
});

@InputType('ProposeHistoricRunInput', { description: '生成预览: the list to freeze, and why' })
export class ProposeHistoricRunInput {
  @Field(() => ID, { description: 'UUID; a repeat answers with the first result' })
  requestId!: string;
  @Field(() => HistoricToolEnum, { description: 'which tool' })
  tool!: 'RETURN' | 'FINISH';
  @Field(() => HistoricCriteriaInput, { description: 'which cases' })
  criteria!: HistoricCriteriaInput;
  @Field(() => Int, { description: 'how many the caller was shown; more than these are refused (E-0510)' })
  seen!: number;
  @Field(() => String, { description: 'code of the reason: of 预审退回, or of 办结' })
  reasonCode!: string;
  @Field(() => String, { nullable: true, description: 'the reason in words, 5 to 500 characters' })
  reasonText?: string | null;
}

@ObjectType('HistoricCase', { simpleResolvers: true, description: 'A case that the criteria mean, masked' })
export class HistoricCaseType {
  @Field(() => ID, { description: 'of the case' })
  id!: string;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { description: '姓名, masked' })
  personName!: string;
  @Field(() => String, { description: 'the centre that handles it' })
  orgName!: string;
  @Field(() => String, { description: 'where it stands' })
  stateTitle!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '提交时间' })
  submittedAt?: SqlInstant | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '接件时间' })
  acceptedAt?: SqlInstant | null;
  @Field(() => Int, { description: 'how many sub-cases it has' })
  subCases!: number;
  @Field(() => String, { description: 'NONE, SUSPECTED, CONFIRMED, CLEARED' })
  duplicateFlag!: string;
}

@ObjectType('HistoricCases', { simpleResolvers: true, description: '查询: how many there are, and the oldest 50' })
export class HistoricCasesType {
  @Field(() => Int, { description: 'all of them' })
  count!: number;
  @Field(() => [HistoricCaseType], { description: 'the oldest 50' })
  sample!: HistoricCaseType[];
}

@ObjectType('HistoricPlace', { simpleResolvers: true, description: 'The part of a run that lies in one district' })
export class HistoricPlaceType {
  @Field(() => String, { description: '区划代码' })
  districtCode!: string;
  @Field(() => String, { description: 'name of the district' })
  districtName!: string;
  @Field(() => Int, { description: 'cases frozen' })
  cases!: number;
  @Field(() => Int, { description: 'cases done' })
  ok!: number;
  @Field(() => Int, { description: 'cases left as they were, with a reason' })
  skipped!: number;
  @Field(() => Int, { description: 'cases that could not be done' })
  failed!: number;
}

@ObjectType('HistoricRun', {
  simpleResolvers: true,
  description: 'A list of historic cases from its preview to its report',
})
export class HistoricRunType {
  @Field(() => ID, { description: 'of its batch' })
  id!: string;
  @Field(() => HistoricToolEnum, { description: 'which tool' })
  tool!: 'RETURN' | 'FINISH';
  @Field(() => BatchType, { description: 'progress, and what the caller may do with it now' })
  batch!: BatchType;
  @Field(() => [String], { description: 'the criteria in words' })
  criteria!: string[];
  @Field(() => String, { description: 'the reason in words' })
  reason!: string;
  @Field(() => Boolean, { description: 'whether applicants get messages (historic.notifyApplicants)' })
  notify!: boolean;
  @Field(() => Int, { description: 'sub-cases that were open when the list was frozen' })
  subCases!: number;
  @Field(() => String, { description: 'file of the trial: what would happen to each case and sub-case' })
  trialUrl!: string;
  @Field(() => String, { nullable: true, description: 'file of the report, once work has begun' })
  reportUrl?: string | null;
}

@ObjectType('HistoricTrialReason', { simpleResolvers: true, description: 'Why cases of a list would be left' })
export class HistoricTrialReasonType {
  @Field(() => String, { description: 'in Chinese' })
  message!: string;
  @Field(() => Int, { description: 'how many' })
  count!: number;
  @Field(() => String, { description: 'number of one of them' })
  example!: string;
}

@ObjectType('HistoricTrialLine', { simpleResolvers: true, description: 'What would become of a case or sub-case' })
export class HistoricTrialLineType {
  @Field(() => Int, { description: 'place of the case in the list' })
  position!: number;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { nullable: true, description: '办件编号 of the sub-case; null in the line of the case' })
  bjNo?: string | null;
  @Field(() => String, { description: '事项; empty in the line of the case' })
  matterName!: string;
  @Field(() => String, { description: 'where it stands now' })
  fromTitle!: string;
  @Field(() => String, { description: 'where it would stand' })
  toTitle!: string;
  @Field(() => String, { nullable: true, description: 'why nothing would happen' })
  reason?: string | null;
}

@ObjectType('HistoricTrial', { simpleResolvers: true, description: '试运行: what a run would do as things stand now' })
export class HistoricTrialType {
  @Field(() => Int, { description: 'cases that would move' })
  change!: number;
  @Field(() => Int, { description: 'cases that would be left' })
  skip!: number;
  @Field(() => Int, { description: 'sub-cases that would move with them' })
  subCases!: number;
  @Field(() => [HistoricTrialReasonType], { description: 'why cases would be left' })
  reasons!: HistoricTrialReasonType[];
  @Field(() => [HistoricTrialLineType], { description: 'the first 20 cases with their sub-cases' })
  lines!: HistoricTrialLineType[];
}

export const HistoricRunConnection = connectionOf('HistoricRun', () => HistoricRunType);
