import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';

@ObjectType('RunCompletionObjection', {
  description: '异议 of a district whose trainees are in the run (02 §16.2)',
  simpleResolvers: true,
})
export class ObjectionType {
  @Field(() => ID, { description: '异议的标识' })
  id!: string;
  @Field(() => Int, { description: '提交版本 that it is about' })
  contentVersion!: number;
  @Field(() => String, { description: '提出单位' })
  byOrg!: string;
  @Field(() => String, { description: '异议内容' })
  text!: string;
  @Field(() => DateTimeScalar, { description: '提出时间' })
  createdAt!: Date | string;
  @Field(() => String, { nullable: true, description: '答复 of the district that judges' })
  answer!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '答复时间' })
  answeredAt!: Date | string | null;
}
