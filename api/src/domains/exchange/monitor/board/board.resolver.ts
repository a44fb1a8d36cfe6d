import { Arg, Ctx as Context, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ExchangeDirection } from '../../log/log.type.ts';
import { ExchangeBoard } from './board.type.ts';
import { readBoard } from './exchange-board.ts';

/** 实时监控 (03 §39.4). */
@Resolver()
export class ExchangeBoardResolver {
  @Allow('dx.mon:view')
  @Query(() => ExchangeBoard, { description: '实时监控：近60分钟的调用、健康灯、队列、日志写入' })
  exchangeBoard(
    @Context() ctx: Ctx,
    @Arg('direction', () => ExchangeDirection, { description: '外部数据（IN）或内部数据（OUT）' })
    direction: ExchangeDirection,
  ) {
    return readBoard(ctx, direction);
  }
}
