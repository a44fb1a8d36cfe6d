import { Arg, Ctx as Context, ID, Int, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../kernel/index.ts';
import { compareRoles } from './compare-roles.ts';
import { findGrantHistory } from './grant-history.ts';
import { findPendingGrants } from './pending-grants.ts';
import { previewRole } from './preview-role.ts';
import { GrantEventConnection, PendingGrant, RoleComparison, RolePreviewType } from './role-views.type.ts';

/** What is read about roles beside the roles themselves. */
@Resolver()
export class RoleViewsResolver {
  @Allow('sys.role:view')
  @Query(() => RoleComparison, { description: '角色比较' })
  roleComparison(
    @Context() ctx: Ctx,
    @Arg('leftId', () => ID, { description: '左侧角色' }) leftId: string,
    @Arg('rightId', () => ID, { description: '右侧角色' }) rightId: string,
  ): Promise<RoleComparison> {
    return compareRoles(ctx, leftId, rightId);
  }

  @Allow('sys.role:view')
  @Query(() => RolePreviewType, { description: '以该角色预览菜单和操作，只读，记入审计' })
  rolePreview(
    @Context() ctx: Ctx,
    @Arg('roleId', () => ID, { description: '角色' }) roleId: string,
    @Arg('menus', () => [String], { nullable: true, description: '编辑中的菜单；缺省为已保存的' }) menus?:
      | string[]
      | null,
    @Arg('permissions', () => [String], { nullable: true, description: '编辑中的操作；缺省为已保存的' })
    permissions?: string[] | null,
  ): Promise<RolePreviewType> {
    return previewRole(ctx, { roleId, menus, permissions });
  }

  @Allow('sys.role:grant')
  @Query(() => [PendingGrant], { description: '等待确认的敏感授权，先授予的在前' })
  pendingGrants(@Context() ctx: Ctx): Promise<PendingGrant[]> {
    return findPendingGrants(ctx);
  }

  @Allow('sys.role:view')
  @Query(() => GrantEventConnection, { description: '授权历史，新的在前' })
  grantHistory(
    @Context() ctx: Ctx,
    @Arg('roleId', () => ID, { nullable: true, description: '只看一个角色' }) roleId?: string | null,
    @Arg('userId', () => ID, { nullable: true, description: '只看一个账号' }) userId?: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页末尾的游标' }) after?: string | null,
  ): Promise<InstanceType<typeof GrantEventConnection>> {
    return findGrantHistory(ctx, { roleId, userId, first, after });
  }
}
