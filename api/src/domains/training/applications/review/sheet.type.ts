import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';

export const CheckVerdict = titledEnum('QualificationVerdict', 'What a level says of a qualification of a newcomer', {
  GOOD: '合规',
  BAD: '不合规',
  NONE: '不适用',
});
export type CheckVerdict = keyof typeof CheckVerdict;

export const CheckLevelEnum = titledEnum('QualificationCheckLevel', 'Who checks', {
  DISTRICT: '区',
  CENTRE: '市服务中心',
});
export type CheckLevelEnum = keyof typeof CheckLevelEnum;

@ObjectType('QualificationCheck', { simpleResolvers: true, description: 'A level’s verdict on one qualification' })
export class CheckType {
  @Field(() => CheckLevelEnum, { description: 'whose verdict it is' })
  level!: string;
  @Field(() => CheckVerdict, { description: 'the verdict' })
  verdict!: string;
  @Field(() => String, { nullable: true, description: 'why; always there for 不合规' })
  note?: string | null;
  @Field(() => String, { description: 'who gave it' })
  byName!: string;
  @Field(() => DateTimeScalar, { description: 'when' })
  at!: string | Date;
}

@ObjectType('QualificationSheetRow', {
  simpleResolvers: true,
  description:
    'A row of 资质审核表: a qualification and what was said of it, for the version that lies before the reviewer',
})
export class SheetRowType {
  @Field(() => ID, { description: 'the qualification' })
  qualificationId!: string;
  @Field(() => String, { description: 'CL-QUAL' })
  kind!: string;
  @Field(() => String, { description: '资质类型' })
  title!: string;
  @Field(() => String, { description: '证书编号' })
  certNo!: string;
  @Field(() => String, { description: '发证机关' })
  issuer!: string;
  @Field(() => DayScalar, { nullable: true, description: '有效期止; empty = 长期' })
  validTo?: string | null;
  @Field(() => [CheckType], { description: 'of the district and of the centre' })
  checks!: CheckType[];
}

@InputType('QualificationVerdictInput', { description: 'What the caller’s level says of one qualification' })
export class SheetVerdictInput {
  @Field(() => ID, { description: 'the qualification' })
  qualificationId!: string;
  @Field(() => CheckVerdict, { description: 'the verdict' })
  verdict!: CheckVerdict;
  @Field(() => String, { nullable: true, description: 'at most 300 characters; required for 不合规' })
  note?: string | null;
}
