import { Ctx, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { rows, sql } from '../../../database/sql.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx as Context, scopeOf } from '../../../platform/kernel/index.ts';
import { regionTitle } from '../../people/index.ts';

@ObjectType('EntitlementFigures', { simpleResolvers: true, description: 'Figures of one district (01 §8.7)' })
export class EntitlementFiguresType {
  @Field(() => String, { description: 'GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => Int, { description: 'persons on the list, those excluded or lapsed left out' })
  eligible!: number;
  @Field(() => Int, { description: 'persons pushed to 社保系统' })
  pushed!: number;
  @Field(() => Int, { description: 'persons who are, or were, insured' })
  succeeded!: number;
  @Field(() => Int, { description: 'persons whose insurance failed' })
  failed!: number;
  @Field(() => Int, { description: 'persons with a difference to be judged' })
  mismatched!: number;
  @Field(() => Int, { description: 'persons waiting for six months or more' })
  longWaiting!: number;
  @Field(() => Float, { nullable: true, description: '覆盖率: pushed / eligible; null without anybody' })
  coverage?: number | null;
  @Field(() => Float, { nullable: true, description: '成功率: succeeded / with a result; null without a result' })
  successRate?: number | null;
  @Field(() => Float, { nullable: true, description: 'average days from identification to insurance' })
  averageDays?: number | null;
}

type Counts = Omit<EntitlementFiguresType, 'districtName' | 'coverage' | 'successRate'>;

@Resolver()
export class EntitlementStatisticsResolver {
  @Allow('entitlement:view')
  @Query(() => [EntitlementFiguresType], {
    description: '覆盖率, 成功率 and average days by district, in one statement',
  })
  entitlementStatistics(@Ctx() ctx: Context) {
    return readStatistics(ctx);
  }
}

export async function readStatistics(ctx: Context): Promise<EntitlementFiguresType[]> {
  const found = await rows<Counts>(
    ctx,
    sql`select district_code as "districtCode", count(*)::int as eligible, count(pushed_at)::int as pushed,
          count(*) filter (where state in ('SUCCESS', 'CLOSED'))::int as succeeded,
          count(*) filter (where state in ('FAILED', 'REPAIRED'))::int as failed,
          count(*) filter (where state in ('MISMATCH', 'VERIFYING'))::int as mismatched, count(alerted_at)::int as "longWaiting",
          round(avg(extract(epoch from settled_at - identified_at) / 86400) filter (where state in ('SUCCESS', 'CLOSED')), 1)::float8
            as "averageDays"
        from entitlement_candidate c
       where ${scopeWhere(scopeOf(ctx.actor), 'c')} and state not in ('EXCLUDED', 'LAPSED') group by district_code order by district_code`,
  );
  return found.map((counts) => ({
    ...counts,
    districtName: regionTitle(counts.districtCode)?.replace('上海市', '') ?? counts.districtCode,
    coverage: ratio(counts.pushed, counts.eligible),
    successRate: ratio(counts.succeeded, counts.succeeded + counts.failed),
  }));
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
