import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@InputType('PublishedEvaluationFilter', { description: '评价公示: what to show; what is absent does not narrow' })
export class PublishedFilterInput {
  @Field(() => ID, { nullable: true, description: '服务中心' })
  orgId?: string | null;
  @Field(() => String, { nullable: true, description: '事项代码, BUNDLE for the whole case' })
  matterCode?: string | null;
  @Field(() => Boolean, { nullable: true, description: '差评回复公示: ★1 and ★2 alone' })
  negative?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: '只看已答复的' })
  replied?: boolean | null;
}

@ObjectType('PublishedEvaluation', {
  simpleResolvers: true,
  description: '公开的评价 with its answer, if there is one; nobody is named',
})
export class PublishedEvaluationType {
  id!: string;

  @Field(() => String, { description: '评价编号' })
  evaluationNo!: string;
  @Field(() => Int, { description: '评价等级, 5 to 1' })
  grade!: number;
  @Field(() => String, { description: '评价等级 in words' })
  gradeTitle!: string;
  @Field(() => [String], { description: 'what was ticked' })
  options!: readonly string[];
  @Field(() => String, {
    description: '评价内容, numbers and names of people masked; empty until an answer was reviewed with it',
  })
  comment!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '服务中心' })
  orgName!: string;
  @Field(() => DateTimeScalar, { description: '评价时间' })
  submittedAt!: SqlInstant;
  @Field(() => String, { nullable: true, description: '答复; null while there is none' })
  reply?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '答复公开时间' })
  repliedOn?: SqlInstant | null;
}

@ObjectType('PublishedChoice', { simpleResolvers: true, description: 'A centre or a matter with public evaluations' })
export class PublishedChoiceType {
  @Field(() => String, { description: 'id of the centre, code of the matter' })
  key!: string;
  @Field(() => String, { description: 'the same in words' })
  title!: string;
}

@ObjectType('PublishedChoices', { simpleResolvers: true, description: 'By what 评价公示 may be narrowed' })
export class PublishedChoicesType {
  @Field(() => [PublishedChoiceType], { description: '服务中心' })
  centres!: readonly PublishedChoiceType[];
  @Field(() => [PublishedChoiceType], { description: '事项' })
  matters!: readonly PublishedChoiceType[];
}

export const PublishedEvaluationConnection = connectionOf('PublishedEvaluation', () => PublishedEvaluationType);
