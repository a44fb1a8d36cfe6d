import { Field, ID, InputType, Int } from 'type-graphql';
import type { GivenExtension } from './improvement/extend.ts';
import type { GivenReply } from './improvement/save-replies.ts';
import { StatisticsAnswer } from './inspection.type.ts';
import type { GivenReport } from './report/save-report.ts';
import type { GivenSheet } from './review/sheet-input.ts';
import { AnswerInput, InspectionProblemInput, VisitInput } from './sheet.type.ts';

@InputType('InspectionReportFile', { description: 'A file of the report' })
export class ReportFileInput {
  @Field(() => String, { nullable: true, description: 'code of the item that it proves; absent = 年检材料 in general' })
  itemCode?: string | null;
  @Field(() => ID, { description: 'the caller’s uploaded file' })
  fileId!: string;
}

@InputType('InspectionReportInput', { description: 'What an institution reports (T19-2)' })
export class ReportInput implements GivenReport {
  @Field(() => String, { description: '自查报告, at most 3,000 characters' })
  selfReport!: string;
  @Field(() => StatisticsAnswer, { nullable: true, description: 'what it says to the statistics' })
  statisticsAnswer?: 'CONFIRMED' | 'DISPUTED' | null;
  @Field(() => String, { nullable: true, description: '异议说明, needed for 有异议' })
  dispute?: string | null;
  @Field(() => [ReportFileInput], { description: 'files uploaded since it was saved last' })
  files!: ReportFileInput[];
}

@InputType('InspectionSheetInput', { description: '审核记录 of a district (T19-3, T19-4)' })
export class SheetInput implements GivenSheet {
  @Field(() => [AnswerInput], { description: 'by item' })
  answers!: AnswerInput[];
  @Field(() => Boolean, { description: 'the qualifications were looked at' })
  qualificationsSeen!: boolean;
  @Field(() => String, { nullable: true, description: '异议答复' })
  disputeAnswer?: string | null;
  @Field(() => Boolean, { description: 'to be visited; what was drawn stays so' })
  fieldVisit!: boolean;
  @Field(() => VisitInput, { nullable: true, description: '实地检查' })
  visit?: VisitInput | null;
  @Field(() => String, { nullable: true, description: '整改要求, at most 2,000 characters' })
  requirements?: string | null;
  @Field(() => [InspectionProblemInput], { description: 'for 需改进' })
  problems!: InspectionProblemInput[];
  @Field(() => [ID], { description: '年检报告: files uploaded since' })
  reportFileIds!: string[];
  @Field(() => [ID], { description: '实地检查照片、视频: files uploaded since' })
  photoFileIds!: string[];
}

@InputType('InspectionReplyInput', { description: 'What an institution says to a problem (T19-5)' })
export class ReplyInput implements GivenReply {
  @Field(() => Int, { description: 'number of the problem, from 1 on' })
  problemNo!: number;
  @Field(() => String, { description: '整改说明, at most 500 characters' })
  text!: string;
  @Field(() => [ID], { description: 'files uploaded since' })
  fileIds!: string[];
}

@InputType('ExtendImprovementInput', { description: '延长整改期限 (T19-6)' })
export class ExtendInput implements GivenExtension {
  @Field(() => ID, { description: 'the inspection' })
  id!: string;
  @Field(() => Int, { description: 'the version that was shown' })
  version!: number;
  @Field(() => Int, { description: '1 to 15 working days' })
  workdays!: number;
  @Field(() => String, { description: '5 to 500 characters' })
  reason!: string;
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
}
