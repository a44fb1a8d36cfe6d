import { Field, Int, ObjectType } from 'type-graphql';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { regionTitle } from '../../../people/index.ts';
import { isOverdue } from '../reserve.record.ts';

/** How far the registration of one district's veterans of a year has come: numbers, and nobody's name. */
@ObjectType('ReserveFigure', {
  simpleResolvers: true,
  description: '预备役登记统计: one district, without names (01 §12.3)',
})
export class ReserveFigure {
  @Field(() => String, { description: '区的代码' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  district!: string;
  @Field(() => Int, { description: '登记人数; 不再登记的不计' })
  persons!: number;
  @Field(() => Int, { description: '待补充和待导出' })
  open!: number;
  @Field(() => Int, { description: '已导出，未移交' })
  exported!: number;
  @Field(() => Int, { description: '已移交，等待武装部结果' })
  delivered!: number;
  @Field(() => Int, { description: '武装部已登记' })
  registered!: number;
  @Field(() => Int, { description: '不符合条件' })
  notQualified!: number;
  @Field(() => Int, { description: '已办理兵役登记信息变更' })
  changed!: number;
  @Field(() => Int, { description: '兵役登记信息变更到期未办理' })
  overdue!: number;
}

/** Those who were discharged in a year, by district; within the caller's scope. One statement. */
export async function readReserveFigures(ctx: Ctx, year: number): Promise<ReserveFigure[]> {
  const late = isOverdue(localDateOf(ctx.app.clock.now()));
  const found = await tables(ctx)
    .selectFrom('reserve_record as r')
    .where(sql<boolean>`${scopeWhere(scopeOf(ctx.actor), 'r')}`)
    .where('r.state', '<>', 'NOT_RELEVANT')
    .where('r.discharge_date', '>=', `${year}-01-01`)
    .where('r.discharge_date', '<', `${year + 1}-01-01`)
    .groupBy('r.district_code')
    .orderBy('r.district_code')
    .select(({ fn }) => [
      'r.district_code as districtCode',
      fn.countAll<string>().as('persons'),
      fn.countAll<string>().filterWhere('r.state', 'in', ['DRAFT', 'COMPLETE']).as('open'),
      fn.countAll<string>().filterWhere('r.state', '=', 'EXPORTED').as('exported'),
      fn.countAll<string>().filterWhere('r.state', '=', 'DELIVERED').as('delivered'),
      fn.countAll<string>().filterWhere('r.state', '=', 'REGISTERED').as('registered'),
      fn.countAll<string>().filterWhere('r.state', '=', 'NOT_QUALIFIED').as('notQualified'),
      fn.countAll<string>().filterWhere('r.change_done_on', 'is not', null).as('changed'),
      sql<string>`count(*) filter (where ${late})`.as('overdue'),
    ])
    .execute();
  return found.map(({ districtCode, ...counts }) => ({
    districtCode,
    district: regionTitle(districtCode) ?? districtCode,
    persons: Number(counts.persons),
    open: Number(counts.open),
    exported: Number(counts.exported),
    delivered: Number(counts.delivered),
    registered: Number(counts.registered),
    notQualified: Number(counts.notQualified),
    changed: Number(counts.changed),
    overdue: Number(counts.overdue),
  }));
}
