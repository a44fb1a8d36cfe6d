import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { readSubsidyFigures, SubsidyFigure } from './read-figures.ts';

/** 补助统计 (02 §19.7 charts). */
@Resolver()
export class SubsidyFiguresResolver {
  @Allow('training.subsidy:view')
  @Query(() => [SubsidyFigure], { description: '资金汇总 of a year by month and district' })
  subsidyFigures(
    @Ctx() ctx: Context,
    @Arg('year', () => Int, { description: '年度' }) year: number,
  ): Promise<SubsidyFigure[]> {
    return readSubsidyFigures(ctx, year);
  }
}
