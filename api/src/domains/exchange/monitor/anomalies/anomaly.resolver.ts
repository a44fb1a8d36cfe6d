import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { getRule } from '../rules/rule-definition.ts';
import { type AnomalyRow, STATE_TITLES } from './anomaly.ts';
import {
  ExchangeAnomaly,
  ExchangeAnomalyAction,
  ExchangeAnomalyConnection,
  ExchangeAnomalyFilterInput,
} from './anomaly.type.ts';
import { findAnomalies, getAnomaly } from './find-anomalies.ts';
import { actionsOf, handleAnomaly } from './handle-anomaly.ts';

/** 异常事件 (03 §39). */
@Resolver()
export class ExchangeAnomalyResolver {
  @Allow('dx.mon:view')
  @Query(() => ExchangeAnomalyConnection, { description: '异常事件，最新在前' })
  async exchangeAnomalies(
    @Context() ctx: Ctx,
    @Arg('filter', () => ExchangeAnomalyFilterInput, { nullable: true, description: '查询条件' })
    filter?: ExchangeAnomalyFilterInput | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的末尾' }) after?: string | null,
  ) {
    const page = await findAnomalies(ctx, filter ?? {}, { first, after });
    const nodes = page.nodes.map(present);
    return { ...page, nodes, edges: nodes.map((node, n) => ({ node, cursor: page.edges[n]?.cursor ?? '' })) };
  }

  @Allow('dx.mon:view')
  @Query(() => ExchangeAnomaly, { description: '一条异常事件' })
  async exchangeAnomaly(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '编号' }) id: string) {
    return present(await getAnomaly(ctx, id));
  }

  @Allow('dx.mon:handle')
  @Mutation(() => ExchangeAnomaly, { description: '办理异常事件：确认、开始处理、关闭、标为误报' })
  async handleExchangeAnomaly(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '版本号；过期的拒绝（E-0504）' }) version: number,
    @Arg('action', () => ExchangeAnomalyAction, { description: '操作' }) action: ExchangeAnomalyAction,
    @Arg('conclusion', () => String, { nullable: true, description: '结论，关闭和误报时必填，5–500字' })
    conclusion?: string | null,
  ) {
    return present(await handleAnomaly(ctx, { id, version, action, conclusion }));
  }
}

function present(row: AnomalyRow) {
  const { title, measure } = getRule(row.rule);
  return { ...row, ruleTitle: title, measure, stateTitle: STATE_TITLES[row.state], availableActions: actionsOf(row) };
}
