import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';
import { QUALIFICATION } from '../../codes.ts';
import { FieldReader } from '../../fields.ts';
import { VerifyState } from '../belonging.types.ts';

@InputType('QualificationInput', { description: 'A qualification as its institution uploads it (02 §6.3)' })
export class QualificationInput {
  @Field(() => String, { description: 'CL-QUAL' })
  kind!: string;
  @Field(() => String, { description: '证书编号, at most 60 characters' })
  certNo!: string;
  @Field(() => String, { description: '发证机关, at most 100 characters' })
  issuer!: string;
  @Field(() => String, { nullable: true, description: '许可范围, at most 300 characters' })
  scope?: string | null;
  @Field(() => DayScalar, { description: '有效期起' })
  validFrom!: string;
  @Field(() => DayScalar, { nullable: true, description: '有效期止; absent = 长期' })
  validTo?: string | null;
  @Field(() => [ID], { description: '资质扫描件: the caller’s uploaded files, at least one' })
  fileIds!: string[];
  @Field(() => ID, { description: 'a repeat with the same id answers with the first result' })
  requestId!: string;
}

/** The checked values of a qualification. @throws BAD_INPUT naming every field with a mistake (02 §6.7) */
export function readQualification(input: QualificationInput) {
  const read = new FieldReader();
  const value = {
    kind: read.code('kind', '资质类型', QUALIFICATION, input.kind),
    certNo: read.text('certNo', '证书编号', input.certNo, 60),
    issuer: read.text('issuer', '发证机关', input.issuer, 100),
    scope: read.optional('scope', '许可范围', input.scope, 300),
    validFrom: input.validFrom,
    validTo: read.until('validTo', input.validFrom, input.validTo, '有效期截止日期不能早于起始日期'),
  };
  if (input.fileIds.length === 0) read.reject('fileIds', '请上传资质扫描件');
  read.check();
  return value;
}

@InputType('VerifyQualificationInput', { description: '核验 of a qualification by its district' })
export class VerifyQualificationInput {
  @Field(() => ID, { description: 'the qualification' })
  id!: string;
  @Field(() => Int, { description: 'the version that was shown' })
  version!: number;
  @Field(() => VerifyState, { description: 'VERIFIED or DOUBTFUL' })
  verdict!: VerifyState;
  @Field(() => String, { nullable: true, description: '核验意见, 5 to 300 characters; needed for 存疑' })
  note?: string | null;
}
