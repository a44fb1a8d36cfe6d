import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { inviteToOwn } from './invite-to-own.ts';

/** 好差评 from the mini-program (01 §10.5). */
@Resolver()
export class AlipayEvaluationResolver {
  @Allow('intake:apply')
  @Mutation(() => String, { description: '评价凭据 of an own case that has ended; an open one is given again' })
  evaluateMyApplication(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '办件的标识' }) id: string,
  ): Promise<string> {
    return inviteToOwn(ctx, id);
  }
}
