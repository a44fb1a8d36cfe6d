import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import { listPushes, viewPushes } from './list-pushes.ts';
import { OutboxConnection, OutboxFilterInput, OutboxMessageType } from './outbox.type.ts';
import { retryPushes } from './retry-pushes.ts';
import { skipPush } from './skip-push.ts';

@Resolver()
export class OutboxResolver {
  @Allow('push:view')
  @Query(() => OutboxConnection, { description: '推送日志 of the records in the caller’s scope, newest first' })
  pushes(
    @Ctx() ctx: Context,
    @Arg('filter', () => OutboxFilterInput, { nullable: true, description: '筛选条件；缺省为不筛选' })
    filter?: OutboxFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string,
  ) {
    return listPushes(ctx, filter ?? {}, { first, after });
  }

  @Allow('push:retry')
  @Mutation(() => [OutboxMessageType], { description: '重推: sends again at once under the same push id; at most 200' })
  async retryPushes(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: '推送的标识，至多 200 个' }) ids: string[],
  ) {
    await retryPushes(ctx, ids);
    return viewPushes(ctx, ids);
  }

  @Allow('push:skip')
  @Mutation(() => OutboxMessageType, { description: 'gives up a rejected or failed push, so that later ones go on' })
  async skipPush(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '推送的标识' }) id: string,
    @Arg('reason', () => String, { description: '5–500 characters' }) reason: string,
  ) {
    await skipPush(ctx, id, reason);
    return (await viewPushes(ctx, [id]))[0];
  }
}
