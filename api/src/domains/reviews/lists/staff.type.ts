import { Field, ObjectType } from 'type-graphql';

@ObjectType('EvaluationStaff', { simpleResolvers: true, description: 'Who served, as he was called then' })
export class EvaluationStaffType {
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '工号' })
  no!: string;
}
