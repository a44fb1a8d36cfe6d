import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import { eventsOf } from '../../graphql/subscriptions.ts';
import { RowResult } from '../flow/index.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import type { BatchChanged } from '../live/change-bus.ts';
import { BatchConnection, BatchFilterInput, BatchRowConnection, BatchType } from './batch.type.ts';
import { viewBatch } from './batch-view.ts';
import { approveBatch, declineBatch, pauseBatch, resumeBatch, stopBatch } from './control-batch.ts';
import { getBatch, maySee } from './find-batch.ts';
import { listBatches, listBatchRows } from './list-batches.ts';
import { retryBatch } from './retry-batch.ts';

const show = async (ctx: Context, id: string) => viewBatch(ctx, await getBatch(ctx, id));

@Resolver()
export class BatchResolver {
  @Allow('batch:view')
  @Query(() => BatchConnection, {
    description: '批量任务: one’s own, and those of the scope for who may; newest first',
  })
  batches(
    @Ctx() ctx: Context,
    @Arg('filter', () => BatchFilterInput, { nullable: true, description: 'which batches' }) filter?: BatchFilterInput,
    @Arg('first', () => Int, { nullable: true, description: 'size of the page, 1–100' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor of the last row seen' }) after?: string,
  ) {
    return listBatches(ctx, filter ?? {}, { first, after });
  }

  @Allow('batch:view')
  @Query(() => BatchType, { description: 'One batch' })
  batch(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'of the batch' }) id: string) {
    return show(ctx, id);
  }

  @Allow('batch:view')
  @Query(() => BatchRowConnection, { description: 'What became of the rows of a batch, in their order' })
  batchRows(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'of the batch' }) id: string,
    @Arg('result', () => RowResult, { nullable: true, description: 'only rows with this result' }) result?: RowResult,
    @Arg('first', () => Int, { nullable: true, description: 'size of the page, 1–100' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor of the last row seen' }) after?: string,
  ) {
    return listBatchRows(ctx, id, result, { first, after });
  }

  @Allow('batch:view')
  @Mutation(() => BatchType, { description: 'Stands still after the chunk under way; one’s own batches only' })
  async pauseBatch(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'of the batch' }) id: string) {
    await pauseBatch(ctx, id);
    return show(ctx, id);
  }

  @Allow('batch:view')
  @Mutation(() => BatchType, { description: 'Goes on with the first row that has no result' })
  async resumeBatch(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'of the batch' }) id: string) {
    await resumeBatch(ctx, id);
    return show(ctx, id);
  }

  @Allow('batch:view')
  @Mutation(() => BatchType, { description: 'Ends it; what is done stays done, the rest stays as it was' })
  async stopBatch(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'of the batch' }) id: string) {
    await stopBatch(ctx, id);
    return show(ctx, id);
  }

  @Allow('batch:view')
  @Mutation(() => BatchType, { description: 'The failed rows of an ended batch as a new one, with the same input' })
  async retryBatch(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'of the ended batch' }) id: string,
    @Arg('requestId', () => ID, { description: 'UUID; a repeat answers with the first result' }) requestId: string,
  ) {
    return show(ctx, await retryBatch(ctx, id, requestId));
  }

  @Allow('batch:view')
  @Mutation(() => BatchType, { description: 'The second person lets a batch begin; never its own starter (E-0004)' })
  async approveBatch(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'of the batch' }) id: string) {
    await approveBatch(ctx, id);
    return show(ctx, id);
  }

  @Allow('batch:view')
  @Mutation(() => BatchType, { description: 'The second person sends it back with a reason; nothing has been done' })
  async declineBatch(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'of the batch' }) id: string,
    @Arg('reason', () => String, { description: '5 to 120 characters; its starter reads it' }) reason: string,
  ) {
    await declineBatch(ctx, id, reason);
    return show(ctx, id);
  }

  @Allow('batch:view')
  @Subscription(() => BatchType, {
    description: 'Progress and changes of the batches that the caller may see',
    subscribe: eventsOf('batch', (event, { context }) => maySee(context, event)),
  })
  batchChanged(@Root() event: BatchChanged, @Ctx() ctx: Context): Promise<BatchType> {
    return show(ctx, event.batchId);
  }
}
