import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { readParameters } from '../../../../platform/parameters/index.ts';
import { satisfactionDefaults } from '../parameters.ts';
import { COMMENTS, REPORT_VIEW } from '../permissions.ts';
import { listComments, redactComments } from './comments.ts';
import { readRanking } from './ranking.ts';
import { CommentType, RankingFilterInput, RankingType, RedactionInput, TrendPointType } from './report.type.ts';
import { trendOf } from './trend.ts';

const theReport = { description: 'the report' };

/** What stands beside 满意度统计表: comments, trend, ranking (02 §17.6). */
@Resolver()
export class SatisfactionReportResolver {
  @Allow(COMMENTS)
  @Query(() => [CommentType], { description: '意见原文 of the tasks in the caller’s scope (02 §1.4)' })
  satisfactionComments(@Ctx() ctx: Context, @Arg('reportId', () => ID, theReport) reportId: string) {
    return listComments(ctx, reportId);
  }

  @Allow(COMMENTS)
  @Mutation(() => [CommentType], { description: '脱敏核对 (BR25-3)' })
  async redactSatisfactionComments(
    @Ctx() ctx: Context,
    @Arg('reportId', () => ID, theReport) reportId: string,
    @Arg('comments', () => [RedactionInput], { description: 'how they are handed over' }) comments: RedactionInput[],
  ) {
    await redactComments(ctx, reportId, comments);
    return listComments(ctx, reportId);
  }

  @Allow(REPORT_VIEW)
  @Query(() => [TrendPointType], { description: 'The institution’s last five runs up to this one, the oldest first' })
  satisfactionTrend(@Ctx() ctx: Context, @Arg('reportId', () => ID, theReport) reportId: string) {
    return trendOf(ctx, reportId);
  }

  @Allow(REPORT_VIEW)
  @Query(() => Int, { description: '目标线, percent' })
  async satisfactionTarget(@Ctx() ctx: Context) {
    return (await readParameters(ctx, { settings: satisfactionDefaults })).settings.targetPercent;
  }

  @Allow('training.satisfaction:rank')
  @Query(() => RankingType, { description: '全市满意度排名' })
  satisfactionRanking(
    @Ctx() ctx: Context,
    @Arg('filter', () => RankingFilterInput, { description: 'of which year, where, of which category' })
    filter: RankingFilterInput,
  ) {
    return readRanking(ctx, filter);
  }
}
