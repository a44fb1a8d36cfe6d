import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BatchType } from '../../platform/batches/index.ts';
import { FlowActionType, RowResult } from '../../platform/flow/index.ts';
import { CaseType, SubCaseType } from './case.type.ts';

@ObjectType({ description: '一件记录的办理结果' })
abstract class ActRow {
  @Field(() => ID, { description: '办件或子办件的标识' })
  id!: string;
  @Field(() => RowResult, { description: '办成、跳过或失败' })
  result!: string;
  @Field(() => String, { nullable: true, description: '未办成时的错误代码' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: '未办成的原因' })
  message?: string | null;
}

@ObjectType({ description: '各种结果的件数' })
abstract class ActCounts {
  @Field(() => Int, { description: '成功的件数' })
  ok!: number;
  @Field(() => Int, { description: '跳过的件数' })
  skipped!: number;
  @Field(() => Int, { description: '失败的件数' })
  failed!: number;
}

@ObjectType('CaseActRow', { simpleResolvers: true, description: '一件办件的办理结果' })
export class CaseActRowType extends ActRow {
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => CaseType, { nullable: true, description: '办理后的办件；不可见的为空' })
  record?: CaseType | null;
}

@ObjectType('CaseActResult', { simpleResolvers: true, description: 'One line per selected case' })
export class CaseActResultType extends ActCounts {
  @Field(() => [CaseActRowType], { description: '逐件结果，按提交的顺序' })
  rows!: CaseActRowType[];
  @Field(() => String, { nullable: true, description: 'file with one line per row' })
  resultFileUrl?: string | null;
  @Field(() => BatchType, {
    nullable: true,
    description: 'set when there are too many to answer at once: it works through them, and `rows` is empty',
  })
  batch?: BatchType | null;
}

@ObjectType('SubCaseActRow', { simpleResolvers: true, description: '一件子办件的办理结果' })
export class SubCaseActRowType extends ActRow {
  @Field(() => String, { description: '办件编号' })
  bjNo!: string;
  @Field(() => SubCaseType, { nullable: true, description: '办理后的子办件；不可见的为空' })
  record?: SubCaseType | null;
}

@ObjectType('SubCaseActResult', { simpleResolvers: true, description: '逐件的子办件办理结果' })
export class SubCaseActResultType extends ActCounts {
  @Field(() => [SubCaseActRowType], { description: '逐件结果，按提交的顺序' })
  rows!: SubCaseActRowType[];
  @Field(() => BatchType, {
    nullable: true,
    description: 'as with cases: it works through what is too much for one answer',
  })
  batch?: BatchType | null;
}

@ObjectType('ActPreviewRow', { simpleResolvers: true, description: '所选一件的情况' })
export class ActPreviewRowType {
  @Field(() => CaseType, { description: '所选的办件' })
  record!: CaseType;
  @Field(() => Boolean, { description: '能否办理' })
  allowed!: boolean;
  @Field(() => String, { nullable: true, description: '不能办理时的错误代码' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: '不能办理的原因' })
  message?: string | null;
  @Field(() => String, { description: '子办件情况概述' })
  summary!: string;
  @Field(() => Int, { description: '未办完的子办件数；待办结的，正常办结时不计' })
  openSubCases!: number;
  @Field(() => [SubCaseType], { description: '各子办件' })
  subCases!: SubCaseType[];
}

@ObjectType('ActPreview', { simpleResolvers: true, description: 'What an act would do, shown before it is confirmed' })
export class ActPreviewType {
  @Field(() => FlowActionType, { description: '将要办理的操作' })
  action!: FlowActionType;
  @Field(() => [ActPreviewRowType], { description: '所选各件的情况' })
  rows!: ActPreviewRowType[];
  @Field(() => Boolean, { description: '是否必须填写原因' })
  reasonRequired!: boolean;
  @Field(() => String, { description: '确认按钮上方的提示' })
  confirmText!: string;
  @Field(() => String, { nullable: true, description: 'the applicant’s message; editable' })
  messageText?: string | null;
  @Field(() => [String], { description: 'who is told, what is pushed, what cannot be undone' })
  consequences!: string[];
}

@ObjectType('SubCaseActPreview', {
  simpleResolvers: true,
  description: 'What an act on one sub-case would do, shown before it is confirmed',
})
export class SubCaseActPreviewType {
  @Field(() => String, { nullable: true, description: '申请人将收到的短信，可以修改；不通知申请人的为空' })
  messageText?: string | null;
  @Field(() => [String], { description: 'the new state, the clock, who is told, what is pushed' })
  consequences!: string[];
}

@ObjectType('ActExclusion', {
  simpleResolvers: true,
  description: 'Cases of a selection that the act will not touch, by reason',
})
export class ActExclusionType {
  @Field(() => String, { description: 'error code' })
  code!: string;
  @Field(() => String, { description: 'why' })
  message!: string;
  @Field(() => Int, { description: 'how many cases' })
  count!: number;
  @Field(() => [String], { description: 'numbers of the first of them' })
  examples!: string[];
}

@ObjectType('CaseSelectionPreview', {
  simpleResolvers: true,
  description: 'What an act would do with all rows of a list, shown before it is confirmed',
})
export class CaseSelectionPreviewType {
  @Field(() => FlowActionType, { description: 'the act' })
  action!: FlowActionType;
  @Field(() => Int, { description: 'cases it would be asked for; sent back as `selectionSeen`' })
  selected!: number;
  @Field(() => Int, { description: 'cases that allow it now' })
  allowed!: number;
  @Field(() => Int, { description: 'sub-cases of those that the act would cut short' })
  openSubCases!: number;
  @Field(() => [ActExclusionType], { description: 'the others, by reason' })
  exclusions!: ActExclusionType[];
  @Field(() => Boolean, { description: 'whether it will run in the background' })
  background!: boolean;
  @Field(() => Boolean, { description: 'whether a reason must be given' })
  reasonRequired!: boolean;
  @Field(() => String, { description: 'the question to be answered' })
  confirmText!: string;
  @Field(() => String, { nullable: true, description: 'the applicants’ message; editable, filled for each of them' })
  messageText?: string | null;
  @Field(() => [String], { description: 'who is told, what is pushed, what cannot be undone' })
  consequences!: string[];
}
