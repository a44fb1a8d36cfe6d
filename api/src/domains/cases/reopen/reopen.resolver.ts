import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { sql } from '../../../database/sql.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { readCase } from '../case-page.ts';
import { actOnReopenings } from './act.ts';
import { RequestReopenInput } from './reopen.type.ts';
import { reopening } from './reopening.record.ts';
import { requestReopen } from './request-reopen.ts';

/** Those of one case that the caller may see, newest first. @throws NOT_FOUND */
async function reopeningsOfCase(ctx: Context, caseId: string): Promise<object[]> {
  const { id } = await readCase(ctx, caseId);
  return reopening.some(ctx, sql`r.case_id = ${id}`, 20);
}

/** 重新办理 beside its list (01 §2.5 T15). */
@Resolver()
export class ReopenResolver {
  @Allow('case:view')
  @Query(() => [reopening.classes.Node], { description: 'Those of one case in the caller’s scope, newest first' })
  caseReopenings(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: 'the case' }) caseId: string) {
    return reopeningsOfCase(ctx, caseId);
  }

  @Allow('reopen:request')
  @Mutation(() => [reopening.classes.Node], { description: '申请重新办理; answers with the case’s list' })
  async requestReopen(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestReopenInput, { description: 'case, matters, reason' }) input: RequestReopenInput,
  ) {
    return reopeningsOfCase(ctx, await requestReopen(ctx, input));
  }

  @Allow('reopen:decide-district', 'reopen:decide-city')
  @Mutation(() => RecordActResultType, { description: '区同意, 市同意, 不同意; nobody takes two steps' })
  advanceReopenings(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, requests, reason' }) input: RecordActInputType,
  ) {
    return actOnReopenings(ctx, input);
  }
}
