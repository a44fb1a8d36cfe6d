import { Field, ObjectType } from 'type-graphql';
import { JsonScalar } from '../../graphql/scalars.ts';
import { AttachmentType } from '../../platform/files/attachment.type.ts';
import { CaseType } from './case.type.ts';

@ObjectType('FormField', { simpleResolvers: true, description: '表单中的一项' })
export class FormFieldType {
  @Field(() => String, { description: '字段代码' })
  key!: string;
  @Field(() => String, { description: '字段名称' })
  label!: string;
  @Field(() => String, { description: '填写的内容' })
  value!: string;
  @Field(() => Boolean, { description: '是否属于个人敏感信息' })
  sensitive!: boolean;
}

@ObjectType('FormSection', { simpleResolvers: true, description: 'A section of the application as people read it' })
export class FormSectionType {
  @Field(() => String, { description: '分组名称' })
  title!: string;
  @Field(() => [FormFieldType], { description: '各项内容' })
  fields!: FormFieldType[];
}

@ObjectType('CaseMaterial', {
  simpleResolvers: true,
  description: 'A material of the bundle with what was handed in for it',
})
export class CaseMaterialType {
  @Field(() => String, { description: '材料代码' })
  materialCode!: string;
  @Field(() => String, { description: '材料名称' })
  name!: string;
  @Field(() => Boolean, { description: '是否必需' })
  required!: boolean;
  @Field(() => String, { nullable: true, description: '备注' })
  note?: string | null;
  @Field(() => [AttachmentType], { description: '已交的附件' })
  attachments!: AttachmentType[];
}

@ObjectType('PersonReveal', {
  simpleResolvers: true,
  description: 'One person in clear; every look is audited with its reason',
})
export class PersonRevealType {
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '身份证号' })
  idNo!: string;
  @Field(() => String, { description: '手机号' })
  mobile!: string;
  @Field(() => [FormSectionType], { description: '申请表的全部内容' })
  sections!: FormSectionType[];
  @Field(() => JsonScalar, {
    description:
      'the values of `caseForm` as they are kept, in clear: what `amendCase` takes back; audited like the rest',
  })
  form!: unknown;
}

@ObjectType('CaseReceipt', { simpleResolvers: true, description: '申请回执: the sheet that the applicant takes home' })
export class CaseReceiptType {
  @Field(() => String, { description: '申请人姓名，不遮挡：回执交给本人' })
  personName!: string;
  @Field(() => CaseType, { description: '所登记的办件' })
  case!: CaseType;
}
