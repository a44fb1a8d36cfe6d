import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { DataSourceState } from '../config/enums.ts';
import { findRevisions } from '../config/find-revisions.ts';
import { ExchangeRevision } from '../config/revision.type.ts';
import { findSources, getSource } from './find-sources.ts';
import { createSource, deleteSource, setSourceEnabled, updateSource } from './save-source.ts';
import { DataSourceInput, DataSourceType } from './source.type.ts';
import type { SourceState } from './source-words.ts';

/** 数据源管理 (03 §35.1.1). */
@Resolver()
export class DataSourceResolver {
  @Allow('dx.source:view')
  @Query(() => [DataSourceType], { description: '数据源，按编码排列' })
  dataSources(
    @Context() ctx: Ctx,
    @Arg('search', () => String, { nullable: true, description: '编码的开头或名称的一部分' }) search?: string | null,
    @Arg('state', () => DataSourceState, { nullable: true, description: '状态' }) state?: SourceState | null,
  ) {
    return findSources(ctx, { search, state });
  }

  @Allow('dx.source:view')
  @Query(() => DataSourceType, { description: '一个数据源' })
  dataSource(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '编号' }) id: string) {
    return getSource(ctx, id);
  }

  @Allow('dx.source:view')
  @Query(() => [ExchangeRevision], { description: '数据源的版本，最新在前' })
  dataSourceVersions(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '编号' }) id: string) {
    return findRevisions(ctx, 'source', id);
  }

  @Allow('dx.source:create')
  @Mutation(() => DataSourceType, { description: '新建数据源，状态为草稿' })
  createDataSource(
    @Context() ctx: Ctx,
    @Arg('input', () => DataSourceInput, { description: '内容' }) input: DataSourceInput,
  ) {
    return createSource(ctx, input);
  }

  @Allow('dx.source:edit')
  @Mutation(() => DataSourceType, { description: '修改数据源，立即生效，版本加一' })
  updateDataSource(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => DataSourceInput, { description: '内容' }) input: DataSourceInput,
  ) {
    return updateSource(ctx, id, version, input);
  }

  @Allow('dx.source:edit')
  @Mutation(() => DataSourceType, { description: '启用或停用数据源；停用后其通道的调用被拒绝' })
  setDataSourceEnabled(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('enabled', () => Boolean, { description: '启用或停用' }) enabled: boolean,
  ) {
    return setSourceEnabled(ctx, id, version, enabled);
  }

  @Allow('dx.source:delete')
  @Mutation(() => ID, { description: '删除数据源（逻辑删除）；被通道引用时拒绝。返回编号' })
  async deleteDataSource(
    @Context() ctx: Ctx,
    @Arg('id', () => ID, { description: '编号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '原因，5至500字' }) reason: string,
  ) {
    await deleteSource(ctx, id, version, reason);
    return id;
  }
}
