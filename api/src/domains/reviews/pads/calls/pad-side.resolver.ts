import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Subscription } from 'type-graphql';
import { OfDevices } from '../../../../graphql/access-decorators.ts';
import { eventsOf } from '../../../../graphql/subscriptions.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { EvaluationReceiptType } from '../../evaluations/evaluate.type.ts';
import { describePad, requirePad } from '../devices/own-pad.ts';
import { PAD } from '../devices/tell-pad.ts';
import {
  LostEvaluationInput,
  PadEvaluationInput,
  PadNewsType,
  PadPageType,
  StartedEvaluationInput,
} from './call.type.ts';
import { reportLostEvaluation } from './lost-evaluation.ts';
import {
  leavePadCall,
  openPadCall,
  reportJumpError,
  reportPadPage,
  submitPadEvaluation,
  waitingCall,
} from './pad-side.ts';
import { submitStartedEvaluation } from './started.ts';

const theCall = { description: 'the call' };

/** All that a pad can do: hear of calls, open their pages, send what was given. */
@Resolver()
export class PadSideResolver {
  @OfDevices()
  @Query(() => PadNewsType, { description: 'The pad, and the call that waits upon it' })
  padNews(@Ctx() ctx: Context): Promise<PadNewsType> {
    return newsOf(ctx);
  }

  @OfDevices()
  @Subscription(() => PadNewsType, {
    description: 'The same, whenever it changes',
    subscribe: eventsOf<'record'>(
      'record',
      ({ recordType, records }, { context: { actor } }) =>
        recordType === PAD && actor.kind === 'DEVICE' && records.some(({ id }) => id === actor.deviceId),
    ),
  })
  padChanged(@Ctx() ctx: Context): Promise<PadNewsType> {
    return newsOf(ctx);
  }

  @OfDevices()
  @Mutation(() => PadPageType, { description: 'Opens the page of a call, which acknowledges it' })
  openPadCall(
    @Ctx() ctx: Context,
    @Arg('callId', () => ID, theCall) callId: string,
    @Arg('envelope', () => String, { description: 'as the call brought it' }) envelope: string,
  ) {
    return openPadCall(ctx, callId, envelope);
  }

  @OfDevices()
  @Mutation(() => Boolean, { description: 'The page is drawn; true when it shows what was sent' })
  reportPadPage(
    @Ctx() ctx: Context,
    @Arg('callId', () => ID, theCall) callId: string,
    @Arg('loadMs', () => Int, { description: 'from the call’s arrival to the drawn page, in milliseconds' })
    loadMs: number,
    @Arg('serviceNo', () => String, { description: '办件编号 as shown' }) serviceNo: string,
    @Arg('matterName', () => String, { description: '事项 as shown' }) matterName: string,
    @Arg('orgName', () => String, { description: '服务中心 as shown' }) orgName: string,
  ) {
    return reportPadPage(ctx, callId, { loadMs, serviceNo, matterName, orgName });
  }

  @OfDevices()
  @Mutation(() => EvaluationReceiptType, { description: '提交评价, at once or 补传 out of the queue' })
  submitPadEvaluation(
    @Ctx() ctx: Context,
    @Arg('input', () => PadEvaluationInput, { description: 'call, grade, options, comment' }) input: PadEvaluationInput,
  ) {
    return submitPadEvaluation(ctx, input);
  }

  @OfDevices()
  @Mutation(() => EvaluationReceiptType, {
    description:
      '提交评价 of somebody who began by himself: of the call that did not reach the pad, else of a reception of its counter',
  })
  submitStartedEvaluation(
    @Ctx() ctx: Context,
    @Arg('input', () => StartedEvaluationInput, { description: 'when it began, grade, options, comment' })
    input: StartedEvaluationInput,
  ) {
    return submitStartedEvaluation(ctx, input);
  }

  @OfDevices()
  @Mutation(() => Boolean, { description: 'Nobody evaluated: the pad goes back to its welcome' })
  leavePadCall(@Ctx() ctx: Context, @Arg('callId', () => ID, theCall) callId: string) {
    return leavePadCall(ctx, callId);
  }

  @OfDevices()
  @Mutation(() => Boolean, { description: 'The pad could not open the page of a call' })
  reportJumpError(
    @Ctx() ctx: Context,
    @Arg('callId', () => ID, theCall) callId: string,
    @Arg('code', () => String, { description: 'capital letters and digits, at most 20' }) code: string,
    @Arg('detail', () => String, { description: 'what happened' }) detail: string,
  ) {
    return reportJumpError(ctx, callId, code, detail);
  }

  @OfDevices()
  @Mutation(() => Boolean, {
    description: 'A review out of the queue was refused or came too late; true the first time',
  })
  reportLostEvaluation(
    @Ctx() ctx: Context,
    @Arg('input', () => LostEvaluationInput, { description: 'call and reason, without the content' })
    input: LostEvaluationInput,
  ) {
    return reportLostEvaluation(ctx, input);
  }
}

async function newsOf(ctx: Context): Promise<PadNewsType> {
  const { deviceId } = requirePad(ctx);
  return { pad: await describePad(ctx, deviceId), call: await waitingCall(ctx) };
}
