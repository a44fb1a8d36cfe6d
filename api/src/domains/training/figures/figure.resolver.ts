import { Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { FigureSeriesType } from './figure.type.ts';
import { readFigures } from './read-figures.ts';

@Resolver()
export class FigureResolver {
  @Allow('training.figures:view')
  @Query(() => [FigureSeriesType], {
    description: '培训统计 of the caller’s scope: the charts of SC14-3, 02 §7.6 and §8.6',
  })
  trainingFigures(@Ctx() ctx: Context): Promise<FigureSeriesType[]> {
    return readFigures(ctx);
  }
}
