import { Field, Int, ObjectType } from 'type-graphql';
import { rows, sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { OFFSITE_KINDS, PROVINCES } from './words.ts';

/** Persons and amounts of one province and kind (02 §20.6). */
@ObjectType({ description: '异地培训统计: one province and kind' })
export class OffsiteFigure {
  @Field(() => String, { description: '培训所在省' })
  province!: string;
  @Field(() => String, { description: '培训类型' })
  kind!: string;
  @Field(() => Int, { description: '人数; each person once' })
  persons!: number;
  @Field(() => String, { description: '发票金额（元）' })
  invoiced!: string;
  @Field(() => String, { description: '核定金额（元）' })
  approved!: string;
  @Field(() => String, { description: '中央资金（元）' })
  central!: string;
  @Field(() => String, { description: '地方资金（元）' })
  local!: string;
}

interface Row extends Omit<OffsiteFigure, 'province' | 'kind'> {
  province: string;
  kind: keyof typeof OFFSITE_KINDS;
}

/** The year is that of the first day of a training; drafts and void ones do not count. */
export async function readFigures(ctx: Ctx, year: number): Promise<OffsiteFigure[]> {
  const found = await rows<Row>(
    ctx,
    sql`select o.province, o.kind, count(distinct o.trainee_index)::int as persons, sum(o.invoiced)::text as invoiced,
               coalesce(sum(o.approved), 0)::numeric(14,2)::text as approved, coalesce(sum(o.central), 0)::numeric(14,2)::text as central,
               coalesce(sum(o.local), 0)::numeric(14,2)::text as local
          from offsite_training o
         where ${scopeWhere(scopeOf(ctx.actor), 'o')} and o.state not in ('DRAFT', 'VOID')
           and o.start_date between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
         group by 1, 2 order by 3 desc, 1, 2`,
  );
  return found.map(({ province, kind, ...figures }) => ({
    ...figures,
    province: PROVINCES[province] ?? province,
    kind: OFFSITE_KINDS[kind],
  }));
}
