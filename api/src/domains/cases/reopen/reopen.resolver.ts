import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { actOnReopenings } from './act.ts';
import { listReopenings, reopeningsOfCase } from './find-reopenings.ts';
import { ReopeningConnection, ReopeningType, ReopenState, RequestReopenInput } from './reopen.type.ts';
import { requestReopen } from './request-reopen.ts';

/** 重新办理 (01 §2.5 T15). */
@Resolver()
export class ReopenResolver {
  @Allow('reopen:view')
  @Query(() => ReopeningConnection, { description: '重新办理申请 of the caller’s scope, newest first' })
  reopenings(
    @Ctx() ctx: Context,
    @Arg('states', () => [ReopenState], { nullable: true, description: 'all unless said' }) states?: string[],
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listReopenings(ctx, states ?? [], { first, after });
  }

  @Allow('case:view')
  @Query(() => [ReopeningType], { description: 'Those of one case in the caller’s scope, newest first' })
  caseReopenings(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: 'the case' }) caseId: string) {
    return reopeningsOfCase(ctx, caseId);
  }

  @Allow('reopen:request')
  @Mutation(() => [ReopeningType], { description: '申请重新办理; answers with the case’s list' })
  async requestReopen(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestReopenInput, { description: 'case, matters, reason' }) input: RequestReopenInput,
  ) {
    return reopeningsOfCase(ctx, await requestReopen(ctx, input));
  }

  @Allow('reopen:decide-district', 'reopen:decide-city')
  @Mutation(() => RecordActResultType, { description: '区同意, 市同意, 不同意; nobody takes two steps' })
  advanceReopenings(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, requests, reason' }) input: RecordActInputType,
  ) {
    return actOnReopenings(ctx, input);
  }
}
