import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow, OfDevices, Public } from '../../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { limitPublic } from '../../../../platform/access/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { listPads, showPad } from './find-pads.ts';
import { registerPad, reportPad } from './own-pad.ts';
import {
  EvaluationPadConnection,
  EvaluationPadFilterInput,
  EvaluationPadInput,
  EvaluationPadType,
  OwnPadType,
  PadCodeType,
} from './pad.type.ts';
import { addPad, changePad, issuePadCode, revokePad } from './save-pad.ts';

const thePad = { description: 'the pad' };

/** 评价平板: enrolled by a code, paired with a counter, taken out of service. */
@Resolver()
export class PadResolver {
  @Allow('review.pad:view')
  @Query(() => EvaluationPadConnection, { description: '评价平板 of the caller’s scope, the newest first' })
  evaluationPads(
    @Ctx() ctx: Context,
    @Arg('filter', () => EvaluationPadFilterInput, { nullable: true, description: 'what to show; all unless said' })
    filter?: EvaluationPadFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listPads(ctx, filter ?? {}, { first, after });
  }

  @Allow('review.pad:manage')
  @Mutation(() => PadCodeType, { description: '登记平板: a pad for a counter, with the code to enter upon it' })
  addEvaluationPad(
    @Ctx() ctx: Context,
    @Arg('input', () => EvaluationPadInput, { description: 'name and counter' }) input: EvaluationPadInput,
  ) {
    return addPad(ctx, input);
  }

  @Allow('review.pad:manage')
  @Mutation(() => PadCodeType, { description: '重新生成登记码; the code before no longer holds' })
  issuePadCode(@Ctx() ctx: Context, @Arg('id', () => ID, thePad) id: string) {
    return issuePadCode(ctx, id);
  }

  @Allow('review.pad:manage')
  @Mutation(() => EvaluationPadType, { description: '改名、改配窗口' })
  async changeEvaluationPad(
    @Ctx() ctx: Context,
    @Arg('input', () => EvaluationPadInput, { description: 'the pad, its name and counter' }) input: EvaluationPadInput,
  ) {
    if (!input.id) throw refuse('NOT_FOUND');
    await changePad(ctx, input.id, input);
    return showPad(ctx, input.id);
  }

  @Allow('review.pad:manage')
  @Mutation(() => EvaluationPadType, { description: '停用平板: its token ends at once' })
  async revokeEvaluationPad(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, thePad) id: string,
    @Arg('version', () => Int, { description: 'the version that was shown' }) version: number,
    @Arg('reason', () => String, { description: '停用原因, 5 to 500 characters' }) reason: string,
  ) {
    await revokePad(ctx, id, version, reason);
    return showPad(ctx, id);
  }

  @Public()
  @Mutation(() => OwnPadType, { description: 'This machine becomes the pad whose one-time code is entered' })
  registerPad(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: '登记码; spaces do not matter' }) code: string,
  ) {
    limitPublic(ctx);
    return registerPad(ctx, code);
  }

  @OfDevices()
  @Mutation(() => OwnPadType, {
    description: 'A pad says that it is there, what its clock shows, what it has not sent yet',
  })
  reportPad(
    @Ctx() ctx: Context,
    @Arg('clock', () => DateTimeScalar, { description: 'the pad’s own time' }) clock: Date,
    @Arg('queued', () => Int, { description: 'reviews not sent yet' }) queued: number,
  ) {
    return reportPad(ctx, { clock, queued });
  }
}
