import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { findAffectedApps } from './affected-apps.ts';
import {
  ExchangeAffectedApp,
  ExchangeBan,
  ExchangeBanConnection,
  ExchangeBanState,
  ExchangeProtectedIp,
} from './ban.type.ts';
import { banByHand, releaseBan } from './ban-ip.ts';
import { findBans, getBan } from './find-bans.ts';
import { listProtectedIps, protectIp, unprotectIp } from './protected-ips.ts';

/** 黑名单 and 保护名单 (03 §39.3). */
@Resolver()
export class ExchangeBanResolver {
  @Allow('dx.ban:view')
  @Query(() => ExchangeBanConnection, { description: '黑名单，最新在前' })
  exchangeBans(
    @Context() ctx: Ctx,
    @Arg('state', () => ExchangeBanState, { nullable: true, description: '状态' }) state?: ExchangeBanState | null,
    @Arg('ip', () => String, { nullable: true, description: 'IP地址或网段' }) ip?: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的末尾' }) after?: string | null,
  ) {
    return findBans(ctx, { state, ip }, { first, after });
  }

  @Allow('dx.ban:add')
  @Query(() => [ExchangeAffectedApp], { description: '封禁前查看：该地址背后的应用' })
  exchangeAffectedApps(@Context() ctx: Ctx, @Arg('ip', () => String, { description: 'IP地址或网段' }) ip: string) {
    return findAffectedApps(ctx, ip);
  }

  @Allow('dx.ban:add')
  @Mutation(() => ExchangeBan, { description: '手动封禁' })
  async banExchangeIp(
    @Context() ctx: Ctx,
    @Arg('ip', () => String, { description: 'IP地址，或不大于/24（IPv6 /64）的网段' }) ip: string,
    @Arg('minutes', () => Int, { description: '时长，5分钟至30天（43200）' }) minutes: number,
    @Arg('reason', () => String, { description: '原因，5–500字' }) reason: string,
  ) {
    return getBan(ctx, await banByHand(ctx, { ip, minutes, reason }));
  }

  @Allow('dx.ban:release')
  @Mutation(() => ExchangeBan, { description: '解除封禁' })
  async releaseExchangeBan(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '封禁编号' }) id: string,
    @Arg('reason', () => String, { description: '原因，5–500字' }) reason: string,
  ) {
    const { id: known } = await getBan(ctx, id);
    await releaseBan(ctx, known, reason);
    return getBan(ctx, known);
  }

  @Allow('dx.ban:view')
  @Query(() => [ExchangeProtectedIp], { description: '保护名单' })
  exchangeProtectedIps(@Context() ctx: Ctx) {
    return listProtectedIps(ctx);
  }

  @Allow('dx.ban:protect')
  @Mutation(() => [ExchangeProtectedIp], { description: '加入保护名单；已在名单中的改写说明' })
  protectExchangeIp(
    @Context() ctx: Ctx,
    @Arg('ip', () => String, { description: 'IP地址或网段' }) ip: string,
    @Arg('note', () => String, { description: '说明，2–200字' }) note: string,
  ) {
    return protectIp(ctx, ip, note);
  }

  @Allow('dx.ban:protect')
  @Mutation(() => [ExchangeProtectedIp], { description: '移出保护名单' })
  unprotectExchangeIp(@Context() ctx: Ctx, @Arg('ip', () => ID, { description: 'IP地址或网段' }) ip: string) {
    return unprotectIp(ctx, ip);
  }
}
