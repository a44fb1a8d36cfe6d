import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { FeedbackTypeEnum } from '../feedback.enums.ts';
import type { FeedbackType } from '../words.ts';
import type { DepartmentSubCase } from './department-sub-cases.ts';
import type { RowFault } from './import-rows.ts';

@ObjectType('DepartmentSubCase', {
  simpleResolvers: true,
  description: 'What a department sees of a sub-case sent to it',
})
export class DepartmentSubCaseType implements DepartmentSubCase {
  @Field(() => ID, { description: 'id' })
  id!: string;
  @Field(() => String, { description: '办件编号' })
  bjNo!: string;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '姓名, masked' })
  personName!: string;
  @Field(() => String, { description: '受理单位' })
  centreName!: string;
  @Field(() => String, { description: '办件状态' })
  statusTitle!: string;
  @Field(() => DateTimeScalar, { description: '接件时间' })
  acceptedAt!: SqlInstant;
  @Field(() => DateTimeScalar, { nullable: true, description: '承诺到期' })
  promiseDueAt!: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '最近反馈, in the department’s own words' })
  externalStatus!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '最近反馈时间' })
  lastFeedbackAt!: SqlInstant | null;
  @Field(() => Boolean, { description: 'whether it has ended' })
  closed!: boolean;
}

export const DepartmentSubCaseConnection = connectionOf('DepartmentSubCase', () => DepartmentSubCaseType);

@ObjectType('EnteredFeedback', { simpleResolvers: true, description: 'What became of a department’s entry' })
export class EnteredFeedbackType {
  @Field(() => ID, { description: 'the message' })
  id!: string;
  @Field(() => String, { description: 'in words' })
  message!: string;
}

@InputType('EnteredMaterialInput', { description: 'A material that the department asks for' })
export class EnteredMaterialInput {
  @Field(() => String, { description: 'name' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'what to mind' })
  note?: string | null;
}

@InputType('EnteredResultInput', { description: 'A field of the result, by its name in the contract' })
export class EnteredResultInput {
  @Field(() => String, { description: 'name' })
  name!: string;
  @Field(() => String, { description: 'value; the code of a CODE' })
  value!: string;
}

@InputType('EnterFeedbackInput', { description: 'A department’s word by hand' })
export class EnterFeedbackInput {
  @Field(() => String, { description: 'UUID of the request' })
  requestId!: string;
  @Field(() => ID, { description: 'a sub-case of the caller’s own department' })
  subCaseId!: string;
  @Field(() => FeedbackTypeEnum, { description: '反馈类型' })
  feedbackType!: FeedbackType;
  @Field(() => String, { description: '办理情况 in the department’s words, at most 120 characters' })
  statusText!: string;
  @Field(() => String, { nullable: true, description: '原因; for REJECT, SUPPLEMENT and ERROR' })
  reasonText?: string | null;
  @Field(() => String, { nullable: true, description: '建议' })
  suggestion?: string | null;
  @Field(() => [EnteredMaterialInput], { nullable: true, description: '需补正材料' })
  materials?: EnteredMaterialInput[] | null;
  @Field(() => [EnteredResultInput], { nullable: true, description: '办理结果' })
  results?: EnteredResultInput[] | null;
  @Field(() => String, { nullable: true, description: '经办人' })
  handledBy?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '办理时间; not in the future' })
  handledAt?: Date | null;
  @Field(() => String, { nullable: true, description: '联系电话' })
  contactPhone?: string | null;
  @Field(() => [ID], { nullable: true, description: 'uploads of the caller' })
  attachmentIds?: string[] | null;
}

@ObjectType('FeedbackImportFault', { simpleResolvers: true, description: 'A wrong cell of a file' })
export class FeedbackImportFaultType implements RowFault {
  @Field(() => Int, { description: 'line of the file' })
  row!: number;
  @Field(() => String, { description: 'column' })
  column!: string;
  @Field(() => String, { description: 'what is wrong' })
  message!: string;
}

@ObjectType('FeedbackImport', { simpleResolvers: true, description: '反馈导入: a department’s file' })
export class FeedbackImportType {
  @Field(() => ID, { description: 'id' })
  id!: string;
  @Field(() => String, { description: 'name of the file' })
  fileName!: string;
  @Field(() => String, { description: 'CHECKED RUNNING DONE' })
  state!: string;
  @Field(() => Int, { description: 'rows of the file' })
  rowCount!: number;
  @Field(() => Int, { description: 'rows with a fault' })
  faultyRows!: number;
  @Field(() => [FeedbackImportFaultType], { description: 'the first 500 wrong cells' })
  faults!: FeedbackImportFaultType[];
  @Field(() => Int, { description: 'rows taken in so far' })
  doneCount!: number;
  @Field(() => Int, { description: 'of these answered 0' })
  okCount!: number;
  @Field(() => String, { description: 'address of the result file' })
  resultUrl!: string;
}
