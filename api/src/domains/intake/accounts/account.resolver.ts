import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { readCase } from '../../cases/index.ts';
import { MyApplicationType } from '../own/own.type.ts';
import { readMyApplication } from '../own/own-applications.ts';
import { findNamedAccount } from './account.ts';
import { CaseAccountType, ConfirmAccountOnPaperInput, ConfirmMyAccountInput } from './account.type.ts';
import { confirmOnPaper, confirmOwnAccount } from './confirm-account.ts';

/** 银行账户的本人确认 (01 §10.3 no. 8, §13.5): by the person, or at the window on paper. */
@Resolver()
export class AccountResolver {
  @Allow('intake:apply')
  @Mutation(() => MyApplicationType, {
    description:
      'The person confirms the account that an agent has named or the window corrected, or names another; E-0709 for who acts for the person, E-0804 without a fresh proof',
  })
  async confirmMyAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmMyAccountInput, { description: '确认' }) input: ConfirmMyAccountInput,
  ) {
    return readMyApplication(ctx, await confirmOwnAccount(ctx, { ...input, other: input.other ?? null }));
  }

  @Allow('case:view')
  @Query(() => CaseAccountType, {
    nullable: true,
    description:
      'The account that an agent has named for a case in the caller’s scope, or the window corrected; null where neither has',
  })
  async namedAccount(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: '办件的标识' }) caseId: string) {
    return findNamedAccount(ctx, (await readCase(ctx, caseId)).id);
  }

  @Allow('case:accept')
  @Mutation(() => CaseAccountType, { description: 'The window has the person’s signature under the account' })
  async confirmAccountOnPaper(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmAccountOnPaperInput, { description: '登记确认' }) input: ConfirmAccountOnPaperInput,
  ) {
    await confirmOnPaper(ctx, input);
    return findNamedAccount(ctx, input.caseId);
  }
}
