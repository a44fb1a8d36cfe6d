import { Field, Int, ObjectType } from 'type-graphql';
import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
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

/** The year is that of the first day of a training; drafts and void ones do not count. */
export async function readFigures(ctx: Ctx, year: number): Promise<OffsiteFigure[]> {
  const sumOf = (name: 'approved' | 'central' | 'local') =>
    sql<string>`coalesce(sum(${sql.ref(`o.${name}`)}), 0)::numeric(14,2)`.as(name);
  const found = await tables(ctx)
    .selectFrom('offsite_training as o')
    .select(['o.province', 'o.kind', sql<number>`count(distinct o.trainee_index)::int`.as('persons')])
    .select(({ fn }) => [
      fn.sum<string>('o.invoiced').as('invoiced'),
      sumOf('approved'),
      sumOf('central'),
      sumOf('local'),
    ])
    .where(sql<boolean>`${scopeWhere(scopeOf(ctx.actor), 'o')}`)
    .where('o.state', 'not in', ['DRAFT', 'VOID'])
    .where(({ between }) => between('o.start_date', `${year}-01-01`, `${year}-12-31`))
    .groupBy(['o.province', 'o.kind'])
    .orderBy('persons', 'desc')
    .orderBy('o.province')
    .orderBy('o.kind')
    .$narrowType<{ kind: keyof typeof OFFSITE_KINDS }>()
    .execute();
  return found.map(({ province, kind, ...figures }) => ({
    ...figures,
    province: PROVINCES[province] ?? province,
    kind: OFFSITE_KINDS[kind],
  }));
}
