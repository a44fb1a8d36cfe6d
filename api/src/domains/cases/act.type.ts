import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FlowActionType } from '../../platform/flow/index.ts';
import { CaseType, SubCaseType } from './case.type.ts';

export enum RowResult {
  OK = 'OK',
  SKIPPED = 'SKIPPED',
  FAILED = 'FAILED',
}
registerEnumType(RowResult, {
  name: 'RowResult',
  description: 'SKIPPED: somebody was faster or it is already done; FAILED: it may not be done',
});

@ObjectType('CaseActRow', { simpleResolvers: true })
export class CaseActRowType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  caseNo!: string;
  @Field(() => RowResult)
  result!: string;
  @Field(() => String, { nullable: true })
  code?: string | null;
  @Field(() => String, { nullable: true })
  message?: string | null;
  @Field(() => CaseType, { nullable: true })
  record?: CaseType | null;
}

@ObjectType('CaseActResult', { simpleResolvers: true, description: 'One line per selected case' })
export class CaseActResultType {
  @Field(() => Int)
  ok!: number;
  @Field(() => Int)
  skipped!: number;
  @Field(() => Int)
  failed!: number;
  @Field(() => [CaseActRowType])
  rows!: CaseActRowType[];
  @Field(() => String, { nullable: true, description: 'file with one line per row' })
  resultFileUrl?: string | null;
}

@ObjectType('SubCaseActRow', { simpleResolvers: true })
export class SubCaseActRowType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  bjNo!: string;
  @Field(() => RowResult)
  result!: string;
  @Field(() => String, { nullable: true })
  code?: string | null;
  @Field(() => String, { nullable: true })
  message?: string | null;
  @Field(() => SubCaseType, { nullable: true })
  record?: SubCaseType | null;
}

@ObjectType('SubCaseActResult', { simpleResolvers: true })
export class SubCaseActResultType {
  @Field(() => Int)
  ok!: number;
  @Field(() => Int)
  skipped!: number;
  @Field(() => Int)
  failed!: number;
  @Field(() => [SubCaseActRowType])
  rows!: SubCaseActRowType[];
}

@ObjectType('ActPreviewRow', { simpleResolvers: true })
export class ActPreviewRowType {
  @Field(() => CaseType)
  record!: CaseType;
  @Field(() => Boolean)
  allowed!: boolean;
  @Field(() => String, { nullable: true })
  code?: string | null;
  @Field(() => String, { nullable: true })
  message?: string | null;
  @Field(() => String)
  summary!: string;
  @Field(() => Int)
  openSubCases!: number;
  @Field(() => [SubCaseType])
  subCases!: SubCaseType[];
}

@ObjectType('ActPreview', { simpleResolvers: true, description: 'What an act would do, shown before it is confirmed' })
export class ActPreviewType {
  @Field(() => FlowActionType)
  action!: FlowActionType;
  @Field(() => [ActPreviewRowType])
  rows!: ActPreviewRowType[];
  @Field(() => Boolean)
  reasonRequired!: boolean;
  @Field(() => String)
  confirmText!: string;
  @Field(() => String, { nullable: true, description: 'the applicant’s message; editable' })
  messageText?: string | null;
  @Field(() => [String], { description: 'who is told, what is pushed, what cannot be undone' })
  consequences!: string[];
}
