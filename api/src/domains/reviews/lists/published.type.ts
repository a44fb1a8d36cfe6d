import { Field, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@ObjectType('PublishedEvaluation', {
  simpleResolvers: true,
  description: '公开的评价 with its answer; nobody is named',
})
export class PublishedEvaluationType {
  id!: string;

  @Field(() => String, { description: '评价编号' })
  evaluationNo!: string;
  @Field(() => String, { description: '评价等级' })
  gradeTitle!: string;
  @Field(() => [String], { description: 'what was ticked' })
  options!: readonly string[];
  @Field(() => String, { description: '评价内容, numbers of people masked' })
  comment!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '服务中心' })
  orgName!: string;
  @Field(() => DateTimeScalar, { description: '评价时间' })
  submittedAt!: SqlInstant;
  @Field(() => String, { description: '答复' })
  reply!: string;
  @Field(() => DateTimeScalar, { description: '答复公开时间' })
  repliedOn!: SqlInstant;
}

export const PublishedEvaluationConnection = connectionOf('PublishedEvaluation', () => PublishedEvaluationType);
