import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../kernel/index.ts';
import { findUsers } from './find-users.ts';
import { openAccount } from './open-account.ts';
import { resetPassword } from './reset-password.ts';
import { setUserEnabled } from './set-user-enabled.ts';
import { confirmUserRoles, setUserRoles } from './set-user-roles.ts';
import { unbindSecondFactor } from './unbind-second-factor.ts';
import { CreateUserInput, OneTimePassword, UserConnection, UserStatus, UserType } from './user.type.ts';

@Resolver()
export class UserResolver {
  @Allow('sys.user:view')
  @Query(() => UserConnection, { description: '账号列表，按登录名排列' })
  users(
    @Context() ctx: Ctx,
    @Arg('search', () => String, { nullable: true, description: '登录名或姓名的开头' }) search?: string | null,
    @Arg('orgId', () => ID, { nullable: true }) orgId?: string | null,
    @Arg('status', () => UserStatus, { nullable: true }) status?: UserStatus | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<InstanceType<typeof UserConnection>> {
    return findUsers(ctx, { search, orgId, status, first, after });
  }

  @Allow('sys.user:create')
  @Mutation(() => OneTimePassword, { description: '开通账号，返回一次性密码' })
  createUser(
    @Context() ctx: Ctx,
    @Arg('input', () => CreateUserInput) input: CreateUserInput,
  ): Promise<OneTimePassword> {
    return openAccount(ctx, input);
  }

  @Allow('sys.user:enable')
  @Mutation(() => UserType, { description: '启用或关闭账号；关闭后其会话立即结束' })
  setUserEnabled(
    @Context() ctx: Ctx,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('enabled', () => Boolean) enabled: boolean,
    @Arg('reason', () => String) reason: string,
  ): Promise<UserType> {
    return setUserEnabled(ctx, { id, version, enabled, reason });
  }

  @Allow('sys.user:resetpwd')
  @Mutation(() => OneTimePassword, { description: '重置密码，返回一次性密码' })
  resetPassword(
    @Context() ctx: Ctx,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ): Promise<OneTimePassword> {
    return resetPassword(ctx, id, version);
  }

  @Allow('sys.user:unbind')
  @Mutation(() => UserType, { description: '解除账号绑定的签名密钥；其会话立即结束，下次登录须重新绑定' })
  unbindSecondFactor(
    @Context() ctx: Ctx,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String, { description: '5至500字' }) reason: string,
  ): Promise<UserType> {
    return unbindSecondFactor(ctx, { id, version, reason });
  }

  @Allow('sys.user:role')
  @Mutation(() => UserType, { description: '设置账号的角色' })
  setUserRoles(
    @Context() ctx: Ctx,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('roles', () => [String]) roles: string[],
  ): Promise<UserType> {
    return setUserRoles(ctx, id, version, roles);
  }

  @Allow('sys.role:grant')
  @Mutation(() => UserType, { description: '安全管理员确认敏感授权' })
  confirmUserRoles(
    @Context() ctx: Ctx,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ): Promise<UserType> {
    return confirmUserRoles(ctx, id, version);
  }
}
