import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import {
  ServiceCounterConnection,
  ServiceCounterFilterInput,
  ServiceCounterInput,
  ServiceCounterType,
} from './counter.type.ts';
import { getCounter, listCounters, viewCounter } from './find-counters.ts';
import { saveCounter } from './save-counter.ts';
import { lastSeat, ownSeat, takeSeat } from './seat.ts';

/** 窗口 of the service centres, and at which one a person sits. */
@Resolver()
export class CounterResolver {
  @Allow('review.pad:view', 'review.pad:call')
  @Query(() => ServiceCounterConnection, { description: '窗口 of the caller’s scope, by centre and number' })
  serviceCounters(
    @Ctx() ctx: Context,
    @Arg('filter', () => ServiceCounterFilterInput, { nullable: true, description: 'what to show; all unless said' })
    filter?: ServiceCounterFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listCounters(ctx, filter ?? {}, { first, after });
  }

  @Allow('review.pad:manage')
  @Mutation(() => ServiceCounterType, { description: 'Adds a counter, or changes one' })
  async saveServiceCounter(
    @Ctx() ctx: Context,
    @Arg('input', () => ServiceCounterInput, { description: 'the counter' }) input: ServiceCounterInput,
  ) {
    return viewCounter(ctx, await getCounter(ctx, await saveCounter(ctx, input)));
  }

  @Allow('review.pad:call')
  @Query(() => ServiceCounterType, { nullable: true, description: 'Where the caller sits in this session' })
  ownCounter(@Ctx() ctx: Context) {
    return ownSeat(ctx);
  }

  @Allow('review.pad:call')
  @Query(() => ID, { nullable: true, description: 'The counter of the caller’s session before, to be offered first' })
  lastCounter(@Ctx() ctx: Context) {
    return lastSeat(ctx);
  }

  @Allow('review.pad:call')
  @Mutation(() => ServiceCounterType, { description: '选择窗口: once per session, kept until it ends' })
  takeCounter(@Ctx() ctx: Context, @Arg('counterId', () => ID, { description: 'the counter' }) counterId: string) {
    return takeSeat(ctx, counterId);
  }
}
