import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { actOnForcedFinishes } from './act.ts';
import { completeFollowUp } from './complete-follow-up.ts';
import { forcedFinish, forcedFinishesOfCase, listForcedFinishes } from './find-requests.ts';
import {
  ForcedFinishAskedType,
  ForcedFinishConnection,
  ForcedFinishFilterInput,
  ForcedFinishState,
  ForcedFinishType,
  RequestForcedFinishInput,
} from './request.type.ts';
import { requestForcedFinish } from './request-forced-finish.ts';

/** 强制办结 (01 §6.8). */
@Resolver()
export class ForcedFinishResolver {
  @Allow('forced-finish:view')
  @Query(() => ForcedFinishConnection, { description: '强制办结 of the caller’s scope, newest first' })
  forcedFinishes(
    @Ctx() ctx: Context,
    @Arg('states', () => [ForcedFinishState], { nullable: true, description: 'all unless said' }) states?: string[],
    @Arg('filter', () => ForcedFinishFilterInput, { nullable: true, description: 'what to show' })
    filter?: ForcedFinishFilterInput | null,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listForcedFinishes(ctx, { ...filter, states }, { first, after });
  }

  @Allow('forced-finish:view')
  @Query(() => ForcedFinishType, { description: 'One 强制办结 with its story (R4.4.4)' })
  forcedFinish(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the request' }) id: string) {
    return forcedFinish(ctx, id);
  }

  @Allow('case:view')
  @Query(() => [ForcedFinishType], { description: 'What was asked or done about one case, newest first' })
  caseForcedFinishes(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: 'the case' }) caseId: string) {
    return forcedFinishesOfCase(ctx, caseId);
  }

  @Allow('forced-finish:request')
  @Mutation(() => [ForcedFinishAskedType], { description: '申请强制办结 for a matter, a case or a selection' })
  requestForcedFinish(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestForcedFinishInput, { description: 'what, how, why, on which basis' })
    input: RequestForcedFinishInput,
  ) {
    return requestForcedFinish(ctx, input);
  }

  @Allow('forced-finish:decide')
  @Mutation(() => RecordActResultType, { description: '同意 (approve), 不同意 (reject), by a second person' })
  advanceForcedFinishes(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, requests, reason' }) input: RecordActInputType,
  ) {
    return actOnForcedFinishes(ctx, input);
  }

  @Allow('forced-finish:request')
  @Mutation(() => [ForcedFinishType], {
    description: '登记后续工作完成 of a rule’s finish; answers with the case’s list',
  })
  async completeForcedFollowUp(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the request' }) id: string,
    @Arg('note', () => String, { description: 'what was done, 5–500 characters' }) note: string,
  ) {
    return forcedFinishesOfCase(ctx, await completeFollowUp(ctx, id, note));
  }
}
