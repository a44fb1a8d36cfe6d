import { Field, Int, ObjectType } from 'type-graphql';
import { JsonScalar } from '../../graphql/scalars.ts';

@ObjectType('FormDefinition', {
  simpleResolvers: true,
  description: 'A form as data: both sides validate with its schema',
})
export class FormDefinitionType {
  @Field(() => String, { description: '表单代码' })
  key!: string;
  @Field(() => Int, { description: '表单版本' })
  version!: number;
  @Field(() => String, { description: '名称' })
  title!: string;
  @Field(() => JsonScalar, { description: 'JSON Schema 2020-12 with the house’s x- keywords' })
  schema!: unknown;
  @Field(() => JsonScalar, { description: 'UI schema of @rjsf' })
  uiSchema!: unknown;
}
