import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { askClosing, readClosing, revokeClosing } from './ask-closing.ts';
import { AccountClosingType } from './closing.type.ts';

/** 注销账号 (01 §10.5): always the caller's own. */
@Resolver()
export class ClosingResolver {
  @Allow('intake:apply')
  @Query(() => AccountClosingType, { description: '注销账号: where it stands, what goes and what stays' })
  accountClosing(@Ctx() ctx: Context): Promise<AccountClosingType> {
    return readClosing(ctx);
  }

  @Allow('intake:apply')
  @Mutation(() => AccountClosingType, {
    description:
      'Asks to close the own account; E-0709 for who acts for the person, E-0804 without a fresh proof, E-0810 while cases are under way',
  })
  async askAccountClosing(@Ctx() ctx: Context): Promise<AccountClosingType> {
    await askClosing(ctx);
    return readClosing(ctx);
  }

  @Allow('intake:apply')
  @Mutation(() => AccountClosingType, {
    description: 'Keeps the own account after all; E-0709 for who acts for the person',
  })
  async revokeAccountClosing(@Ctx() ctx: Context): Promise<AccountClosingType> {
    await revokeClosing(ctx);
    return readClosing(ctx);
  }
}
