import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { CadreComparisonSource, CadreSourceView } from './compare.type.ts';
import { comparison } from './run/comparison.record.ts';
import { startComparison } from './run/start-comparison.ts';
import { viewComparison, viewSources } from './view-comparison.ts';

const { Node } = comparison.classes;

/** 多重身份比对 beside its lists and the acts of its flow (03 §31.5). */
@Resolver()
export class CompareResolver {
  @Allow(RIGHTS.compare)
  @Mutation(() => Node, {
    description: '发起比对 in the background: the people who are named, or all of the caller’s office (03 §31.5)',
  })
  async startCadreComparison(
    @Ctx() ctx: Context,
    @Arg('cadreIds', () => [ID], { nullable: true, description: '人员的标识; absent = all of the office' })
    cadreIds: string[] | undefined,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<object> {
    return comparison.open(ctx, await startComparison(ctx, cadreIds ?? null, requestId));
  }

  @Allow(RIGHTS.compare)
  @Query(() => [CadreComparisonSource], { description: '结果矩阵 of a run, by source (03 §31.7)' })
  cadreComparisonSources(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '比对任务的标识' }) id: string,
  ): Promise<CadreComparisonSource[]> {
    return viewComparison(ctx, id);
  }

  @Allow(RIGHTS.view)
  @Query(() => [CadreSourceView], { description: '来源对照 of a person, both sides masked (03 §31.5)' })
  empCadreSources(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '人员的标识' }) id: string,
  ): Promise<CadreSourceView[]> {
    return viewSources(ctx, id);
  }
}
