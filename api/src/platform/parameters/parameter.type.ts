import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../graphql/scalars.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';

const ParameterKindEnum = titledEnum('ParameterKind', 'How a part of a parameter is filled in', {
  NUMBER: 'a number with its unit',
  SWITCH: 'yes or no',
  TEXT: 'a line of text',
  CHOICE: 'one of a few',
});

@ObjectType('ParameterChoice', { simpleResolvers: true, description: 'An allowed value of a choice' })
export class ParameterChoiceType {
  @Field(() => String, { description: 'as it is kept' })
  value!: string;
  @Field(() => String, { description: 'as it is shown' })
  title!: string;
}

@ObjectType('ParameterField', { simpleResolvers: true, description: 'One part of a parameter, as a form fills it in' })
export class ParameterFieldType {
  @Field(() => String, { nullable: true, description: 'key within the value; null where the value is this one part' })
  key?: string | null;
  @Field(() => String, { description: 'what people call it' })
  label!: string;
  @Field(() => ParameterKindEnum, { description: 'how it is filled in' })
  kind!: keyof typeof ParameterKindEnum;
  @Field(() => String, { nullable: true, description: 'unit of a number' })
  unit?: string | null;
  @Field(() => Float, { nullable: true, description: 'least number' })
  min?: number | null;
  @Field(() => Float, { nullable: true, description: 'greatest number' })
  max?: number | null;
  @Field(() => Int, { nullable: true, description: 'decimals of a number; none unless said' })
  decimals?: number | null;
  @Field(() => Int, { nullable: true, description: 'most characters of a text' })
  maxLength?: number | null;
  @Field(() => String, { nullable: true, description: 'what yes means' })
  on?: string | null;
  @Field(() => String, { nullable: true, description: 'what no means' })
  off?: string | null;
  @Field(() => [ParameterChoiceType], { nullable: true, description: 'what may be chosen' })
  choices?: readonly ParameterChoiceType[] | null;
}

@ObjectType('Parameter', { simpleResolvers: true, description: '业务参数: a value that an installation may change' })
export class ParameterType {
  @Field(() => String, { description: 'name in the register: entitlement.batchDay' })
  code!: string;
  @Field(() => String, { description: 'what people call it' })
  title!: string;
  @Field(() => String, { description: 'meaning, unit and ground' })
  description!: string;
  @Field(() => [ParameterFieldType], { description: 'the form in which it is shown and changed' })
  fields!: readonly ParameterFieldType[];
  @Field(() => JsonScalar, { description: 'the value that holds until somebody changes it' })
  shipped!: unknown;
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

@ObjectType('ToldParameter', { simpleResolvers: true, description: 'A parameter as pages say it' })
export class ToldParameterType {
  @Field(() => String, { description: 'name in the register: autofinish.preNoticeWorkdays' })
  code!: string;
  @Field(() => Float, { description: 'the number in force' })
  value!: number;
  @Field(() => String, { description: 'with its unit: 3个工作日' })
  text!: string;
}
