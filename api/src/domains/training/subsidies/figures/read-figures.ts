import { Field, Int, ObjectType } from 'type-graphql';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { amountOf, halfUp } from '../../../../platform/money/index.ts';
import { districtTitle } from '../../runs/words.ts';

/** 资金汇总 of one district and month: what was posted to ledgers, reversals included (02 §19.7). */
@ObjectType({ description: '资金汇总: one district and month', simpleResolvers: true })
export class SubsidyFigure {
  @Field(() => String, { description: '月份, YYYY-MM' })
  month!: string;
  @Field(() => String, { description: '区划代码' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtTitle!: string;
  @Field(() => Int, { description: '台账份数' })
  ledgers!: number;
  @Field(() => Int, { description: '结算人数' })
  persons!: number;
  @Field(() => String, { description: '合计（元）' })
  total!: string;
  @Field(() => String, { description: '中央资金（元）' })
  central!: string;
  @Field(() => String, { description: '地方资金（元）' })
  local!: string;
  @Field(() => String, { nullable: true, description: '人均（元）; null where nobody was settled' })
  perPerson!: string | null;
}

/** Month of Shanghai in which a line was posted. */
const month = sql<string>`to_char(l.posted_at at time zone 'Asia/Shanghai', 'YYYY-MM')`;

/** 资金汇总 of a year by month and district, of what the caller sees. */
export async function readSubsidyFigures(ctx: Ctx, year: number): Promise<SubsidyFigure[]> {
  const found = await tables(ctx)
    .selectFrom('subsidy_ledger_line as l')
    .innerJoin('subsidy_ledger as g', 'g.id', 'l.ledger_id')
    .select([month.as('month'), 'g.district_code as districtCode'])
    .select([
      sql<number>`count(distinct l.ledger_id) filter (where l.kind = 'ORIGINAL')::int`.as('ledgers'),
      sql<number>`count(distinct l.run_trainee_id) filter (where l.kind = 'ORIGINAL')::int`.as('persons'),
      sql<string>`sum(l.amount)::text`.as('total'),
      sql<string>`sum(l.central)::text`.as('central'),
      sql<string>`sum(l.local)::text`.as('local'),
    ])
    .where(scopeWhere(scopeOf(ctx.actor), 'g'))
    .where(month, '>=', `${year}-01`)
    .where(month, '<=', `${year}-12`)
    .groupBy([month, 'g.district_code'])
    .orderBy(month)
    .orderBy('g.district_code')
    .execute();
  return found.map((one) => ({
    ...one,
    districtTitle: districtTitle(one.districtCode),
    perPerson: one.persons > 0 ? halfUp(amountOf(one.total).div(one.persons)).toFixed(2) : null,
  }));
}
