import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { OneOffSubsidyFigure, readSubsidyFigures } from '../statistics/read-figures.ts';
import { prepareSubsidyBatch } from './prepare-batch.ts';

/** From approved applications to a batch, and what came of them by district. */
@Resolver()
export class SubsidyPaymentResolver {
  @Allow('subsidy:pay')
  @Mutation(() => ID, { description: '编制发放批次 of approved applications; the id of the batch' })
  prepareSubsidyBatch(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: '待发放的申报, 500 at most' }) ids: string[],
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<string> {
    return prepareSubsidyBatch(ctx, ids, requestId);
  }

  @Allow('subsidy:view')
  @Query(() => [OneOffSubsidyFigure], { description: '一次性经济补助统计 of a year, by district' })
  oneOffSubsidyFigures(
    @Ctx() ctx: Context,
    @Arg('year', () => Int, { description: '年度, by the day of the application' }) year: number,
  ): Promise<OneOffSubsidyFigure[]> {
    if (year < 2000 || year > 2100) throw badInput([{ path: 'year', message: '请填写正确的年度' }]);
    return readSubsidyFigures(ctx, year);
  }
}
