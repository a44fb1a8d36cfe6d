import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { HandoverConnection, HandoverFilterInput } from './handover.type.ts';
import { listHandovers } from './list-handovers.ts';

/** 办结件移交: what 安置系统 has handed over, with the faults of what it must correct (R9.5 … R9.7). */
@Resolver()
export class HandoverResolver {
  @Allow('handover:view')
  @Query(() => HandoverConnection, {
    description: '安置系统移交的办结件 in the caller’s scope, the last received first',
  })
  handovers(
    @Ctx() ctx: Context,
    @Arg('filter', () => HandoverFilterInput, { nullable: true, description: '筛选条件；缺省为不筛选' })
    filter?: HandoverFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string,
  ) {
    return listHandovers(ctx, filter ?? {}, { first, after });
  }
}
