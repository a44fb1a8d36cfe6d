import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../../graphql/loaders.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { BATCH } from '../record-types.ts';
import { ReviewBatchInput, WindowsInput } from './batch.inputs.ts';
import {
  ReviewBatchConnection,
  ReviewBatchState,
  ReviewBatchType,
  ReviewDefaultsType,
  ReviewMaterialType,
} from './batch.type.ts';
import { defaultConfig } from './batch-input.ts';
import { ReviewProjectType } from './batch-project.type.ts';
import { changeWindows } from './change-windows.ts';
import { readBatchProjects, readMaterials } from './find-batch-projects.ts';
import { getBatch, listBatches } from './find-batches.ts';
import type { Material } from './materials.ts';
import { remindNow } from './remind-now.ts';
import { type BatchContent, createBatch, saveBatch } from './save-batch.ts';

const theBatch = { description: 'the batch' };
const theVersion = { description: 'the version that was shown' };
const theRequest = { description: 'a repeat answers with the first result' };

function contentOf({ applicationIds, materials, ...config }: ReviewBatchInput): BatchContent {
  const { meetingAt = null, place = null, quota = null, remarks = null } = config;
  return {
    config: { ...config, criteria: config.criteria.map((c) => ({ ...c })), meetingAt, place, quota, remarks },
    applicationIds,
    materials: materials as Material[],
  };
}

/** Review batches for those who configure them (S17.3). */
@Resolver(() => ReviewBatchType)
export class ReviewBatchResolver {
  @Allow('training.review:view')
  @Query(() => ReviewBatchConnection, { description: '评审批次, newest first' })
  reviewBatches(
    @Ctx() ctx: Context,
    @Arg('states', () => [ReviewBatchState], { nullable: true, description: 'all unless said' }) states?: string[],
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listBatches(ctx, states ?? null, { first, after });
  }

  @Allow('training.review:view')
  @Query(() => ReviewBatchType, { description: 'One batch' })
  reviewBatch(@Ctx() ctx: Context, @Arg('id', () => ID, theBatch) id: string) {
    return getBatch(ctx, id);
  }

  @Allow('training.review:manage')
  @Query(() => ReviewDefaultsType, { description: 'What a new batch begins with' })
  reviewDefaults(@Ctx() ctx: Context) {
    return defaultConfig(ctx);
  }

  @Allow('training.review:manage')
  @Mutation(() => ReviewBatchType, { description: 'A new batch, a draft; its projects leave 待组织评审 (T16-6)' })
  async createReviewBatch(
    @Ctx() ctx: Context,
    @Arg('input', () => ReviewBatchInput, { description: 'its content' }) input: ReviewBatchInput,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    return getBatch(ctx, await createBatch(ctx, contentOf(input), requestId));
  }

  @Allow('training.review:manage')
  @Mutation(() => ReviewBatchType, { description: 'Another content for a draft (E-1701 once it is published)' })
  async saveReviewBatch(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theBatch) id: string,
    @Arg('version', () => Int, theVersion) version: number,
    @Arg('input', () => ReviewBatchInput, { description: 'its content' }) input: ReviewBatchInput,
  ) {
    await saveBatch(ctx, id, version, contentOf(input));
    return getBatch(ctx, id);
  }

  @Allow('training.review:manage')
  @Mutation(() => ReviewBatchType, { description: '调整时间 of a published batch, with a reason (T17-5)' })
  async changeReviewWindows(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theBatch) id: string,
    @Arg('version', () => Int, theVersion) version: number,
    @Arg('windows', () => WindowsInput, { description: 'the new times' }) windows: WindowsInput,
    @Arg('reason', () => String, { description: '5 to 500 characters' }) reason: string,
  ) {
    await changeWindows(ctx, { id, version, windows, reason });
    return getBatch(ctx, id);
  }

  @Allow('training.review:manage')
  @Mutation(() => Int, { description: '催办 of all experts who have not handed in everything; how many were told' })
  remindReviewExperts(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theBatch) id: string,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    return remindNow(ctx, id, requestId);
  }

  @Allow('training.review:view')
  @Mutation(() => RecordActResultType, { description: '发布, 计算, 确认, 备案, 作废: the flow says who may' })
  advanceReviewBatches(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, batches, opinion' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, BATCH, input);
  }

  @FieldResolver(() => [ReviewProjectType], { description: 'Its projects in their order' })
  projects(@Root() batch: ReviewBatchType, @Ctx() ctx: Context): Promise<ReviewProjectType[]> {
    return loaderOf<ReviewProjectType[]>(
      ctx,
      'review.projects',
      (ids) => readBatchProjects(ctx, ids),
      () => [],
    ).load(batch.id);
  }

  @FieldResolver(() => [ReviewMaterialType], { description: 'How the parts of the applications are shown' })
  materials(@Root() batch: ReviewBatchType, @Ctx() ctx: Context): Promise<ReviewMaterialType[]> {
    return loaderOf<ReviewMaterialType[]>(
      ctx,
      'review.materials',
      (ids) => readMaterials(ctx, ids),
      () => [],
    ).load(batch.id);
  }
}
