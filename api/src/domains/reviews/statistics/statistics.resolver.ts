import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { readStatistics } from './read-statistics.ts';
import { EvaluationStatisticsBy, type StatisticsBy, StatisticsFilterInput, StatisticsType } from './statistics.type.ts';

const theFilter = { description: 'period and place' };

/** 好差评统计 (01 §11.8). */
@Resolver()
export class StatisticsResolver {
  @Allow('review:statistics')
  @Query(() => StatisticsType, {
    description:
      '满意率、投诉率 of the caller’s scope by district, centre, matter, business type, scene, channel, month or manner',
  })
  evaluationStatistics(
    @Ctx() ctx: Context,
    @Arg('by', () => EvaluationStatisticsBy, { description: 'line by line' }) by: StatisticsBy,
    @Arg('filter', () => StatisticsFilterInput, theFilter) filter: StatisticsFilterInput,
  ): Promise<StatisticsType> {
    return readStatistics(ctx, by, filter);
  }

  @Allow('review:staff-statistics')
  @Query(() => StatisticsType, { description: 'The same by who served: for the head of the centre alone' })
  evaluationStaffStatistics(
    @Ctx() ctx: Context,
    @Arg('filter', () => StatisticsFilterInput, theFilter) filter: StatisticsFilterInput,
  ): Promise<StatisticsType> {
    return readStatistics(ctx, 'STAFF', filter);
  }
}
