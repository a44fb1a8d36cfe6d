import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loaderOf } from '../../../../graphql/loaders.ts';
import { type Ctx as Context, hasPermission } from '../../../../platform/kernel/index.ts';
import { EnrolmentType } from '../enrolment.type.ts';
import { ExitType } from './exit.type.ts';
import { lastExits } from './find-exits.ts';
import { isOwn, mayLeave } from './may-ask.ts';

/** The last 退训申请 of an enrolment, as the caller may see it. */
export function exitOf(ctx: Context, enrolmentId: string): Promise<ExitType | null> {
  if (!hasPermission(ctx.actor, 'training.exit:view')) return Promise.resolve(null);
  return loaderOf<ExitType | null>(
    ctx,
    'training.enrolment.exit',
    (ids) => lastExits(ctx, ids),
    () => null,
  ).load(enrolmentId);
}

/** What an enrolment says of leaving it (BR13-5). */
@Resolver(() => EnrolmentType)
export class EnrolmentExitResolver {
  @FieldResolver(() => ExitType, { nullable: true, description: '退训申请: the last one' })
  exit(@Root() { id }: EnrolmentType, @Ctx() ctx: Context) {
    return exitOf(ctx, id);
  }

  @FieldResolver(() => Boolean, { description: 'the caller may ask to leave it now (BR13-5)' })
  async mayAskExit(@Root() enrolment: EnrolmentType, @Ctx() ctx: Context) {
    if (!hasPermission(ctx.actor, 'training.exit:ask') || !isOwn(ctx, enrolment) || !mayLeave(enrolment)) return false;
    return (await exitOf(ctx, enrolment.id))?.state !== 'ASKED';
  }
}
