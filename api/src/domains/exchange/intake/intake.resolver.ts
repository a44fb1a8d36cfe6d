import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { findBadRows } from './find-bad-rows.ts';
import { findIntakes, getIntake } from './find-intakes.ts';
import { correctBadRow, dismissIntake, retakeIntake } from './handle-intake.ts';
import {
  ExchangeBadRowConnection,
  ExchangeCorrectedValueInput,
  ExchangeIntakeConnection,
  ExchangeIntakeFilterInput,
  ExchangeIntakeType,
} from './intake.type.ts';

/** 数据接收: files and messages that channels brought, and their bad rows (03 §35.2 callMode). */
@Resolver()
export class ExchangeIntakeResolver {
  @Allow('dx.channel:view')
  @Query(() => ExchangeIntakeConnection, { description: '接收的文件和消息，最新在前' })
  exchangeIntakes(
    @Context() ctx: Ctx,
    @Arg('filter', () => ExchangeIntakeFilterInput, { nullable: true, description: '条件' })
    filter?: ExchangeIntakeFilterInput | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的末尾' }) after?: string | null,
  ) {
    return findIntakes(ctx, filter ?? {}, { first, after });
  }

  @Allow('dx.channel:view')
  @Query(() => ExchangeIntakeType, { description: '一次数据接收' })
  exchangeIntake(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '编号' }) id: string) {
    return getIntake(ctx, id);
  }

  @Allow('dx.channel:view')
  @Query(() => ExchangeBadRowConnection, { description: '未接收的行，按行号；每次接收最多列出1000行' })
  exchangeBadRows(
    @Context() ctx: Ctx,
    @Arg('intakeId', () => ID, { description: '数据接收' }) intakeId: string,
    @Arg('onlyOpen', () => Boolean, { nullable: true, description: '只看尚未处理的' }) onlyOpen?: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的末尾' }) after?: string | null,
  ) {
    return findBadRows(ctx, intakeId, { first, after, onlyOpen });
  }

  @Allow('dx.intake:handle')
  @Mutation(() => ExchangeIntakeType, { description: '更正一行并接收；只能改有问题的字段' })
  correctExchangeBadRow(
    @Context() ctx: Ctx,
    @Arg('intakeId', () => ID, { description: '数据接收' }) intakeId: string,
    @Arg('line', () => Int, { description: '行号' }) line: number,
    @Arg('values', () => [ExchangeCorrectedValueInput], { description: '更正后的字段' })
    values: ExchangeCorrectedValueInput[],
    @Arg('reason', () => String, { description: '依据，5至500字' }) reason: string,
  ) {
    return correctBadRow(ctx, { intakeId, line, values, reason });
  }

  @Allow('dx.intake:handle')
  @Mutation(() => ExchangeIntakeType, { description: '不再处理：尚未更正的行不接收' })
  dismissExchangeIntake(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    return dismissIntake(ctx, id, reason);
  }

  @Allow('dx.intake:handle')
  @Mutation(() => ExchangeIntakeType, { description: '重新接收：按文件现在的内容再拉取一次；消息不能' })
  retakeExchangeIntake(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    return retakeIntake(ctx, id, reason);
  }
}
