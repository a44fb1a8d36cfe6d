import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { RecordActInputType, RecordActResultType } from '../../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { actOnWithdrawals } from '../act.ts';
import { WithdrawalState } from '../lists/hit.enums.ts';
import { listWithdrawals, withdrawalsOfCase } from './find-withdrawals.ts';
import { withdrawAtWindow } from './withdraw-at-window.ts';
import { WithdrawalConnection, WithdrawalType, WithdrawCaseInput } from './withdrawal.type.ts';
import { withdrawalLimit } from './withdrawal-limit.ts';

/** 撤回申请 (01 §4.4 no. 9). */
@Resolver()
export class WithdrawalResolver {
  @Allow('withdrawal:view')
  @Query(() => WithdrawalConnection, { description: '撤回申请 of the caller’s scope, newest first' })
  withdrawals(
    @Ctx() ctx: Context,
    @Arg('states', () => [WithdrawalState], { nullable: true, description: 'all unless said' }) states?: string[],
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listWithdrawals(ctx, states ?? [], { first, after });
  }

  @Allow('withdrawal:view', 'withdrawal:request')
  @Query(() => String, {
    nullable: true,
    description: '审批时限 of a withdrawal by the limits in force, in words: 2 个工作日; absent where none is set',
  })
  withdrawalLimit(@Ctx() ctx: Context) {
    return withdrawalLimit(ctx);
  }

  @Allow('case:view')
  @Query(() => [WithdrawalType], { description: 'Withdrawals of one case in the caller’s scope, newest first' })
  caseWithdrawals(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: 'the case' }) caseId: string) {
    return withdrawalsOfCase(ctx, caseId);
  }

  @Allow('withdrawal:request')
  @Mutation(() => WithdrawalType, {
    description: '申请撤回 for the applicant: at once before the acceptance, with the district’s consent after it',
  })
  async withdrawCase(
    @Ctx() ctx: Context,
    @Arg('input', () => WithdrawCaseInput, { description: 'the case and the reason' }) input: WithdrawCaseInput,
  ) {
    const [latest] = await withdrawalsOfCase(ctx, await withdrawAtWindow(ctx, input));
    return latest;
  }

  @Allow('withdrawal:decide')
  @Mutation(() => RecordActResultType, { description: '同意撤回 (approve), 不同意撤回 (reject), by a second person' })
  advanceWithdrawals(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, requests, reason' }) input: RecordActInputType,
  ) {
    return actOnWithdrawals(ctx, input);
  }
}
