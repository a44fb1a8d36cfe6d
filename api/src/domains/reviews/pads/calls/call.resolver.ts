import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { PadCallInput, PadCallType, ProxyEvaluationInput } from './call.type.ts';
import { callPad } from './call-pad.ts';
import { getOwnCall, viewCall } from './find-call.ts';
import { recordByProxy } from './proxy.ts';

/** 请评价 from the console (R9.2). */
@Resolver()
export class CallResolver {
  @Allow('review.pad:call')
  @Mutation(() => PadCallType, { description: '请评价: the pad of the caller’s counter shows the page' })
  async callPad(
    @Ctx() ctx: Context,
    @Arg('input', () => PadCallInput, { description: 'what is evaluated, from which screen' }) input: PadCallInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    return viewCall(ctx, await getOwnCall(ctx, await callPad(ctx, input, requestId)));
  }

  @Allow('review.pad:call')
  @Query(() => PadCallType, { description: 'A call that one has made' })
  async padCall(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the call' }) id: string) {
    return viewCall(ctx, await getOwnCall(ctx, id));
  }

  @Allow('review.pad:call')
  @Mutation(() => PadCallType, { description: '由工作人员代录, where the pad did not open the page' })
  async recordProxyEvaluation(
    @Ctx() ctx: Context,
    @Arg('input', () => ProxyEvaluationInput, { description: 'what the applicant said' }) input: ProxyEvaluationInput,
  ) {
    await recordByProxy(ctx, input);
    return viewCall(ctx, await getOwnCall(ctx, input.callId));
  }
}
