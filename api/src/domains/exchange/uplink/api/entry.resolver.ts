import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { EntryState } from '../entries/entry.ts';
import { createEntry, updateEntry } from '../entries/save-entry.ts';
import { setEntryState } from '../entries/set-entry-state.ts';
import { findEntries, viewEntry } from '../lists/find-entries.ts';
import { sampleOf } from '../lists/sample.ts';
import { entryOf, itemsOf, secretOf, UplinkEntryInput, UplinkItemInput } from './entry.input.ts';
import { UplinkEntryConnection, UplinkEntryType, UplinkSampleRow, UplinkSourceType } from './entry.type.ts';
import { UplinkEntryState } from './enums.ts';

/** 上行条目 (03 §36). */
@Resolver()
export class UplinkEntryResolver {
  @Allow('dx.uplink:view')
  @Query(() => [UplinkSourceType], { description: '数据来源目录：可上行的内部数据' })
  uplinkSources(@Context() ctx: Ctx) {
    return [...ctx.app.registry.uplinkSources.values()];
  }

  @Allow('dx.uplink:view')
  @Query(() => UplinkEntryConnection, { description: '上行条目，最新在前' })
  uplinkEntries(
    @Context() ctx: Ctx,
    @Arg('state', () => UplinkEntryState, { nullable: true, description: '状态；缺省为未删除的' })
    state?: EntryState | null,
    @Arg('search', () => String, { nullable: true, description: '名称或编码' }) search?: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的末尾' }) after?: string | null,
  ) {
    return findEntries(ctx, { state, search }, { first, after });
  }

  @Allow('dx.uplink:view')
  @Query(() => UplinkEntryType, { description: '一个上行条目' })
  uplinkEntry(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '条目' }) id: string) {
    return viewEntry(ctx, id);
  }

  @Allow('dx.uplink:create', 'dx.uplink:edit')
  @Query(() => [UplinkSampleRow], { description: '样例预览：最近变化的几行按未保存的对应关系转换，个人信息脱敏' })
  uplinkSample(
    @Context() ctx: Ctx,
    @Arg('sourceKey', () => String, { description: '数据来源' }) sourceKey: string,
    @Arg('items', () => [UplinkItemInput], { description: '数据项' }) items: UplinkItemInput[],
    @Arg('publicKey', () => String, { nullable: true, description: '接收单位的SM2公钥' }) publicKey?: string | null,
  ) {
    return sampleOf(ctx, sourceKey, itemsOf(items), publicKey?.trim() || null);
  }

  @Allow('dx.uplink:create')
  @Mutation(() => UplinkEntryType, { description: '新建上行条目（草稿）' })
  async createUplinkEntry(
    @Context() ctx: Ctx,
    @Arg('input', () => UplinkEntryInput, { description: '填写内容' }) input: UplinkEntryInput,
  ) {
    return viewEntry(ctx, await createEntry(ctx, entryOf(input), secretOf(input)));
  }

  @Allow('dx.uplink:edit')
  @Mutation(() => UplinkEntryType, { description: '修改上行条目，保存为新版本' })
  async updateUplinkEntry(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '条目' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本号' }) version: number,
    @Arg('input', () => UplinkEntryInput, { description: '填写内容' }) input: UplinkEntryInput,
  ) {
    await updateEntry(ctx, id, version, entryOf(input), secretOf(input));
    return viewEntry(ctx, id);
  }

  @Allow('dx.uplink:edit')
  @Mutation(() => UplinkEntryType, { description: '启用或停用上行条目；停用须说明原因' })
  async setUplinkEntryEnabled(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '条目' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本号' }) version: number,
    @Arg('enabled', () => Boolean, { description: 'true 启用，false 停用' }) enabled: boolean,
    @Arg('reason', () => String, { nullable: true, description: '停用原因，5–500字' }) reason?: string | null,
  ) {
    await setEntryState(ctx, id, version, enabled ? 'ENABLED' : 'DISABLED', reason ?? '');
    return viewEntry(ctx, id);
  }

  @Allow('dx.uplink:delete')
  @Mutation(() => Boolean, { description: '删除草稿或已停用的上行条目；传输记录保留' })
  async deleteUplinkEntry(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '条目' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本号' }) version: number,
    @Arg('reason', () => String, { description: '原因，5–500字' }) reason: string,
  ) {
    await setEntryState(ctx, id, version, 'DELETED', reason);
    return true;
  }
}
