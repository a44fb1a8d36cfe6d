import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../../graphql/loaders.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { SORT_ARGUMENT } from '../../../../graphql/sort-input.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import type { SortOf } from '../../../../platform/lists/index.ts';
import { CriteriaVersionType } from '../criteria/criteria.type.ts';
import { listCriteria } from '../criteria/find-criteria.ts';
import { readReadings } from '../readings/read-readings.ts';
import { ReviewReadingType } from '../readings/reading.type.ts';
import { BATCH } from '../record-types.ts';
import { ReviewBatchInput, WindowsInput } from './batch.inputs.ts';
import { ReviewBatchConnection, ReviewBatchType, ReviewDefaultsType, ReviewMaterialType } from './batch.type.ts';
import { BatchFilterInput } from './batch-filter.ts';
import { defaultConfig } from './batch-input.ts';
import { ReviewProjectType } from './batch-project.type.ts';
import { batchSort } from './batch-sort.ts';
import { changeWindows } from './change-windows.ts';
import { readBatchProjects, readMaterials } from './find-batch-projects.ts';
import { findLastBatch, getBatch, listBatches } from './find-batches.ts';
import type { Material } from './materials.ts';
import { remindNow } from './remind-now.ts';
import { type BatchContent, createBatch, saveBatch } from './save-batch.ts';

const theBatch = { description: 'the batch' };
const theVersion = { description: 'the version that was shown' };
const theRequest = { description: 'a repeat answers with the first result' };

function contentOf({ applicationIds, materials, ...config }: ReviewBatchInput): BatchContent {
  const { meetingAt = null, place = null, quota = null, remarks = null } = config;
  return {
    config: { ...config, meetingAt, place, quota, remarks },
    applicationIds,
    materials: materials as Material[],
  };
}

/** Review batches for those who configure them (S17.3), and for who reads them (02 §1.4). */
@Resolver(() => ReviewBatchType)
export class ReviewBatchResolver {
  @Allow('training.review:view')
  @Query(() => ReviewBatchConnection, { description: '评审批次, newest first' })
  reviewBatches(
    @Ctx() ctx: Context,
    @Arg('filter', () => BatchFilterInput, { nullable: true, description: 'all unless said' })
    filter?: BatchFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => batchSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof batchSort>,
  ) {
    return listBatches(ctx, filter ?? {}, sort, { first, after });
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
  @Query(() => ReviewBatchType, {
    nullable: true,
    description: '复制上一批次: the newest batch that was not discarded (02 §9.4)',
  })
  reviewBatchToCopy(@Ctx() ctx: Context) {
    return findLastBatch(ctx);
  }

  @Allow('training.review:manage')
  @Query(() => [CriteriaVersionType], { description: '评分标准 that a batch may choose, newest first (S17.3)' })
  reviewCriteriaVersions(@Ctx() ctx: Context) {
    return listCriteria(ctx);
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

  @Allow('training.review:readings')
  @Query(() => [ReviewReadingType], { description: '阅卷记录 of a batch, sheet by sheet (02 §10.3)' })
  reviewReadings(@Ctx() ctx: Context, @Arg('id', () => ID, theBatch) id: string) {
    return readReadings(ctx, id);
  }

  @FieldResolver(() => DateTimeScalar, { description: '服务器时间；倒计时以此为准 (02 §9.7)' })
  now(@Ctx() ctx: Context): Date {
    return ctx.app.clock.now();
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
