import { Field, Int, ObjectType } from 'type-graphql';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { regionTitle } from '../../../people/index.ts';

/** What a district has prepared and paid in a year. */
@ObjectType('OneOffSubsidyFigure', {
  simpleResolvers: true,
  description: '一次性经济补助统计: one district (01 §13.7)',
})
export class OneOffSubsidyFigure {
  @Field(() => String, { description: '区的代码' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  district!: string;
  @Field(() => Int, { description: '申报件数; cancelled ones do not count' })
  applied!: number;
  @Field(() => Int, { description: '办理中: not approved yet' })
  open!: number;
  @Field(() => Int, { description: '待发放和发放中' })
  waiting!: number;
  @Field(() => Int, { description: '已发放件数' })
  paid!: number;
  @Field(() => String, { description: '已发放金额（元）' })
  paidAmount!: string;
  @Field(() => Int, { description: '发放失败件数' })
  failed!: number;
  @Field(() => String, { nullable: true, description: '从申报到发放的平均天数; null where nothing was paid' })
  averageDays!: string | null;
}

const UNDER_WAY = ['DRAFT', 'CONFIRM_PENDING', 'INFO_CONFIRMED', 'REVIEWED', 'RETURNED'];
const TO_PAY = ['APPROVED', 'ACCOUNT_CHANGE', 'IN_BATCH'];

/** The applications of a year, by district; within the caller's scope. One statement over an index of the district. */
export async function readSubsidyFigures(ctx: Ctx, year: number): Promise<OneOffSubsidyFigure[]> {
  const from = `${year}-01-01T00:00:00+08:00`;
  const to = `${year + 1}-01-01T00:00:00+08:00`;
  const found = await tables(ctx)
    .selectFrom('one_off_subsidy as a')
    .where(sql<boolean>`${scopeWhere(scopeOf(ctx.actor), 'a')}`)
    .where('a.state', '!=', 'CANCELLED')
    .where('a.created_at', '>=', from)
    .where('a.created_at', '<', to)
    .groupBy('a.district_code')
    .orderBy('a.district_code')
    .select(({ fn }) => [
      'a.district_code as districtCode',
      fn.countAll<string>().as('applied'),
      fn.countAll<string>().filterWhere('a.state', 'in', UNDER_WAY).as('open'),
      fn.countAll<string>().filterWhere('a.state', 'in', TO_PAY).as('waiting'),
      fn.countAll<string>().filterWhere('a.state', '=', 'PAID').as('paid'),
      fn
        .sum<string | null>(sql`coalesce(a.paid_amount, a.amount)`)
        .filterWhere('a.state', '=', 'PAID')
        .as('paidAmount'),
      fn.countAll<string>().filterWhere('a.state', '=', 'PAY_FAILED').as('failed'),
      sql<
        string | null
      >`round((avg(extract(epoch from a.paid_at - a.created_at) / 86400) filter (where a.state = 'PAID'))::numeric, 1)::text`.as(
        'averageDays',
      ),
    ])
    .execute();
  return found.map(({ districtCode, averageDays, paidAmount, ...counts }) => ({
    districtCode,
    district: regionTitle(districtCode) ?? districtCode,
    applied: Number(counts.applied),
    open: Number(counts.open),
    waiting: Number(counts.waiting),
    paid: Number(counts.paid),
    paidAmount: paidAmount ?? '0.00',
    failed: Number(counts.failed),
    averageDays,
  }));
}
