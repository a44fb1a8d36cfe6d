import { Field, ObjectType } from 'type-graphql';
import { JsonScalar } from '../../graphql/scalars.ts';
import { AttachmentType } from '../../platform/files/attachment.type.ts';

@ObjectType('FormField', { simpleResolvers: true })
export class FormFieldType {
  @Field(() => String)
  key!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String)
  value!: string;
  @Field(() => Boolean)
  sensitive!: boolean;
}

@ObjectType('FormSection', { simpleResolvers: true, description: 'A section of the application as people read it' })
export class FormSectionType {
  @Field(() => String)
  title!: string;
  @Field(() => [FormFieldType])
  fields!: FormFieldType[];
}

@ObjectType('CaseMaterial', {
  simpleResolvers: true,
  description: 'A material of the bundle with what was handed in for it',
})
export class CaseMaterialType {
  @Field(() => String)
  materialCode!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Boolean)
  required!: boolean;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => [AttachmentType])
  attachments!: AttachmentType[];
}

@ObjectType('PersonReveal', {
  simpleResolvers: true,
  description: 'One person in clear; every look is audited with its reason',
})
export class PersonRevealType {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  idNo!: string;
  @Field(() => String)
  mobile!: string;
  @Field(() => [FormSectionType])
  sections!: FormSectionType[];
  @Field(() => JsonScalar, {
    description:
      'the values of `caseForm` as they are kept, in clear: what `amendCase` takes back; audited like the rest',
  })
  form!: unknown;
}
