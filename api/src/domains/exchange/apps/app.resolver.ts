import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { ClientAppInput, ClientAppSecretType, ClientAppType } from './app.type.ts';
import { findApps } from './find-apps.ts';
import { registerApp, rotateAppSecret, setAppEnabled, updateApp } from './save-app.ts';

/** Applications of other systems and their keys (03 §35.2 ClientApp). */
@Resolver()
export class ClientAppResolver {
  @Allow('dx.dist:view')
  @Query(() => [ClientAppType], { description: '应用，按名称排列' })
  clientApps(
    @Context() ctx: Ctx,
    @Arg('search', () => String, { nullable: true, description: '应用编号的开头或名称的一部分' }) search?:
      | string
      | null,
  ) {
    return findApps(ctx, search);
  }

  @Allow('dx.app:edit')
  @Mutation(() => ClientAppSecretType, { description: '登记应用并发放密钥，密钥仅显示一次' })
  registerClientApp(
    @Context() ctx: Ctx,
    @Arg('input', () => ClientAppInput, { description: '内容' }) input: ClientAppInput,
  ) {
    return registerApp(ctx, input);
  }

  @Allow('dx.app:edit')
  @Mutation(() => ClientAppType, { description: '修改应用' })
  updateClientApp(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => ClientAppInput, { description: '内容' }) input: ClientAppInput,
  ) {
    return updateApp(ctx, id, version, input);
  }

  @Allow('dx.app:edit')
  @Mutation(() => ClientAppSecretType, { description: '更换密钥，新密钥仅显示一次；原密钥可再用若干小时' })
  rotateClientAppSecret(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('graceHours', () => Int, { defaultValue: 24, description: '原密钥可继续使用的小时数，0至72' })
    graceHours: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    return rotateAppSecret(ctx, { id, version, graceHours, reason });
  }

  @Allow('dx.app:edit')
  @Mutation(() => ClientAppType, { description: '启用或停用应用' })
  setClientAppEnabled(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('enabled', () => Boolean, { description: '启用或停用' }) enabled: boolean,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    return setAppEnabled(ctx, { id, version, enabled, reason });
  }
}
