import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { sql } from '../../../../database/sql.ts';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { RecordActInputType, RecordActResultType } from '../../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { readCase } from '../../case-page.ts';
import { actOnWithdrawals } from '../act.ts';
import { withdrawAtWindow } from './withdraw-at-window.ts';
import { withdrawal } from './withdrawal.record.ts';
import { WithdrawCaseInput } from './withdrawal.type.ts';
import { withdrawalLimit } from './withdrawal-limit.ts';

/** Those of a case that the caller may see, newest first. @throws NOT_FOUND */
async function withdrawalsOfCase(ctx: Context, caseId: string): Promise<object[]> {
  const { id } = await readCase(ctx, caseId);
  return withdrawal.some(ctx, sql`w.case_id = ${id}`, 20);
}

/** 撤回申请 beside its list (01 §4.4 no. 9). */
@Resolver()
export class WithdrawalResolver {
  @Allow('withdrawal:view', 'withdrawal:request')
  @Query(() => String, {
    nullable: true,
    description: '审批时限 of a withdrawal by the limits in force, in words: 2 个工作日; absent where none is set',
  })
  withdrawalLimit(@Ctx() ctx: Context) {
    return withdrawalLimit(ctx);
  }

  @Allow('case:view')
  @Query(() => [withdrawal.classes.Node], {
    description: 'Withdrawals of one case in the caller’s scope, newest first',
  })
  caseWithdrawals(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: 'the case' }) caseId: string) {
    return withdrawalsOfCase(ctx, caseId);
  }

  @Allow('withdrawal:request')
  @Mutation(() => withdrawal.classes.Node, {
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
