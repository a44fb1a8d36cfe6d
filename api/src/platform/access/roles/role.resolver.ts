import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../kernel/index.ts';
import { confirmRole, declineRole } from './confirm-role.ts';
import { findRoles } from './find-roles.ts';
import { permissionTree } from './permission-tree.ts';
import { deleteRole, setRoleEnabled } from './retire-role.ts';
import { OperationGroupType, RoleInput, RoleType, SavedRoleType } from './role.type.ts';
import { changeRole, createRole } from './save-role.ts';

const REASON = { description: '原因，5至500字' };
const VERSION = { description: '所见版本号' };

@Resolver()
export class RoleResolver {
  @Allow('sys.role:view')
  @Query(() => [RoleType], { description: '角色目录，内置角色在前' })
  roles(@Context() ctx: Ctx): Promise<RoleType[]> {
    return findRoles(ctx);
  }

  @Allow('sys.role:view')
  @Query(() => [OperationGroupType], { description: '权限树：各菜单及其操作' })
  permissionTree(@Context() ctx: Ctx): OperationGroupType[] {
    return permissionTree(ctx.app.registry);
  }

  @Allow('sys.role:create')
  @Mutation(() => SavedRoleType, { description: '新建角色；其中的敏感操作经安全管理员确认后生效' })
  createRole(
    @Context() ctx: Ctx,
    @Arg('code', () => String, { description: '角色编码：3至30位大写字母、数字或下划线' }) code: string,
    @Arg('input', () => RoleInput, { description: '角色内容' }) input: RoleInput,
  ): Promise<SavedRoleType> {
    return createRole(ctx, code, input);
  }

  @Allow('sys.role:edit')
  @Mutation(() => SavedRoleType, { description: '修改角色；持有人的会话随即结束，须重新登录' })
  changeRole(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '角色' }) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('input', () => RoleInput, { description: '角色内容' }) input: RoleInput,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<SavedRoleType> {
    return changeRole(ctx, id, version, input, reason);
  }

  @Allow('sys.role:edit')
  @Mutation(() => RoleType, { description: '启用或停用角色' })
  setRoleEnabled(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '角色' }) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('enabled', () => Boolean, { description: '是否启用' }) enabled: boolean,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<RoleType> {
    return setRoleEnabled(ctx, { id, version, enabled, reason });
  }

  @Allow('sys.role:delete')
  @Mutation(() => Boolean, { description: '删除没有账号持有的自定义角色' })
  deleteRole(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '角色' }) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<boolean> {
    return deleteRole(ctx, { id, version, reason });
  }

  @Allow('sys.role:grant')
  @Mutation(() => RoleType, { description: '安全管理员确认角色的敏感操作' })
  confirmRole(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '角色' }) id: string,
    @Arg('version', () => Int, VERSION) version: number,
  ): Promise<RoleType> {
    return confirmRole(ctx, id, version);
  }

  @Allow('sys.role:grant')
  @Mutation(() => RoleType, { description: '安全管理员退回角色的敏感操作' })
  declineRole(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '角色' }) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<RoleType> {
    return declineRole(ctx, { id, version, reason });
  }
}
