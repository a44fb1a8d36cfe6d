import { Arg, Ctx as Context, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { findDistributionUse } from './distribution-usage.ts';
import { INTERFACE_TARGET } from './interfaces.ts';
import { getReport, keptMonths } from './monthly-report.ts';
import { ExchangeReport } from './report.type.ts';
import { period } from './stat-filter.ts';
import { findStatistics } from './statistics.ts';
import { ExchangeStatChoices, ExchangeStatFilterInput, ExchangeStatistics } from './statistics.type.ts';
import { statChoices } from './titles.ts';
import { findUsage } from './usage.ts';
import { ExchangeDistributionUse, ExchangeUsage } from './usage.type.ts';

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

  @Allow('dx.stat:view')
  @Query(() => ExchangeStatChoices, { description: '统计可以选择的通道、数据源和应用' })
  exchangeStatChoices(@Context() ctx: Ctx) {
    return statChoices(ctx);
  }

  @Allow('dx.stat:view')
  @Query(() => ExchangeUsage, { description: '使用情况：现有配置、共享接口、数据上行、异常；时段之外的条件不起作用' })
  async exchangeUsage(
    @Context() ctx: Ctx,
    @Arg('filter', () => ExchangeStatFilterInput, { description: '条件' }) filter: ExchangeStatFilterInput,
  ) {
    const { from, to } = period(filter);
    return { ...(await findUsage(ctx, from, to)), interfaceTarget: INTERFACE_TARGET };
  }

  @Allow('dx.stat:view')
  @Query(() => [ExchangeDistributionUse], { description: '各分发的使用情况：限额用得多的在前；闲置的按闲置天数' })
  exchangeDistributionUse(
    @Context() ctx: Ctx,
    @Arg('onlyIdle', () => Boolean, { defaultValue: false, description: '只看闲置的' }) onlyIdle: boolean,
  ) {
    return findDistributionUse(ctx, onlyIdle);
  }

  @Allow('dx.stat:view')
  @Query(() => ExchangeReport, { description: '数据交换月报：已定稿的，或此刻的数字' })
  exchangeReport(@Context() ctx: Ctx, @Arg('month', () => String, { description: '月份，如 2026-03' }) month: string) {
    return getReport(ctx, month);
  }

  @Allow('dx.stat:view')
  @Query(() => [String], { description: '已定稿月报的月份，新的在前' })
  exchangeReportMonths(@Context() ctx: Ctx) {
    return keptMonths(ctx);
  }
}
