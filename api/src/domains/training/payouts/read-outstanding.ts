import { Field, Int, ObjectType } from 'type-graphql';
import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { districtTitle } from '../runs/words.ts';

/** 生活补助 of one district that its trainees do not have yet (02 §19.7 charts). */
@ObjectType({ description: '尚未发放的生活补助 of one district', simpleResolvers: true })
export class OutstandingPayout {
  @Field(() => String, { description: '区划代码' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtTitle!: string;
  @Field(() => Int, { description: '未发放人次: failed, waiting, or not fed back' })
  persons!: number;
  @Field(() => String, { description: '未发放金额（元）' })
  amount!: string;
  @Field(() => Int, { description: '其中已逾反馈期限的结算单份数' })
  late!: number;
}

/** What was not paid by now, by district, of what the caller sees; the largest first. */
export async function readOutstanding(ctx: Ctx): Promise<OutstandingPayout[]> {
  const found = await tables(ctx)
    .selectFrom('living_payout as f')
    .innerJoin('subsidy_sheet as s', 's.id', 'f.sheet_id')
    .select(['f.district_code as districtCode', sql<number>`count(*)::int`.as('persons')])
    .select([
      sql<string>`sum(f.due_amount)::text`.as('amount'),
      sql<number>`(count(distinct s.id) filter (where exists (select 1 from flow_timer t
        where t.record_id = s.id and t.closed_at is null and t.due_at < ${ctx.app.clock.now()})))::int`.as('late'),
    ])
    .where(scopeWhere(scopeOf(ctx.actor), 'f'))
    .where(sql<boolean>`f.result is distinct from 'PAID'`)
    .where('s.state', '<>', 'CLOSED')
    .groupBy('f.district_code')
    .orderBy(sql`sum(f.due_amount)`, 'desc')
    .orderBy('f.district_code')
    .execute();
  return found.map((one) => ({ ...one, districtTitle: districtTitle(one.districtCode) }));
}
