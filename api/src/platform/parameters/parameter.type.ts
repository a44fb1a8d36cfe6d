import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.ts';

@ObjectType('Parameter', { simpleResolvers: true, description: '业务参数: a value that an installation may change' })
export class ParameterType {
  @Field(() => String, { description: 'name in the register: entitlement.batchDay' })
  code!: string;
  @Field(() => String, { description: 'what people call it' })
  title!: string;
  @Field(() => String, { description: 'meaning, unit and ground' })
  description!: string;
  @Field(() => JsonScalar, { description: 'the value in force' })
  value!: unknown;
  @Field(() => Int, { description: '0 while the shipped value holds' })
  version!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was changed last' })
  changedAt?: string | Date | null;
  @Field(() => String, { nullable: true, description: 'who changed it last' })
  changedByName?: string | null;
  @Field(() => Boolean, { description: 'whether the caller may change it' })
  changeable!: boolean;
}
