import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';
import type { CertificateType } from '../rows/certificate.ts';
import type { CompletionResult, ExamResult } from '../rows/result.ts';
import { CertificateTypeEnum, CompletionResultEnum, ExamResultEnum } from '../rows/row.type.ts';

/** What one trainee has before and after. */
export interface Amended {
  examTheory: string | null;
  examPractice: string | null;
  examResult: ExamResult;
  attendanceRate: string | null;
  result: CompletionResult;
  reason: string | null;
  certificateType: CertificateType | null;
  certificateNo: string | null;
  certificateDate: string | null;
}

export interface AmendedRow {
  runTraineeId: string;
  seq: number;
  nameMasked: string;
  before: Amended;
  after: Amended;
}

@ObjectType('AmendedCompletion', { simpleResolvers: true, description: 'What a trainee has of his completion' })
class AmendedType implements Amended {
  @Field(() => String, { nullable: true, description: '理论成绩' })
  examTheory!: string | null;
  @Field(() => String, { nullable: true, description: '实操成绩' })
  examPractice!: string | null;
  @Field(() => ExamResultEnum, { description: '考试结果' })
  examResult!: ExamResult;
  @Field(() => String, { nullable: true, description: '全程出勤率, percent' })
  attendanceRate!: string | null;
  @Field(() => CompletionResultEnum, { description: '结业结果' })
  result!: CompletionResult;
  @Field(() => String, { nullable: true, description: '未结业 because of what' })
  reason!: string | null;
  @Field(() => CertificateTypeEnum, { nullable: true, description: '证书类型' })
  certificateType!: CertificateType | null;
  @Field(() => String, { nullable: true, description: '证书编号' })
  certificateNo!: string | null;
  @Field(() => DayScalar, { nullable: true, description: '发证日期' })
  certificateDate!: string | null;
}

@ObjectType('CompletionAmendmentRow', { simpleResolvers: true, description: 'A trainee of 结课更正 (T24-5, T24-6)' })
export class AmendedRowType implements AmendedRow {
  @Field(() => ID, { description: '班次学员' })
  runTraineeId!: string;
  @Field(() => Int, { description: '序号' })
  seq!: number;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => AmendedType, { description: '原内容' })
  before!: Amended;
  @Field(() => AmendedType, { description: '更正后' })
  after!: Amended;
}
