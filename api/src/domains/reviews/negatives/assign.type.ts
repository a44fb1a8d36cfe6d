import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('NegativeReviewAssignee', { simpleResolvers: true, description: '可分派差评的工作人员' })
export class NegativeReviewAssigneeType {
  @Field(() => ID, { description: '人员的标识' })
  id!: string;
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => Int, { description: '名下未办结的差评件数' })
  openReviews!: number;
}
