import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { ReserveFigure, readReserveFigures } from './read-figures.ts';

/** Figures of 预备役登记 (01 §12.3, CITY_CENTRE "statistics without names"). */
@Resolver()
export class ReserveFiguresResolver {
  @Allow(RIGHTS.figures)
  @Query(() => [ReserveFigure], {
    description: '预备役登记统计 of a year of discharge, by district; without names (01 §12.3)',
  })
  reserveFigures(
    @Ctx() ctx: Context,
    @Arg('year', () => Int, { description: '退役年度' }) year: number,
  ): Promise<ReserveFigure[]> {
    if (year < 1950 || year > 2100) throw badInput([{ path: 'year', message: '年度应在1950至2100之间' }]);
    return readReserveFigures(ctx, year);
  }
}
