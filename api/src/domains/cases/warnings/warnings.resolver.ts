import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { actOnWarnings } from './act.ts';
import { readBoard } from './lists/board.ts';
import { WarningBoardType } from './lists/board.type.ts';
import { explainWarning } from './lists/explain-warning.ts';
import { listWarnings, listWarningsTogether } from './lists/find-warnings.ts';
import { WarningConnection, WarningDetailType } from './lists/warning.type.ts';
import { WarningFilterInput } from './lists/warning-filter.ts';

/** 时效监控 and 预警 (01 §6). */
@Resolver()
export class WarningsResolver {
  @Allow('warning:view')
  @Query(() => WarningBoardType, { description: '时效监控 of the caller’s scope' })
  warningBoard(@Ctx() ctx: Context) {
    return readBoard(ctx);
  }

  @Allow('warning:view')
  @Query(() => WarningConnection, { description: 'Warnings of the caller’s scope, the most urgent first' })
  warnings(
    @Ctx() ctx: Context,
    @Arg('filter', () => WarningFilterInput, { nullable: true, description: 'what to show; LIVE unless said' })
    filter?: WarningFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('together', () => Boolean, { nullable: true, description: 'the limits of one record as one row' })
    together?: boolean,
  ) {
    return (together ? listWarningsTogether : listWarnings)(ctx, filter ?? {}, { first, after });
  }

  @Allow('warning:view')
  @Query(() => WarningDetailType, { description: 'One warning, why it fired, what was said about it' })
  warning(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the warning' }) id: string) {
    return explainWarning(ctx, id);
  }

  @Allow('warning:handle', 'warning:review')
  @Mutation(() => RecordActResultType, {
    description:
      '已查看 (acknowledge), 确认风险 (confirm), 反馈误报 (reportFalse), 登记已处理 (resolve), 误报成立 (uphold), 误报不成立 (reject)',
  })
  advanceWarnings(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, warnings, reason' }) input: RecordActInputType,
  ) {
    return actOnWarnings(ctx, input);
  }
}
