import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../kernel/index.ts';
import { OutboxFilterInput } from '../index.ts';
import { countFailed, retryFailed } from './retry-batch.ts';

/** 推送日志 (01 §7.7): what is done with many pushes at once. */
@Resolver()
export class PushLogResolver {
  @Allow('push:retry')
  @Query(() => Int, {
    description: 'How many rejected and failed pushes 批量重推 by the filter would take, at most 1,000',
  })
  failedPushes(
    @Ctx() ctx: Context,
    @Arg('filter', () => OutboxFilterInput, { nullable: true, description: 'the list’s filter' })
    filter?: OutboxFilterInput,
  ) {
    return countFailed(ctx, filter ?? {});
  }

  @Allow('push:retry')
  @Mutation(() => ID, {
    description:
      '批量重推 (01 §15.3): the rejected and failed pushes of a filter, up to 1,000, in the background; gives the batch',
  })
  retryFailedPushes(
    @Ctx() ctx: Context,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
    @Arg('filter', () => OutboxFilterInput, { nullable: true, description: 'the list’s filter' })
    filter?: OutboxFilterInput,
  ) {
    return retryFailed(ctx, { requestId, filter: filter ?? {} });
  }
}
