import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { InspectionProblemType, ReplyType } from '../sheet.type.ts';

@ObjectType('InspectionImprovement', { simpleResolvers: true, description: '整改轮次 (02 §11.3)' })
export class ImprovementType {
  @Field(() => ID, { description: 'the round' })
  id!: string;
  @Field(() => Int, { description: '第几轮' })
  roundNo!: number;
  @Field(() => DateTimeScalar, { description: '提出时间' })
  requestedAt!: Date | string;
  @Field(() => String, { description: '整改要求' })
  requirements!: string;
  @Field(() => [InspectionProblemType], { description: 'problems, numbered from 1 on' })
  problems!: InspectionProblemType[];
  @Field(() => DayScalar, { description: '整改期限' })
  deadline!: string;
  @Field(() => DayScalar, { nullable: true, description: 'the deadline before it was extended' })
  extendedFrom?: string | null;
  @Field(() => String, { nullable: true, description: '延期原因' })
  extendReason?: string | null;
  @Field(() => [ReplyType], { description: '整改回复' })
  replies!: ReplyType[];
  @Field(() => DateTimeScalar, { nullable: true, description: '重新提交时间' })
  resubmittedAt?: Date | string | null;
  @Field(() => String, {
    nullable: true,
    description: '重审结果 that the round has led to, in words; for institutions once the inspection is done (BR19-5)',
  })
  districtVerdictTitle?: string | null;
}
