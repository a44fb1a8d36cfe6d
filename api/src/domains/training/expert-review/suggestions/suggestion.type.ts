import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('SuggestedReviewTask', { simpleResolvers: true, description: 'One expert for one project, as suggested' })
export class SuggestedTaskType {
  @Field(() => ID, { description: '批次中的项目' })
  batchProjectId!: string;
  @Field(() => ID, { description: '专家' })
  expertId!: string;
  @Field(() => Boolean, { description: '是否组长' })
  leader!: boolean;
}

@ObjectType('ReviewSuggestionGap', { simpleResolvers: true, description: 'A project that stays short of experts' })
export class SuggestionGapType {
  @Field(() => ID, { description: '批次中的项目' })
  batchProjectId!: string;
  @Field(() => String, { description: '项目名称' })
  projectName!: string;
  @Field(() => Int, { description: '还缺的专家数' })
  missing!: number;
  @Field(() => String, { description: '原因' })
  reason!: string;
}

@ObjectType('ReviewExpertLoad', {
  simpleResolvers: true,
  description: 'How many tasks an expert has, in all open batches',
})
export class ExpertLoadType {
  @Field(() => ID, { description: '专家' })
  expertId!: string;
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => Int, { description: '现有任务数' })
  before!: number;
  @Field(() => Int, { description: '按建议分配后的任务数' })
  after!: number;
}

@ObjectType('ReviewSuggestion', {
  simpleResolvers: true,
  description: '按专业领域自动分配, to be looked at first: whom the projects could be given to (02 §9.4)',
})
export class ReviewSuggestionType {
  @Field(() => [SuggestedTaskType], { description: '建议的分配' })
  assignments!: SuggestedTaskType[];
  @Field(() => [SuggestionGapType], { description: '专家仍不足的项目' })
  gaps!: SuggestionGapType[];
  @Field(() => [ExpertLoadType], { description: '专家的任务数' })
  loads!: ExpertLoadType[];
}
