import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import type { CertificateType } from '../rows/certificate.ts';
import type { ExamResult } from '../rows/result.ts';
import { CertificateTypeEnum, ExamResultEnum } from '../rows/row.type.ts';
import { completionAmendment } from './amendment.record.ts';
import { askForCertificates, askForResult } from './ask-amendment.ts';

@InputType('LateCertificateInput', { description: 'A certificate that came after completion' })
class LateCertificateInput {
  @Field(() => ID, { description: '班次学员' })
  runTraineeId!: string;
  @Field(() => CertificateTypeEnum, { description: '证书类型' })
  certificateType!: CertificateType;
  @Field(() => String, { description: '证书编号' })
  certificateNo!: string;
  @Field(() => DayScalar, { description: '发证日期' })
  certificateDate!: string;
}

@InputType('LateCertificatesInput', { description: '补登证书 (T24-5)' })
class LateCertificatesInput {
  @Field(() => [LateCertificateInput], { description: 'at most 500, of those who have none' })
  rows!: LateCertificateInput[];
  @Field(() => String, { description: '说明, 5 to 500 characters' })
  reason!: string;
  @Field(() => [ID], { description: '证书扫描件等证明材料, at least one' })
  fileIds!: string[];
}

@InputType('ResultCorrectionInput', { description: '更正结果 of one trainee; what is absent stays (T24-6)' })
class ResultCorrectionInput {
  @Field(() => ID, { description: '班次学员' })
  runTraineeId!: string;
  @Field(() => String, { nullable: true, description: '理论成绩' })
  examTheory?: string | null;
  @Field(() => String, { nullable: true, description: '实操成绩' })
  examPractice?: string | null;
  @Field(() => ExamResultEnum, { nullable: true, description: '考试结果' })
  examResult?: ExamResult | null;
  @Field(() => String, { description: '更正原因, 5 to 500 characters' })
  reason!: string;
  @Field(() => [ID], { description: '证明材料, at least one' })
  fileIds!: string[];
}

const { Node } = completionAmendment.classes;
const ID_ARGUMENT = { description: '结课申请的标识' };
const THE_REQUEST = { description: '请求编号; a repeat answers with the first result' };

/** How 结课更正 begins. */
@Resolver()
export class AmendmentResolver {
  @Allow('training.completion:apply')
  @Mutation(() => Node, {
    description: '补登证书 within the days after completion, for the district to confirm (T24-5)',
  })
  async askForCompletionCertificates(
    @Ctx() ctx: Context,
    @Arg('completionId', () => ID, ID_ARGUMENT) completionId: string,
    @Arg('input', () => LateCertificatesInput, { description: '填写的内容' }) input: LateCertificatesInput,
    @Arg('requestId', () => ID, THE_REQUEST) requestId: string,
  ): Promise<object> {
    return completionAmendment.open(ctx, await askForCertificates(ctx, completionId, input, requestId));
  }

  @Allow('training.completion:correct')
  @Mutation(() => Node, { description: '更正结果 before there is a ledger, for the city to agree to (T24-6)' })
  async askForResultCorrection(
    @Ctx() ctx: Context,
    @Arg('completionId', () => ID, ID_ARGUMENT) completionId: string,
    @Arg('input', () => ResultCorrectionInput, { description: '填写的内容' }) input: ResultCorrectionInput,
    @Arg('requestId', () => ID, THE_REQUEST) requestId: string,
  ): Promise<object> {
    return completionAmendment.open(ctx, await askForResult(ctx, completionId, input, requestId));
  }
}
