import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { isUuid } from '../../../../database/uuid.ts';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../../graphql/loaders.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { ReviewAssignmentInput } from '../batches/batch.inputs.ts';
import { ReviewBatchType } from '../batches/batch.type.ts';
import { ReviewAssignmentType, ReviewDecision, ReviewProjectType } from '../batches/batch-project.type.ts';
import { readAssignments } from '../batches/find-batch-projects.ts';
import { getBatch } from '../batches/find-batches.ts';
import { ASSIGNMENT } from '../record-types.ts';
import { decideResult } from '../results/decide.ts';
import { suggestExperts } from '../suggestions/suggest-experts.ts';
import { ReviewSuggestionType } from '../suggestions/suggestion.type.ts';
import { assignExperts, unassignExperts } from './assign.ts';
import { findConflicts } from './conflicts.ts';
import { explainFewExperts } from './explain-few-experts.ts';
import { replaceExpert } from './replace-expert.ts';

@ObjectType('ReviewConflict', { simpleResolvers: true, description: 'What speaks against an expert for a project' })
export class ReviewConflictType {
  @Field(() => ID, { description: '专家' })
  expertId!: string;
  @Field(() => ID, { description: '批次中的项目' })
  batchProjectId!: string;
  @Field(() => String, { nullable: true, description: '须回避的情形' })
  hard?: string | null;
  @Field(() => String, { nullable: true, description: '提示；仍可分配，须说明理由' })
  soft?: string | null;
}

/** Who judges what, for those who configure reviews. */
@Resolver(() => ReviewProjectType)
export class ReviewAssignmentResolver {
  @Allow('training.review:manage')
  @Query(() => [ReviewConflictType], {
    description: 'Conflicts of interest of experts with the projects of a batch (BR17-9)',
  })
  async reviewConflicts(
    @Ctx() ctx: Context,
    @Arg('batchId', () => ID, { description: 'the batch' }) batchId: string,
    @Arg('expertIds', () => [ID], { description: 'the experts' }) expertIds: string[],
  ): Promise<ReviewConflictType[]> {
    const { id } = await getBatch(ctx, batchId);
    const found = await findConflicts(ctx, id, expertIds.filter(isUuid));
    return [...found].map(([key, conflict]) => {
      const [expertId = '', batchProjectId = ''] = key.split(':');
      return { expertId, batchProjectId, ...conflict };
    });
  }

  @Allow('training.review:manage')
  @Query(() => ReviewSuggestionType, {
    description:
      '按专业领域自动分配: whom to give the projects that have fewer experts than planned; writes nothing (02 §9.4)',
  })
  reviewSuggestion(@Ctx() ctx: Context, @Arg('batchId', () => ID, { description: 'the batch' }) batchId: string) {
    return suggestExperts(ctx, batchId);
  }

  @Allow('training.review:manage')
  @Mutation(() => ReviewBatchType, { description: 'Gives experts projects of a batch, all or none' })
  async assignReviewExperts(
    @Ctx() ctx: Context,
    @Arg('batchId', () => ID, { description: 'the batch' }) batchId: string,
    @Arg('assignments', () => [ReviewAssignmentInput], { description: '1 to 500' })
    assignments: ReviewAssignmentInput[],
  ) {
    await assignExperts(ctx, batchId, assignments);
    return getBatch(ctx, batchId);
  }

  @Allow('training.review:manage')
  @Mutation(() => ReviewBatchType, { description: 'Takes tasks of a draft away again' })
  async unassignReviewExperts(
    @Ctx() ctx: Context,
    @Arg('batchId', () => ID, { description: 'the batch' }) batchId: string,
    @Arg('ids', () => [ID], { description: 'the tasks' }) ids: string[],
  ) {
    await unassignExperts(ctx, batchId, ids);
    return getBatch(ctx, batchId);
  }

  @Allow('training.review:manage')
  @Mutation(() => ReviewBatchType, {
    description: '更换专家: a reserve of the project takes the place of an expert until scoring is over (T17-6)',
  })
  async replaceReviewExpert(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the task of the expert who leaves' }) id: string,
    @Arg('version', () => Int, { description: 'the version of the task that was shown' }) version: number,
    @Arg('reserveId', () => ID, { description: 'the task of the reserve, of the same project' }) reserveId: string,
    @Arg('reason', () => String, { description: '5 to 500 characters' }) reason: string,
  ) {
    return getBatch(ctx, await replaceExpert(ctx, { id, version, reserveId, reason }));
  }

  @Allow('training.review:manage')
  @Mutation(() => ReviewBatchType, { description: 'Why a project has fewer experts than planned (T17-1)' })
  async explainFewExperts(
    @Ctx() ctx: Context,
    @Arg('batchProjectId', () => ID, { description: 'the project in the batch' }) batchProjectId: string,
    @Arg('reason', () => String, { description: '5 to 500 characters' }) reason: string,
  ) {
    return getBatch(ctx, await explainFewExperts(ctx, batchProjectId, reason));
  }

  @Allow('training.assignment:view')
  @Mutation(() => RecordActResultType, {
    description: '申请回避, 撤回修改 of one’s own; 责令回避, 同意回避 … of the city',
  })
  advanceReviewAssignments(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, tasks, opinion' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, ASSIGNMENT, input);
  }

  @Allow('training.review:manage')
  @Mutation(() => Boolean, { description: '市级处理决定 about a veto, an invalid review or a tie (T17-8)' })
  async decideReviewResult(
    @Ctx() ctx: Context,
    @Arg('batchProjectId', () => ID, { description: 'the project in the batch' }) batchProjectId: string,
    @Arg('decision', () => ReviewDecision, { description: 'the decision' }) decision: ReviewDecision,
    @Arg('reason', () => String, { description: '5 to 500 characters' }) reason: string,
  ) {
    await decideResult(ctx, { batchProjectId, decision, reason });
    return true;
  }

  @FieldResolver(() => [ReviewAssignmentType], { description: '专家的评审任务；打分结束前不含分数' })
  assignments(@Root() project: ReviewProjectType, @Ctx() ctx: Context): Promise<ReviewAssignmentType[]> {
    return loaderOf<ReviewAssignmentType[]>(
      ctx,
      'review.assignments',
      (ids) => readAssignments(ctx, ids),
      () => [],
    ).load(project.id);
  }
}
