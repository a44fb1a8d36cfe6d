import type { RawBuilder } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { searchOf } from '../../../../platform/lists/index.ts';
import { findPersonByIdNumber } from '../../../people/index.ts';
import { CaseStatus } from '../../case.type.ts';
import { SubCaseMode } from '../../matters/index.ts';

@InputType('MatterItemFilter', { description: '子办件 to show; what is absent does not narrow' })
export class MatterItemFilterInput {
  @Field(() => [SubCaseMode], { nullable: true, description: '办理方式，任一即可' })
  modes?: string[] | null;
  @Field(() => String, { nullable: true, description: '事项代码' })
  matterCode?: string | null;
  @Field(() => [CaseStatus], { nullable: true, description: '状态，任一即可' })
  states?: string[] | null;
  @Field(() => String, { nullable: true, description: '身份证号、一件事编号或办件编号' })
  search?: string | null;
}

/** The condition of the list over `s` and `c`: handed on by the window, and within the caller's scope. @throws BAD_INPUT */
export async function itemWhere(ctx: Ctx, filter: MatterItemFilterInput): Promise<RawBuilder<unknown>> {
  const parts: RawBuilder<unknown>[] = [scopeWhere(scopeOf(ctx.actor), 's'), sql`s.accepted_at is not null`];
  const [mode, ...others] = filter.modes ?? [];
  // One way of handling is compared by itself, so that the index of the offline ones serves.
  if (mode && others.length === 0) parts.push(sql`s.mode = ${sql.lit(mode)}`);
  else if (mode) parts.push(sql`s.mode = any(${filter.modes}::text[])`);
  if (filter.matterCode) parts.push(sql`s.matter_code = ${filter.matterCode}`);
  if (filter.states?.length) parts.push(sql`s.state = any(${filter.states}::text[])`);
  const search = searchOf(filter.search);
  if (search) parts.push(await searchWhere(ctx, search));
  return sql.join(parts, sql` and `);
}

async function searchWhere(ctx: Ctx, text: string) {
  const person = await findPersonByIdNumber(ctx, text);
  if (person) return sql`s.case_id in (select id from one_thing_case where person_id = ${person.id})`;
  const number = text.toUpperCase();
  return sql`(s.bj_no = ${number} or s.case_id = (select id from one_thing_case where case_no = ${number}))`;
}
