import type { RawBuilder } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { sql } from '../../../../database/sql.ts';
import { DayScalar } from '../../../../graphql/scalars.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { searchOf } from '../../../../platform/lists/index.ts';
import { findPersonByIdNumber } from '../../../people/index.ts';
import { PlanState } from './plan.type.ts';

@InputType('AutoFinishPlanFilter', { description: '自动办结计划 to show; what is absent does not narrow' })
export class PlanFilterInput {
  @Field(() => String, { nullable: true, description: '身份证号、办件编号或计划编号' })
  search?: string | null;
  @Field(() => [PlanState], { nullable: true, description: '状态，任一即可' })
  states?: string[] | null;
  @Field(() => String, { nullable: true, description: '事项代码' })
  matterCode?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '计划日期起' })
  from?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '计划日期止（含）' })
  to?: string | null;
}

/** The condition of the list over `p`, the caller's scope always included. @throws BAD_INPUT */
export async function planWhere(ctx: Ctx, filter: PlanFilterInput): Promise<RawBuilder<unknown>> {
  const parts: RawBuilder<unknown>[] = [scopeWhere(scopeOf(ctx.actor), 'p')];
  if (filter.states?.length) parts.push(sql`p.state = any(${filter.states}::text[])`);
  if (filter.matterCode) parts.push(sql`p.matter_code = ${filter.matterCode}`);
  if (filter.from) parts.push(sql`p.planned_on >= ${filter.from}`);
  if (filter.to) parts.push(sql`p.planned_on <= ${filter.to}`);
  const search = searchOf(filter.search);
  if (search) parts.push(await searchWhere(ctx, search));
  return sql.join(parts, sql` and `);
}

async function searchWhere(ctx: Ctx, text: string) {
  const person = await findPersonByIdNumber(ctx, text);
  if (person) return sql`p.case_id in (select id from one_thing_case where person_id = ${person.id})`;
  const number = text.toUpperCase();
  return sql`(p.bj_no = ${number} or p.plan_no = ${number} or p.id::text = ${text.toLowerCase()})`;
}
