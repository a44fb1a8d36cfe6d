import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../src/graphql/access-decorators.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../src/platform/flow/index.ts';
import { type Ctx as Context, transaction } from '../../src/platform/kernel/index.ts';
import { getVisit } from './find-visits.ts';
import { planVisit } from './plan-visit.ts';
import { PlanVisitInput, VISIT, VisitType } from './visit.type.ts';

/** Thin: who may, what comes in, what goes out. */
@Resolver(() => VisitType)
export class VisitResolver {
  @Allow('visit:view')
  @Query(() => VisitType, { description: 'One 走访' })
  visit(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the visit' }) id: string): Promise<VisitType> {
    return getVisit(ctx, id);
  }

  @Allow('visit:report')
  @Mutation(() => VisitType, { description: '安排走访' })
  async planVisit(
    @Ctx() ctx: Context,
    @Arg('input', () => PlanVisitInput, { description: 'who is visited' }) input: PlanVisitInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ): Promise<VisitType> {
    return getVisit(ctx, await planVisit(ctx, input, requestId));
  }

  @Allow('visit:report')
  @Mutation(() => RecordActResultType, { description: '登记走访情况, one or many' })
  advanceVisits(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, visits, words' }) input: RecordActInputType,
  ): Promise<RecordActResultType> {
    return transaction(ctx, (tx) => actOnRecords(tx, VISIT, input));
  }
}
