import { Field, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';

@ObjectType('InspectionQualification', {
  simpleResolvers: true,
  description: 'A qualification as an inspection looks at it (BR14-3)',
})
export class InspectionQualificationType {
  @Field(() => String, { description: 'CL-QUAL' })
  kind!: string;
  @Field(() => String, { description: '资质类型' })
  kindTitle!: string;
  @Field(() => String, { nullable: true, description: '证书编号; absent = none registered' })
  certNo!: string | null;
  @Field(() => DayScalar, { nullable: true, description: '有效期至; absent = 长期, or none registered' })
  validTo!: string | null;
  @Field(() => Boolean, { description: '已核验' })
  verified!: boolean;
  @Field(() => Boolean, { description: '必备资质 of this type of institution' })
  required!: boolean;
  @Field(() => Boolean, { description: 'run out on the reference date' })
  expired!: boolean;
}
