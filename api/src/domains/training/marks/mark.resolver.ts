import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import { type Attachment, AttachmentType, listAttachments } from '../../../platform/files/index.ts';
import { RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { liftByHand, mayLift } from './lift-by-hand.ts';
import { LiftMarksInput, RaiseMarksInput } from './mark.input.ts';
import { MarkType } from './mark.type.ts';
import { MARK_RECORD, raiseByHand } from './raise-by-hand.ts';

@Resolver(() => MarkType)
export class MarkResolver {
  @Allow('training.mark:raise')
  @Mutation(() => RecordActResultType, { description: '标记 of institutions or projects (T14-2, T15-2)' })
  raiseTrainingMarks(
    @Ctx() ctx: Context,
    @Arg('input', () => RaiseMarksInput, { description: 'the mark and what it is held against' })
    input: RaiseMarksInput,
  ) {
    return raiseByHand(ctx, input);
  }

  @Allow('training.mark:raise')
  @Mutation(() => RecordActResultType, { description: '解除标记 (T14-3, T15-3)' })
  liftTrainingMarks(
    @Ctx() ctx: Context,
    @Arg('input', () => LiftMarksInput, { description: 'the marks and why' }) input: LiftMarksInput,
  ) {
    return liftByHand(ctx, input);
  }

  @FieldResolver(() => Boolean, { description: 'whether the caller may lift it now' })
  mayLift(@Root() mark: MarkType, @Ctx() ctx: Context): boolean {
    const { raisedById, raisedByOrg = null } = mark;
    return mark.liftedAt == null && mayLift(ctx, { raisedById, raisedByOrg });
  }

  @FieldResolver(() => [AttachmentType], { description: '证明材料' })
  async files(@Root() mark: MarkType, @Ctx() ctx: Context): Promise<readonly Attachment[]> {
    const load = (ids: readonly string[]) => listAttachments(ctx, MARK_RECORD, ids);
    return loaderOf<readonly Attachment[]>(ctx, 'training.markFiles', load, () => []).load(mark.id);
  }
}
