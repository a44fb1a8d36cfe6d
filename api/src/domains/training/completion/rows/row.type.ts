import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { CERTIFICATE_TYPES, type CertificateType } from './certificate.ts';
import { COMPLETION_RESULTS, type CompletionResult, EXAM_RESULTS, type ExamResult } from './result.ts';

export const ExamResultEnum = titledEnum('CompletionExamResult', '考试结果', EXAM_RESULTS);
export const CompletionResultEnum = titledEnum('CompletionResult', '结业结果', COMPLETION_RESULTS);
export const CertificateTypeEnum = titledEnum('CompletionCertificateType', '证书类型', CERTIFICATE_TYPES);

@ObjectType('RunCompletionRow', { description: '结业明细: one trainee of the run (02 §16.3)', simpleResolvers: true })
export class CompletionRowType {
  @Field(() => ID, { description: '班次学员的标识' })
  runTraineeId!: string;
  @Field(() => Int, { description: '序号 in the run' })
  seq!: number;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: '身份证号, masked' })
  idNoMasked!: string;
  @Field(() => String, { description: '安置区' })
  districtCode!: string;
  @Field(() => String, { nullable: true, description: '全程出勤率, percent with two decimals; null without lessons' })
  attendanceRate!: string | null;
  @Field(() => String, { nullable: true, description: '理论成绩, 0 to 100 with two decimals' })
  examTheory!: string | null;
  @Field(() => String, { nullable: true, description: '实操成绩, likewise' })
  examPractice!: string | null;
  @Field(() => ExamResultEnum, { description: '考试结果' })
  examResult!: ExamResult;
  @Field(() => CertificateTypeEnum, { nullable: true, description: '证书类型' })
  certificateType!: CertificateType | null;
  @Field(() => String, { nullable: true, description: '证书编号' })
  certificateNo!: string | null;
  @Field(() => DayScalar, { nullable: true, description: '发证日期' })
  certificateDate!: string | null;
  @Field(() => CompletionResultEnum, {
    description: '结业结果; while it is not handed in, what it would be now',
  })
  result!: CompletionResult;
  @Field(() => String, { nullable: true, description: '未结业 because of what' })
  reason!: string | null;
}

@InputType('RunCompletionRowInput', { description: '考试结果和证书 of one trainee' })
export class CompletionRowInput {
  @Field(() => ID, { description: '班次学员的标识' })
  runTraineeId!: string;
  @Field(() => String, { nullable: true, description: '理论成绩' })
  examTheory?: string | null;
  @Field(() => String, { nullable: true, description: '实操成绩' })
  examPractice?: string | null;
  @Field(() => ExamResultEnum, {
    nullable: true,
    description: '考试结果; in an exam of the institution’s own it follows from the marks, 缺考 excepted',
  })
  examResult?: ExamResult | null;
  @Field(() => CertificateTypeEnum, { nullable: true, description: '证书类型' })
  certificateType?: CertificateType | null;
  @Field(() => String, { nullable: true, description: '证书编号' })
  certificateNo?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '发证日期' })
  certificateDate?: string | null;
}
