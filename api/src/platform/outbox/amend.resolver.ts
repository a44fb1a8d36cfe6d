import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import { AmendPushInput, PushCorrectionType } from './amend.type.ts';
import { amendPush } from './amend-push.ts';
import { viewPushes } from './list-pushes.ts';
import { OutboxMessageType } from './outbox.type.ts';
import { getPushCorrection, revealPushCorrection } from './view-correction.ts';

/** 修正后重推 (01 §2.7). */
@Resolver()
export class AmendPushResolver {
  @Allow('push:amend')
  @Query(() => PushCorrectionType, { description: 'What may be corrected in a rejected push, personal data masked' })
  pushCorrection(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '推送的标识' }) id: string) {
    return getPushCorrection(ctx, id);
  }

  @Allow('push:amend')
  @Mutation(() => PushCorrectionType, { description: 'The same in clear, for a reason; audited' })
  revealPushCorrection(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '推送的标识' }) id: string,
    @Arg('reason', () => String, { description: '5–500 characters' }) reason: string,
  ) {
    return revealPushCorrection(ctx, id, reason);
  }

  @Allow('push:amend')
  @Mutation(() => OutboxMessageType, {
    description: '修正后重推: corrects a rejected push and sends it again at its place, under the same push id',
  })
  async amendPush(
    @Ctx() ctx: Context,
    @Arg('input', () => AmendPushInput, { description: '更正的内容和原因' }) input: AmendPushInput,
  ) {
    const changes = Object.fromEntries(input.changes.map(({ key, value }) => [key, value]));
    await amendPush(ctx, input.id, { attempts: input.attempts, changes, reason: input.reason });
    return (await viewPushes(ctx, [input.id]))[0];
  }
}
