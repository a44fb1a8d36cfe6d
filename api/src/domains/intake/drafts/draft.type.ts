import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { AttachmentType } from '../../../platform/files/index.ts';

@ObjectType('KnownField', { simpleResolvers: true, description: 'A field that was filled in beforehand' })
export class KnownFieldType {
  @Field(() => String, { description: '字段代码' })
  field!: string;
  @Field(() => String, { description: '来源' })
  source!: string;
  @Field(() => DateTimeScalar, { description: '取得的时间' })
  at!: Date;
  @Field(() => Boolean, { description: 'the applicant may write something else, which the officer is told of' })
  correctable!: boolean;
  @Field(() => Boolean, { description: 'something else stands there now (更正)' })
  corrected!: boolean;
}

@ObjectType('DraftAttachment', { description: 'A material of a draft' })
export class DraftAttachmentType extends AttachmentType {
  @Field(() => String, { nullable: true, description: 'who issued the e-licence' })
  issuer?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when the e-licence was issued' })
  issuedAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when the e-licence was fetched' })
  fetchedAt?: Date | null;
}

@ObjectType('ApplicationDraft', {
  simpleResolvers: true,
  description: 'What an applicant has filled in and not submitted, in clear for the applicant alone; audited',
})
export class ApplicationDraftType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => String, { description: 'code of the bundle' })
  bundle!: string;
  @Field(() => Int, { description: 'rises with each saving' })
  version!: number;
  @Field(() => JsonScalar, { description: 'values of the form, unchecked and in part' })
  form!: unknown;
  @Field(() => String, { nullable: true, description: '9 digits' })
  placementStreet?: string | null;
  @Field(() => [KnownFieldType], { description: '已自动填写的字段' })
  known!: KnownFieldType[];
  @Field(() => Int, { description: 'per cent of the personal data that shared data brought' })
  knownRate!: number;
  @Field(() => Boolean, { description: 'E-0706: shared data could not be asked for' })
  sourcesDown!: boolean;
  @Field(() => [DraftAttachmentType], { description: '已上传的材料' })
  attachments!: DraftAttachmentType[];
  @Field(() => DateTimeScalar, { description: '最近修改的时间' })
  updatedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'when it is deleted if nobody changes it' })
  expiresAt!: Date;
}

export const PictureOrigin = titledEnum('PictureOrigin', 'Where a picture of the phone came from (01 §10.7)', {
  CAMERA: '当场拍摄',
  ALBUM: '从相册选择',
});

@InputType('DraftFileInput', { description: '草稿中的一个文件' })
export class DraftFileInput {
  @Field(() => ID, { description: '文件的标识' })
  fileId!: string;
  @Field(() => String, { description: '材料代码' })
  materialCode!: string;
  @Field(() => PictureOrigin, {
    nullable: true,
    description:
      'of a picture taken or chosen on a phone; ALBUM is shown to the officer as 来源 相册; empty leaves what was said before',
  })
  origin?: keyof typeof PictureOrigin | null;
}

@InputType('SaveApplicationDraftInput', { description: '网上申请草稿的一次保存' })
export class SaveApplicationDraftInput {
  @Field(() => ID, { description: '草稿的标识' })
  id!: string;
  @Field(() => Int, { description: 'the version the form goes on from; a stale one is refused E-0504' })
  version!: number;
  @Field(() => JsonScalar, { description: 'values of the form, as far as they are filled in' })
  form!: unknown;
  @Field(() => String, { nullable: true, description: '9 digits' })
  placementStreet?: string | null;
  @Field(() => [DraftFileInput], { description: 'all files of the draft; those left out are taken off it' })
  attachments!: DraftFileInput[];
}

@InputType('ObtainLicenceInput', { description: '用电子证照代替上传' })
export class ObtainLicenceInput {
  @Field(() => ID, { description: '草稿的标识' })
  draftId!: string;
  @Field(() => Int, { description: 'the version the page goes on from; a stale one is refused E-0504' })
  version!: number;
  @Field(() => String, { description: '材料代码' })
  materialCode!: string;
}
