import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { JsonScalar } from '../../../graphql/scalars.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { DataCallMode, DataChannelState } from '../config/enums.ts';
import { findRevisions } from '../config/find-revisions.ts';
import { ExchangeRevision } from '../config/revision.type.ts';
import { allowHost, disallowHost, listAllowedHosts } from './allowed-hosts.ts';
import { DataChannelInput, DataChannelTestType, DataChannelType, ExchangeHostType } from './channel.type.ts';
import type { ChannelState } from './channel-state.ts';
import { findChannels, getChannel } from './find-channels.ts';
import { createChannel, deleteChannel, setChannelEnabled, updateChannel } from './save-channel.ts';
import { testChannel } from './test-channel.ts';

/** 数据通道管理 (03 §35.1.2). */
@Resolver()
export class DataChannelResolver {
  @Allow('dx.channel:view')
  @Query(() => [DataChannelType], { description: '数据通道，按编码排列' })
  dataChannels(
    @Context() ctx: Ctx,
    @Arg('sourceId', () => ID, { nullable: true, description: '数据源' }) sourceId?: string | null,
    @Arg('search', () => String, { nullable: true, description: '编码的开头或名称的一部分' }) search?: string | null,
    @Arg('state', () => DataChannelState, { nullable: true, description: '状态' }) state?: ChannelState | null,
  ) {
    return findChannels(ctx, { sourceId, search, state });
  }

  @Allow('dx.channel:view')
  @Query(() => DataChannelType, { description: '一个数据通道' })
  dataChannel(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '编号' }) id: string) {
    return getChannel(ctx, id);
  }

  @Allow('dx.channel:view')
  @Query(() => [DataCallMode], { description: '本平台可用的调用方式' })
  dataCallModes(@Context() ctx: Ctx) {
    return [...ctx.app.registry.channelDrivers.keys()];
  }

  @Allow('dx.channel:view')
  @Query(() => [ExchangeRevision], { description: '数据通道的版本，最新在前' })
  dataChannelVersions(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '编号' }) id: string) {
    return findRevisions(ctx, 'channel', id);
  }

  @Allow('dx.channel:create')
  @Mutation(() => DataChannelType, { description: '新建数据通道，状态为草稿' })
  createDataChannel(
    @Context() ctx: Ctx,
    @Arg('input', () => DataChannelInput, { description: '内容' }) input: DataChannelInput,
  ) {
    return createChannel(ctx, input);
  }

  @Allow('dx.channel:edit')
  @Mutation(() => DataChannelType, { description: '修改数据通道，立即生效，版本加一' })
  updateDataChannel(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => DataChannelInput, { description: '内容' }) input: DataChannelInput,
  ) {
    return updateChannel(ctx, id, version, input);
  }

  @Allow('dx.channel:test')
  @Mutation(() => DataChannelTestType, { description: '连通测试：真实调用一次，样例脱敏；成功后24小时内可启用' })
  testDataChannel(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('params', () => JsonScalar, { nullable: true, description: '查询条件：字段标识到值' }) params?: unknown,
  ) {
    return testChannel(ctx, id, version, readParams(params));
  }

  @Allow('dx.channel:enable')
  @Mutation(() => DataChannelType, { description: '启用或停用数据通道；启用须在24小时内通过连通测试' })
  setDataChannelEnabled(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('enabled', () => Boolean, { description: '启用或停用' }) enabled: boolean,
    @Arg('reason', () => String, { nullable: true, description: '原因，5至500字' }) reason?: string | null,
  ) {
    return setChannelEnabled(ctx, id, version, enabled, reason);
  }

  @Allow('dx.channel:delete')
  @Mutation(() => ID, { description: '删除数据通道（逻辑删除）；有未撤销的分发时拒绝。返回编号' })
  async deleteDataChannel(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    await deleteChannel(ctx, id, version, reason);
    return id;
  }

  @Allow('dx.channel:view')
  @Query(() => [ExchangeHostType], { description: '通道可以调用的主机' })
  exchangeHosts(@Context() ctx: Ctx) {
    return listAllowedHosts(ctx);
  }

  @Allow('dx.channel:edit')
  @Mutation(() => [ExchangeHostType], { description: '登记通道可以调用的主机；已登记的改写用途' })
  allowExchangeHost(
    @Context() ctx: Ctx,
    @Arg('host', () => String, { description: '主机名或IP地址，不带协议和端口' }) host: string,
    @Arg('note', () => String, { description: '用途，2至200字' }) note: string,
  ) {
    return allowHost(ctx, host, note);
  }

  @Allow('dx.channel:edit')
  @Mutation(() => [ExchangeHostType], { description: '移出可以调用的主机；被通道使用时拒绝' })
  disallowExchangeHost(@Context() ctx: Ctx, @Arg('host', () => ID, { description: '主机名或IP地址' }) host: string) {
    return disallowHost(ctx, host);
  }
}

function readParams(params: unknown): Readonly<Record<string, unknown>> {
  if (params === undefined || params === null) return {};
  if (typeof params !== 'object' || Array.isArray(params))
    throw badInput([{ path: 'params', message: '查询条件应为字段标识到值' }]);
  return { ...params };
}
