import { Arg, Ctx as Context, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../kernel/index.ts';
import { findStatistics } from './statistics.ts';
import { ExchangeStatFilterInput, ExchangeStatistics } from './statistics.type.ts';

/** 数据交换综合统计 (03 §37). */
@Resolver()
export class ExchangeStatisticsResolver {
  @Allow('dx.stat:view')
  @Query(() => ExchangeStatistics, { description: '一段时间的调用统计，取自每小时的汇总' })
  exchangeStatistics(
    @Context() ctx: Ctx,
    @Arg('filter', () => ExchangeStatFilterInput, { description: '条件' }) filter: ExchangeStatFilterInput,
  ) {
    return findStatistics(ctx, filter);
  }
}
