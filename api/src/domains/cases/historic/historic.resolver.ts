import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { HistoricCriteriaInput } from './criteria.ts';
import { tryRun } from './dry-run.ts';
import { listRuns, placesOf, viewRun } from './find-runs.ts';
import { goLiveDay } from './go-live-day.ts';
import {
  HistoricCasesType,
  HistoricPlaceType,
  HistoricRunConnection,
  HistoricRunType,
  HistoricToolEnum,
  HistoricTrialType,
  ProposeHistoricRunInput,
} from './historic.type.ts';
import { toolsEnabled } from './parameters.ts';
import { proposeRun } from './propose.ts';
import { searchHistoric } from './search.ts';
import { type HistoricTool, RUN, VIEW } from './tools.ts';

/** 历史数据处理 (01 §7.6). */
@Resolver()
export class HistoricResolver {
  @Allow(RUN)
  @Query(() => HistoricCasesType, { description: 'The cases that the criteria of a tool mean' })
  historicCases(
    @Ctx() ctx: Context,
    @Arg('tool', () => HistoricToolEnum, { description: 'which tool' }) tool: HistoricTool,
    @Arg('criteria', () => HistoricCriteriaInput, { description: 'which cases' }) criteria: HistoricCriteriaInput,
  ) {
    return searchHistoric(ctx, tool, criteria);
  }

  @Allow(RUN)
  @Query(() => DayScalar, {
    description: '上线日, with which both tools begin: as configured, else the day on which the product was installed',
  })
  historicGoLiveDay(@Ctx() ctx: Context): Promise<string> {
    return goLiveDay(ctx);
  }

  @Allow(VIEW)
  @Query(() => Boolean, { description: 'Whether the tools are switched on (historic.enabled)' })
  historicToolsEnabled(@Ctx() ctx: Context): Promise<boolean> {
    return readParameter(ctx, toolsEnabled);
  }

  @Allow(VIEW)
  @Query(() => HistoricRunConnection, { description: 'Runs of the caller’s scope, newest first' })
  historicRuns(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, description: 'size of the page, 1–100' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor of the last row seen' }) after?: string,
  ) {
    return listRuns(ctx, { first, after });
  }

  @Allow(VIEW)
  @Query(() => HistoricRunType, { description: 'One run with its criteria and progress' })
  historicRun(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'of the run' }) id: string) {
    return viewRun(ctx, id);
  }

  @Allow(VIEW)
  @Query(() => HistoricTrialType, { description: '试运行 of a frozen list; changes nothing' })
  historicTrial(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'of the run' }) id: string) {
    return tryRun(ctx, id);
  }

  @Allow(RUN)
  @Mutation(() => HistoricRunType, {
    description: '生成预览: freezes the list, which then waits for the second person',
  })
  async proposeHistoricRun(
    @Ctx() ctx: Context,
    @Arg('input', () => ProposeHistoricRunInput, { description: 'tool, criteria, reason' })
    input: ProposeHistoricRunInput,
  ) {
    return viewRun(ctx, await proposeRun(ctx, input));
  }

  @Allow(VIEW)
  @Query(() => [HistoricPlaceType], { description: 'The districts of a run: frozen, done, left, failed' })
  historicPlaces(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'of the run' }) id: string) {
    return placesOf(ctx, id);
  }
}
