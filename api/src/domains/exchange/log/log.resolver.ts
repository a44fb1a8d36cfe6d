import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { isUuid } from '../../../database/uuid.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { findCall, findCalls } from './find-calls.ts';
import {
  ExchangeCallConnection,
  ExchangeCallFilterInput,
  ExchangeCallType,
  ExchangeLogArchive,
  ExchangeLogDay,
  ExchangeLogUnarchivedDay,
  ExchangePayload,
  ExchangePayloadAccess,
} from './log.type.ts';
import { askPayload, decidePayload, listPayloadAccess, readPayload } from './payload-access.ts';
import { askPurge, confirmPurge, listArchives, listUnarchived } from './purge-days.ts';
import { verifyLogDays } from './verify-days.ts';

/** 数据交换日志 (03 §38). */
@Resolver()
export class ExchangeLogResolver {
  @Allow('dx.log:view')
  @Query(() => ExchangeCallConnection, { description: '数据交换日志，最新在前；必须限定时间范围' })
  exchangeCalls(
    @Context() ctx: Ctx,
    @Arg('filter', () => ExchangeCallFilterInput, { description: '查询条件' }) filter: ExchangeCallFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '每页条数' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的末尾' }) after?: string | null,
  ) {
    return findCalls(ctx, filter, { first, after });
  }

  @Allow('dx.log:view')
  @Query(() => ExchangeCallType, { description: '一次调用的详情' })
  async exchangeCall(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '日志编号' }) id: string) {
    const found = isUuid(id) ? await findCall(ctx, id) : undefined;
    if (!found) throw refuse('NOT_FOUND');
    return found;
  }

  @Allow('dx.log:verify')
  @Mutation(() => [ExchangeLogDay], { description: '完整性校验：逐日重算日志链；不符时告警' })
  verifyExchangeLog(
    @Context() ctx: Ctx,
    @Arg('from', () => DayScalar, { description: '开始日期（含）' }) from: string,
    @Arg('to', () => DayScalar, { description: '结束日期（含）' }) to: string,
  ) {
    return verifyLogDays(ctx, from, to);
  }

  @Allow('dx.log:verify', 'dx.log:purge')
  @Query(() => [ExchangeLogArchive], { description: '按日归档，最新在前' })
  exchangeLogArchives(@Context() ctx: Ctx) {
    return listArchives(ctx);
  }

  @Allow('dx.log:verify', 'dx.log:purge')
  @Query(() => [ExchangeLogUnarchivedDay], { description: '已满在线期限但尚未归档、因而不会清理的日期' })
  exchangeLogUnarchived(@Context() ctx: Ctx) {
    return listUnarchived(ctx);
  }

  @Allow('dx.log:purge')
  @Mutation(() => [ExchangeLogArchive], { description: '申请清理已归档的在线日志（安全管理员）' })
  askExchangeLogPurge(
    @Context() ctx: Ctx,
    @Arg('until', () => DayScalar, { description: '清理至该日（含）' }) until: string,
  ) {
    return askPurge(ctx, until);
  }

  @Allow('dx.log:verify')
  @Mutation(() => [ExchangeLogArchive], { description: '确认清理（审计管理员）：先校验归档，再清理在线日志' })
  confirmExchangeLogPurge(@Context() ctx: Ctx) {
    return confirmPurge(ctx);
  }

  @Allow('dx.log:payload', 'dx.log:payload-approve')
  @Query(() => [ExchangePayloadAccess], { description: '查看留存报文的申请' })
  exchangePayloadAccess(@Context() ctx: Ctx) {
    return listPayloadAccess(ctx);
  }

  @Allow('dx.log:payload')
  @Mutation(() => ExchangePayloadAccess, { description: '申请查看留存报文（审计管理员）' })
  askExchangePayload(
    @Context() ctx: Ctx,
    @Arg('logId', () => ID, { description: '日志编号' }) logId: string,
    @Arg('reason', () => String, { description: '事由，5–500字' }) reason: string,
  ) {
    return askPayload(ctx, uuidOf(logId), reason);
  }

  @Allow('dx.log:payload-approve')
  @Mutation(() => ExchangePayloadAccess, { description: '批准或不批准查看留存报文；不能由申请人处理' })
  decideExchangePayload(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '申请编号' }) id: string,
    @Arg('approve', () => Boolean, { description: '是否批准' }) approve: boolean,
    @Arg('reason', () => String, { nullable: true, description: '不批准的理由，5–500字' }) reason?: string | null,
  ) {
    return decidePayload(ctx, uuidOf(id), approve, reason);
  }

  @Allow('dx.log:payload')
  @Mutation(() => ExchangePayload, { description: '查看留存报文：须经批准且在有效期内；每次查看均留痕' })
  readExchangePayload(@Context() ctx: Ctx, @Arg('logId', () => ID, { description: '日志编号' }) logId: string) {
    return readPayload(ctx, uuidOf(logId));
  }
}

function uuidOf(id: string): string {
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  return id;
}
