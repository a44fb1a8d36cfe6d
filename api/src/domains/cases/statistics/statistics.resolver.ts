import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { LimitKindEnum } from '../warnings/lists/warning.enums.ts';
import type { LimitKind } from '../warnings/words.ts';
import { readDuplicateStatistics } from './duplicate-statistics.ts';
import { DuplicateStatisticsType } from './duplicate-statistics.type.ts';
import { readForcedStatistics } from './forced-statistics.ts';
import { ForcedStatisticsType } from './forced-statistics.type.ts';
import { readLimitStatistics } from './limit-statistics.ts';
import { LimitStatisticsType } from './limit-statistics.type.ts';
import { CaseStatFilterInput } from './period.ts';
import { readVolumeStatistics } from './volume-statistics.ts';
import { CaseVolumeStatisticsType } from './volume-statistics.type.ts';
import { readWarningStatistics } from './warning-statistics.ts';
import { WarningStatisticsType } from './warning-statistics.type.ts';

/** 统计分析 of the caller's scope (01 §4.6, §6.6, §6.8, §6.9). */
@Resolver()
export class CaseStatisticsResolver {
  @Allow('case.stat:view')
  @Query(() => LimitStatisticsType, { description: '超期率, by place, month and matter, from the roll-up' })
  limitStatistics(
    @Ctx() ctx: Context,
    @Arg('filter', () => CaseStatFilterInput, { description: '条件' }) filter: CaseStatFilterInput,
    @Arg('limitKind', () => LimitKindEnum, { nullable: true, description: 'PROMISE unless said' })
    limitKind?: LimitKind | null,
  ) {
    return readLimitStatistics(ctx, filter, limitKind ?? 'PROMISE');
  }

  @Allow('case.stat:view')
  @Query(() => CaseVolumeStatisticsType, { description: '受理量、办结量, by place and month, with 同比 and 环比' })
  volumeStatistics(
    @Ctx() ctx: Context,
    @Arg('filter', () => CaseStatFilterInput, { description: '条件' }) filter: CaseStatFilterInput,
  ) {
    return readVolumeStatistics(ctx, filter);
  }

  @Allow('case.stat:view')
  @Query(() => WarningStatisticsType, { description: '预警: by level and rule, with precision and reaction time' })
  warningStatistics(
    @Ctx() ctx: Context,
    @Arg('filter', () => CaseStatFilterInput, { description: '条件' }) filter: CaseStatFilterInput,
  ) {
    return readWarningStatistics(ctx, filter);
  }

  @Allow('case.stat:view')
  @Query(() => DuplicateStatisticsType, { description: '重复办件: found, settled, and how long that took' })
  duplicateStatistics(
    @Ctx() ctx: Context,
    @Arg('filter', () => CaseStatFilterInput, { description: '条件' }) filter: CaseStatFilterInput,
  ) {
    return readDuplicateStatistics(ctx, filter);
  }

  @Allow('case.stat:view', 'forced-finish:export')
  @Query(() => ForcedStatisticsType, { description: '强制办结: per month and reason' })
  forcedFinishStatistics(
    @Ctx() ctx: Context,
    @Arg('filter', () => CaseStatFilterInput, { description: '条件' }) filter: CaseStatFilterInput,
  ) {
    return readForcedStatistics(ctx, filter);
  }
}
