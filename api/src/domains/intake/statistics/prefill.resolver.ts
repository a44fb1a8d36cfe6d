import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { CaseStatFilterInput } from '../../cases/index.ts';
import { PREFILL_BARS, readPrefillStatistics } from './prefill.ts';
import { PrefillStatisticsType } from './prefill.type.ts';

/** 预填率 of the caller's scope (01 §9.4 page 2, S28). */
@Resolver()
export class PrefillResolver {
  @Allow('case.stat:view')
  @Query(() => PrefillStatisticsType, { description: '预填率: by month and place, with the time that filling in took' })
  async prefillStatistics(
    @Ctx() ctx: Context,
    @Arg('filter', () => CaseStatFilterInput, { description: '条件' }) filter: CaseStatFilterInput,
  ): Promise<PrefillStatisticsType> {
    const found = await readPrefillStatistics(ctx, filter);
    return { ...found, rateBar: PREFILL_BARS.rate, minutesBar: PREFILL_BARS.minutes };
  }
}
