import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../kernel/index.ts';
import { declineOffer, takeOffer } from './decide-offer.ts';
import { findOffers } from './find-offers.ts';
import { RoleUpgradeOffer } from './upgrade-offer.type.ts';

const OFFER = { description: '升级新增操作' };
const VERSION = { description: '所见的角色版本号' };
const REASON = { description: '原因，5至500字' };

/** What upgrades would add to roles that administrators made or changed. */
@Resolver()
export class UpgradeOfferResolver {
  @Allow('sys.role:view')
  @Query(() => [RoleUpgradeOffer], { description: '升级新增操作：待处理的，或已经处理的' })
  roleUpgradeOffers(
    @Context() ctx: Ctx,
    @Arg('open', () => Boolean, { defaultValue: true, description: '待处理的；否则为已处理的，新的在前' })
    open: boolean,
  ): Promise<RoleUpgradeOffer[]> {
    return findOffers(ctx, open);
  }

  @Allow('sys.role:edit')
  @Mutation(() => RoleUpgradeOffer, {
    description: '接受升级新增的操作：授予该角色，持有人须重新登录；敏感操作经安全管理员确认后生效',
  })
  takeRoleUpgrade(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, OFFER) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<RoleUpgradeOffer> {
    return takeOffer(ctx, { id, version, reason });
  }

  @Allow('sys.role:edit')
  @Mutation(() => RoleUpgradeOffer, { description: '不接受升级新增的操作：角色不变，不再提示' })
  declineRoleUpgrade(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, OFFER) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<RoleUpgradeOffer> {
    return declineOffer(ctx, { id, version, reason });
  }
}
