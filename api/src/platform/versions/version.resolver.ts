import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { refuse } from '../errors/index.ts';
import { requireReach } from '../flow/index.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import { differenceOf } from './difference.ts';
import { readVersion, versionsOf } from './freeze-list.ts';
import type { ListOwner } from './frozen.ts';

@ObjectType('ListVersion', { simpleResolvers: true, description: 'A list as it went upward, frozen (03 C-15)' })
class ListVersionType {
  @Field(() => ID, { description: '版本的标识' })
  id!: string;
  @Field(() => Int, { description: '第几版' })
  n!: number;
  @Field(() => Int, { description: '行数' })
  rowCount!: number;
  @Field(() => String, { nullable: true, description: '总额（元）' })
  total!: string | null;
  @Field(() => String, { description: 'SM3 digest of the list' })
  digest!: string;
  @Field(() => String, { description: '冻结人' })
  frozenBy!: string;
  @Field(() => DateTimeScalar, { description: '冻结时间' })
  frozenAt!: Date;
}

@ObjectType('ListCellChange', { simpleResolvers: true, description: 'A field of a row in two versions' })
class CellChangeType {
  @Field(() => String, { description: '字段' })
  title!: string;
  @Field(() => String, { nullable: true, description: '原内容' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: '现内容' })
  after!: string | null;
}

@ObjectType('ListRowDifference', {
  simpleResolvers: true,
  description: 'A row that two versions do not share or agree on',
})
class RowDifferenceType {
  @Field(() => String, { description: 'which row it is, in every version' })
  key!: string;
  @Field(() => String, { description: 'ADDED, REMOVED or CHANGED' })
  kind!: string;
  @Field(() => [CellChangeType], {
    description: 'all fields of a row that came or went; of a changed one whose it is and what changed',
  })
  cells!: CellChangeType[];
}

const TYPE = { description: '业务记录的类型' };
const RECORD = { description: '业务记录' };

/** What people see of frozen lists: whoever reaches the record reaches its versions. */
@Resolver()
export class VersionResolver {
  @SignedIn()
  @Query(() => [ListVersionType], { description: '名单版本 of a record, newest first (03 C-15)' })
  async listVersions(
    @Ctx() ctx: Context,
    @Arg('recordType', () => String, TYPE) type: string,
    @Arg('recordId', () => ID, RECORD) id: string,
  ): Promise<ListVersionType[]> {
    return versionsOf(ctx, await reached(ctx, { type, id }));
  }

  @SignedIn()
  @Query(() => [RowDifferenceType], { description: '版本差异: removed, changed and added rows (03 C-15)' })
  async listDifference(
    @Ctx() ctx: Context,
    @Arg('recordType', () => String, TYPE) type: string,
    @Arg('recordId', () => ID, RECORD) id: string,
    @Arg('earlier', () => Int, { description: '原版本' }) earlier: number,
    @Arg('later', () => Int, { description: '现版本' }) later: number,
  ): Promise<RowDifferenceType[]> {
    const owner = await reached(ctx, { type, id });
    const [old, now] = await Promise.all([readVersion(ctx, owner, earlier), readVersion(ctx, owner, later)]);
    if (!old || !now) throw refuse('NOT_FOUND');
    return differenceOf(old, now);
  }
}

/** @throws NOT_FOUND for a record that is absent or out of reach */
async function reached(ctx: Context, owner: ListOwner): Promise<ListOwner> {
  if (!ctx.app.registry.records.has(owner.type)) throw refuse('NOT_FOUND');
  await requireReach(ctx, owner.type, [owner.id]);
  return owner;
}
