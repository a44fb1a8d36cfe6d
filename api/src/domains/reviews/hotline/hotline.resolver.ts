import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { openOrder, revealCaller } from './lists/open-order.ts';
import { HotlineCallerType, HotlineOrderDetailType } from './lists/order.type.ts';
import { HotlineCandidateType, HotlineMatchInput } from './matching/candidate.type.ts';
import { findCandidates } from './matching/find-candidates.ts';
import { matchOrder } from './matching/match-order.ts';
import { readHotlineFigures } from './statistics/read-figures.ts';
import { HotlineFiguresType, HotlinePeriodInput } from './statistics/statistics.type.ts';

const theOrder = { description: 'the order' };

/** 12345工单 beside what the record itself answers (01 §11.9). */
@Resolver()
export class HotlineResolver {
  @Allow('hotline:view')
  @Query(() => HotlineOrderDetailType, { description: 'One order with what the hotline was told' })
  hotlineOrder(@Ctx() ctx: Context, @Arg('id', () => ID, theOrder) id: string) {
    return openOrder(ctx, id);
  }

  @Allow('hotline:match')
  @Query(() => [HotlineCandidateType], {
    description: 'What an order may be about: by a number, or without one by matter and about the day; at most 21',
  })
  hotlineCandidates(
    @Ctx() ctx: Context,
    @Arg('orderId', () => ID, theOrder) orderId: string,
    @Arg('search', () => String, { nullable: true, description: '一件事编号或办件编号' }) search?: string,
  ) {
    return findCandidates(ctx, orderId, search);
  }

  @Allow('hotline:match')
  @Mutation(() => HotlineOrderDetailType, { description: '人工匹配 (11.10)' })
  async matchHotlineOrder(
    @Ctx() ctx: Context,
    @Arg('input', () => HotlineMatchInput, { description: 'order and service' }) input: HotlineMatchInput,
  ) {
    const { orderId } = await matchOrder(ctx, input);
    return openOrder(ctx, orderId);
  }

  @Allow('hotline:reveal')
  @Mutation(() => HotlineCallerType, { description: '查看来电人: for a reason, audited' })
  revealHotlineCaller(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theOrder) id: string,
    @Arg('reason', () => String, { description: '5 to 500 characters' }) reason: string,
  ) {
    return revealCaller(ctx, id, reason);
  }

  @Allow('review:statistics')
  @Query(() => HotlineFiguresType, { description: '12345工单统计 of the caller’s scope by district, live (11.8)' })
  hotlineFigures(
    @Ctx() ctx: Context,
    @Arg('period', () => HotlinePeriodInput, { description: 'by the day of dispatch' }) period: HotlinePeriodInput,
  ) {
    return readHotlineFigures(ctx, period);
  }
}
