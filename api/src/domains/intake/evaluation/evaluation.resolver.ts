import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { inviteToOwn } from './invite-to-own.ts';

export const OwnEvaluationChannel = titledEnum(
  'OwnEvaluationChannel',
  'The front upon which somebody evaluates an own case (01 §11.4 channel)',
  { PC: '网页', ALIPAY: '支付宝小程序' },
);
export type OwnEvaluationChannel = keyof typeof OwnEvaluationChannel;

/** 好差评 of an own case, from the pages (01 §9) and from the mini-program (01 §10.5). */
@Resolver()
export class OwnEvaluationResolver {
  @Allow('intake:apply')
  @Mutation(() => String, { description: '评价凭据 of an own case that has ended; an open one is given again' })
  evaluateMyApplication(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '办件的标识' }) id: string,
    @Arg('channel', () => OwnEvaluationChannel, {
      defaultValue: OwnEvaluationChannel.ALIPAY,
      description: 'the front that asks; the mini-program unless said',
    })
    channel: OwnEvaluationChannel,
  ): Promise<string> {
    return inviteToOwn(ctx, id, channel);
  }
}
