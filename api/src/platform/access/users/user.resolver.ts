import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../kernel/index.ts';
import { requireCall } from '../scope/require-call.ts';
import { changeUser } from './change-user.ts';
import { confirmUserRoles, declineUserRoles } from './confirm-user-roles.ts';
import { deleteUser, deletionOutlook } from './delete-user.ts';
import { findUsers } from './find-users.ts';
import { confirmOwner, declineHandOut, handOutPassword } from './hand-out.ts';
import { openAccount } from './open-account.ts';
import { resetPassword } from './reset-password.ts';
import { setUserEnabled } from './set-user-enabled.ts';
import { setUserRoles } from './set-user-roles.ts';
import { unbindSecondFactor } from './unbind-second-factor.ts';
import {
  ChangeUserInput,
  CreateUserInput,
  OneTimePassword,
  PasswordDeliveryType,
  UserConnection,
  UserDeletion,
  UserStatus,
  UserType,
  UserWaits,
} from './user.type.ts';

@Resolver()
export class UserResolver {
  @Allow('sys.user:view')
  @Query(() => UserConnection, { description: '账号列表，按登录名排列' })
  users(
    @Context() ctx: Ctx,
    @Arg('search', () => String, { nullable: true, description: '登录名或姓名的开头' }) search?: string | null,
    @Arg('orgId', () => ID, { nullable: true, description: '只要该机构的账号' }) orgId?: string | null,
    @Arg('status', () => UserStatus, { nullable: true, description: '只要该状态的账号' }) status?: UserStatus | null,
    @Arg('waits', () => UserWaits, { nullable: true, description: '只要等待此事的账号' }) waits?: UserWaits | null,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string | null,
  ): Promise<InstanceType<typeof UserConnection>> {
    return findUsers(ctx, { search, orgId, status, waits, first, after });
  }

  @Allow('sys.user:create')
  @Mutation(() => PasswordDeliveryType, { description: '开通账号；一次性密码只发给本人' })
  createUser(
    @Context() ctx: Ctx,
    @Arg('input', () => CreateUserInput, { description: '新开账号的信息' }) input: CreateUserInput,
  ): Promise<PasswordDeliveryType> {
    return openAccount(ctx, input);
  }

  @Allow('sys.user:edit')
  @Mutation(() => UserType, { description: '修改账号的姓名、手机、机构、有效期和允许登录的地址' })
  changeUser(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '账号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本号' }) version: number,
    @Arg('changes', () => ChangeUserInput, { description: '修改的内容' }) changes: ChangeUserInput,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ): Promise<UserType> {
    return changeUser(ctx, { id, version, changes, reason });
  }

  @Allow('sys.user:delete')
  @Query(() => UserDeletion, { description: '删除账号的影响：无人接替的待办和可选的接替人' })
  userDeletion(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '账号' }) id: string): Promise<UserDeletion> {
    return deletionOutlook(ctx, id);
  }

  @Allow('sys.user:delete')
  @Mutation(() => Boolean, { description: '删除账号；登录名不再使用，其会话立即结束' })
  deleteUser(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '账号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本号' }) version: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
    @Arg('successorId', () => ID, { nullable: true, description: '接替人；有无人接替的待办时必填' })
    successorId?: string | null,
  ): Promise<boolean> {
    return deleteUser(ctx, { id, version, reason, successorId });
  }

  @Allow('sys.user:enable', 'sys.user:disable')
  @Mutation(() => UserType, { description: '启用或关闭账号；关闭后其会话立即结束' })
  async setUserEnabled(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '账号的标识' }) id: string,
    @Arg('version', () => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' }) version: number,
    @Arg('enabled', () => Boolean, { description: 'true 启用，false 关闭' }) enabled: boolean,
    @Arg('reason', () => String, { description: '原因，5–500 字' }) reason: string,
  ): Promise<UserType> {
    await requireCall(ctx, [enabled ? 'sys.user:enable' : 'sys.user:disable'], 'Mutation.setUserEnabled');
    return setUserEnabled(ctx, { id, version, enabled, reason });
  }

  @Allow('sys.user:resetpwd')
  @Mutation(() => PasswordDeliveryType, {
    description:
      '重置密码：一次性密码只发到本人登记的手机；本人收不到短信、手机号码刚变更的，由安全管理员核实本人后当面发放',
  })
  resetPassword(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '账号的标识' }) id: string,
    @Arg('version', () => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' }) version: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
    @Arg('unreachable', () => Boolean, { defaultValue: false, description: '本人收不到短信' }) unreachable: boolean,
  ): Promise<PasswordDeliveryType> {
    return resetPassword(ctx, { id, version, reason, unreachable });
  }

  @Allow('sys.user:handout')
  @Mutation(() => OneTimePassword, {
    description: '核实本人后当面发放一次性密码；其敏感操作在系统管理员确认本人后生效。安全管理员的由审计管理员发放',
  })
  handOutPassword(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '账号的标识' }) id: string,
    @Arg('version', () => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' }) version: number,
    @Arg('reason', () => String, { description: '怎样核实了本人，5至500字' }) reason: string,
  ): Promise<OneTimePassword> {
    return handOutPassword(ctx, { id, version, reason });
  }

  @Allow('sys.user:handout')
  @Mutation(() => UserType, { description: '不予发放一次性密码；原密码不变' })
  declineHandOut(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '账号的标识' }) id: string,
    @Arg('version', () => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' }) version: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ): Promise<UserType> {
    return declineHandOut(ctx, { id, version, reason });
  }

  @Allow('sys.user:resetpwd')
  @Mutation(() => UserType, { description: '确认账号由本人使用：当面发放密码后，其敏感操作从此生效' })
  confirmOwner(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '账号的标识' }) id: string,
    @Arg('version', () => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' }) version: number,
    @Arg('reason', () => String, { description: '怎样核实了本人，5至500字' }) reason: string,
  ): Promise<UserType> {
    return confirmOwner(ctx, { id, version, reason });
  }

  @Allow('sys.user:unbind')
  @Mutation(() => UserType, { description: '解除账号绑定的签名密钥；其会话立即结束，下次登录须重新绑定' })
  unbindSecondFactor(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '账号的标识' }) id: string,
    @Arg('version', () => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' }) version: number,
    @Arg('reason', () => String, { description: '5至500字' }) reason: string,
  ): Promise<UserType> {
    return unbindSecondFactor(ctx, { id, version, reason });
  }

  @Allow('sys.user:role')
  @Mutation(() => UserType, { description: '设置账号的角色' })
  setUserRoles(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '账号的标识' }) id: string,
    @Arg('version', () => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' }) version: number,
    @Arg('roles', () => [String], { description: '角色编码，替换原有角色' }) roles: string[],
  ): Promise<UserType> {
    return setUserRoles(ctx, id, version, roles);
  }

  @Allow('sys.role:grant')
  @Mutation(() => UserType, { description: '安全管理员确认敏感授权' })
  confirmUserRoles(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '账号的标识' }) id: string,
    @Arg('version', () => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' }) version: number,
  ): Promise<UserType> {
    return confirmUserRoles(ctx, id, version);
  }

  @Allow('sys.role:grant')
  @Mutation(() => UserType, { description: '安全管理员退回敏感授权：收回等待确认的角色' })
  declineUserRoles(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '账号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本号' }) version: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ): Promise<UserType> {
    return declineUserRoles(ctx, { id, version, reason });
  }
}
