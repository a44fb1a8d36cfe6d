import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../../../graphql/scalars.ts';
import { AttachmentType } from '../../../../platform/files/index.ts';
import { NewAttachmentInput } from '../../case.inputs.ts';

@ObjectType('RegistrationDraft', {
  simpleResolvers: true,
  description: 'What a clerk has filled in at the window and not submitted; seen by that clerk alone',
})
export class RegistrationDraftType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => Int, { description: 'rises with each saving' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'masked; null while no name was filled in' })
  personName?: string | null;
  @Field(() => String, { nullable: true, description: 'masked; null while the number is incomplete' })
  idNo?: string | null;
  @Field(() => String, { nullable: true, description: '安置方式' })
  placementTypeTitle?: string | null;
  @Field(() => Int, { description: 'uploaded files' })
  fileCount!: number;
  @Field(() => DateTimeScalar, { description: '开始填写的时间' })
  createdAt!: Date;
  @Field(() => DateTimeScalar, { description: '最近修改的时间' })
  updatedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'when it is deleted if nobody changes it' })
  expiresAt!: Date;
}

@ObjectType('OpenedRegistrationDraft', {
  simpleResolvers: true,
  description: 'A draft as the form takes it up again, in clear for the clerk who typed it; audited',
})
export class OpenedRegistrationDraftType {
  @Field(() => RegistrationDraftType, { description: '草稿本身' })
  draft!: RegistrationDraftType;
  @Field(() => JsonScalar, { description: 'values of the form `caseForm`, unchecked and in part' })
  form!: unknown;
  @Field(() => String, { nullable: true, description: '9 digits' })
  placementStreet?: string | null;
  @Field(() => [AttachmentType], { description: '已上传的材料' })
  attachments!: AttachmentType[];
}

@InputType('SaveRegistrationDraftInput', { description: '窗口登记草稿的一次保存' })
export class SaveRegistrationDraftInput {
  @Field(() => ID, {
    description: 'UUID of this saving; a repeat that would make a second draft answers with the first',
  })
  requestId!: string;
  @Field(() => ID, { nullable: true, description: 'empty = a new draft' })
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'the version the form goes on from; a stale one is refused E-0504' })
  version?: number | null;
  @Field(() => JsonScalar, { description: 'values of the form `caseForm`, as far as they are filled in' })
  form!: unknown;
  @Field(() => String, { nullable: true, description: '9 digits' })
  placementStreet?: string | null;
  @Field(() => [NewAttachmentInput], { description: 'all files of the draft; those left out are taken off it' })
  attachments!: NewAttachmentInput[];
}
