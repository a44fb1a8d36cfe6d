import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { findPublicity } from '../publicity/publicity.ts';
import {
  EntitlementBatchConnection,
  EntitlementBatchState,
  EntitlementBatchType,
  EntitlementPublicityType,
} from './batch.type.ts';
import { createBatch } from './create-batches.ts';
import { getBatch, listBatches } from './find-batches.ts';

@Resolver()
export class EntitlementBatchResolver {
  @Allow('entitlement:view')
  @Query(() => EntitlementBatchConnection, { description: '批次 of the caller’s scope, newest first' })
  entitlementBatches(
    @Ctx() ctx: Context,
    @Arg('states', () => [EntitlementBatchState], { nullable: true, description: 'all unless said' }) states?: string[],
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listBatches(ctx, states ?? [], { first, after });
  }

  @Allow('entitlement:view')
  @Query(() => EntitlementBatchType, { description: 'One batch' })
  entitlementBatch(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the batch' }) id: string) {
    return getBatch(ctx, id);
  }

  @Allow('entitlement:view')
  @Query(() => EntitlementPublicityType, { nullable: true, description: '公示名单 of a batch while it is public' })
  async entitlementPublicity(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the batch' }) id: string) {
    const batch = await getBatch(ctx, id);
    return (await findPublicity(ctx, batch.id)) ?? null;
  }

  @Allow('entitlement:batch')
  @Mutation(() => EntitlementBatchType, { description: '生成批次: the ready persons of the caller’s district' })
  async createEntitlementBatch(
    @Ctx() ctx: Context,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    return getBatch(ctx, await createBatch(ctx, requestId));
  }

  @Allow('entitlement:release')
  @Mutation(() => RecordActResultType, { description: '释放批次, 退回批次: by a second person (E-0004)' })
  advanceEntitlementBatches(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, batches, reason' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, 'entitlementBatch', input);
  }
}
