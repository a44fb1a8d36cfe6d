import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { toDate, toDateOrNull } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { indexedRows } from './indexed-rows.ts';
import { type Rebuild, type RebuildState, STATES } from './rebuild.ts';
import { switchIndexes, undoRebuild } from './rebuild-acts.ts';

@ObjectType('IndexedColumn', { simpleResolvers: true, description: 'A column with blind indexes (03 §41.6)' })
class IndexedColumn {
  @Field(() => String, { description: '数据表' })
  table!: string;
  @Field(() => String, { description: '索引列' })
  column!: string;
  @Field(() => Int, { description: '已有索引的行数' })
  count!: number;
  @Field(() => String, { nullable: true, description: '保留原密钥的原因; absent where a re-index makes it anew' })
  why?: string;
}

@ObjectType('IndexRebuild', {
  simpleResolvers: true,
  description: '重建索引 of the platform’s own index key (03 §41.6)',
})
class IndexRebuild {
  @Field(() => ID, { description: '标识' })
  id!: string;
  @Field(() => String, { description: '状态: FILLING, VERIFIED, SWITCHED, DONE, UNDONE' })
  state!: string;
  @Field(() => String, { description: '状态名称' })
  stateTitle!: string;
  @Field(() => String, { description: '原密钥编号' })
  priorKeyId!: string;
  @Field(() => String, { description: '新密钥编号' })
  nextKeyId!: string;
  @Field(() => Int, { description: '已回填行数' })
  filled!: number;
  @Field(() => Int, { description: '尚未遍历的数据表数' })
  tablesLeft!: number;
  @Field(() => String, { nullable: true, description: '校验未通过的原因' })
  fault!: string | null;
  @Field(() => String, { description: '批准人' })
  startedBy!: string;
  @Field(() => DateTimeScalar, { description: '开始时间' })
  startedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: '校验通过时间' })
  verifiedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '切换时间' })
  switchedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '完成或撤销时间' })
  endedAt!: Date | null;
}

const shown = (row: Rebuild): IndexRebuild => ({
  id: row.id,
  state: row.state,
  stateTitle: STATES[row.state as RebuildState],
  priorKeyId: row.prior_key_id,
  nextKeyId: row.next_key_id,
  filled: row.filled,
  tablesLeft: row.tables_left.length,
  fault: row.fault,
  startedBy: row.started_by,
  startedAt: toDate(row.created_at),
  verifiedAt: toDateOrNull(row.verified_at),
  switchedAt: toDateOrNull(row.switched_at),
  endedAt: toDateOrNull(row.ended_at),
});

async function rebuildOf(ctx: Context, id: string): Promise<IndexRebuild> {
  return shown(
    await tables(ctx).selectFrom('index_rebuild').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

/** The planned re-index of index keys, for who looks after keys (03 §41.6, §41.13). */
@Resolver()
export class RebuildResolver {
  @Allow(RIGHTS.view)
  @Query(() => [IndexedColumn], {
    description: '重建索引的影响: every column with blind indexes, with its rows counted now',
  })
  indexedColumns(@Ctx() ctx: Context): Promise<IndexedColumn[]> {
    return indexedRows(ctx);
  }

  @Allow(RIGHTS.view)
  @Query(() => IndexRebuild, {
    nullable: true,
    description: '重建索引: the last one that a key was replaced by or made for; none where there was none',
  })
  async indexRebuild(
    @Ctx() ctx: Context,
    @Arg('keyId', () => String, { description: '密钥编号' }) keyId: string,
  ): Promise<IndexRebuild | null> {
    const found = await tables(ctx)
      .selectFrom('index_rebuild')
      .selectAll()
      .where(({ eb, or }) => or([eb('prior_key_id', '=', keyId), eb('next_key_id', '=', keyId)]))
      .orderBy('id', 'desc')
      .executeTakeFirst();
    return found ? shown(found) : null;
  }

  @Allow(RIGHTS.ask)
  @Mutation(() => IndexRebuild, {
    description: '切换: the verified index takes the place of the old one, in one transaction; there is no way back',
  })
  async switchIndexKey(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '重建索引的标识' }) id: string,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<IndexRebuild> {
    await switchIndexes(ctx, id, requestId);
    return rebuildOf(ctx, id);
  }

  @Allow(RIGHTS.ask)
  @Mutation(() => IndexRebuild, {
    description: '撤销重建索引: until the switch; the old index was in use all the time',
  })
  async undoIndexRebuild(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '重建索引的标识' }) id: string,
    @Arg('reason', () => String, { description: '原因, 5 to 500 characters' }) reason: string,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<IndexRebuild> {
    await undoRebuild(ctx, id, reason, requestId);
    return rebuildOf(ctx, id);
  }
}
