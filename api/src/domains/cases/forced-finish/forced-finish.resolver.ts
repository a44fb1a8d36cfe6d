import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { sql } from '../../../database/sql.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { readCase } from '../case-page.ts';
import { actOnForcedFinishes } from './act.ts';
import { completeFollowUp } from './complete-follow-up.ts';
import { forcedFinish } from './forced-finish.record.ts';
import { ForcedFinishAskedType, RequestForcedFinishInput } from './request.type.ts';
import { requestForcedFinish } from './request-forced-finish.ts';

/** What was asked or done about a case that the caller may see, newest first. @throws NOT_FOUND */
async function forcedFinishesOfCase(ctx: Context, caseId: string): Promise<object[]> {
  const { id } = await readCase(ctx, caseId);
  return forcedFinish.some(ctx, sql`r.case_id = ${id}`, 50);
}

/** 强制办结 beside its list (01 §6.8). */
@Resolver()
export class ForcedFinishResolver {
  @Allow('case:view')
  @Query(() => [forcedFinish.classes.Node], { description: 'What was asked or done about one case, newest first' })
  caseForcedFinishes(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: 'the case' }) caseId: string) {
    return forcedFinishesOfCase(ctx, caseId);
  }

  @Allow('forced-finish:request')
  @Mutation(() => [ForcedFinishAskedType], { description: '申请强制办结 for a matter, a case or a selection' })
  requestForcedFinish(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestForcedFinishInput, { description: 'what, how, why, on which basis' })
    input: RequestForcedFinishInput,
  ) {
    return requestForcedFinish(ctx, input);
  }

  @Allow('forced-finish:decide')
  @Mutation(() => RecordActResultType, { description: '同意 (approve), 不同意 (reject), by a second person' })
  advanceForcedFinishes(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, requests, reason' }) input: RecordActInputType,
  ) {
    return actOnForcedFinishes(ctx, input);
  }

  @Allow('forced-finish:request')
  @Mutation(() => [forcedFinish.classes.Node], {
    description: '登记后续工作完成 of a rule’s finish; answers with the case’s list',
  })
  async completeForcedFollowUp(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the request' }) id: string,
    @Arg('note', () => String, { description: 'what was done, 5–500 characters' }) note: string,
  ) {
    return forcedFinishesOfCase(ctx, await completeFollowUp(ctx, id, note));
  }
}
