import type { RawBuilder } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { searchOf, sinceDay, untilDay } from '../../../../platform/lists/index.ts';
import { findPersonByIdNumber } from '../../../people/index.ts';
import { DuplicateSeverity, DuplicateState } from './hit.enums.ts';

@InputType('DuplicateHitFilter', { description: '重复办件 to show; what is absent does not narrow' })
export class DuplicateHitFilterInput {
  @Field(() => String, { nullable: true, description: '身份证号、一件事编号（新或原）或检测编号' })
  search?: string | null;
  @Field(() => [DuplicateState], { nullable: true, description: '状态' })
  states?: string[] | null;
  @Field(() => [DuplicateSeverity], { nullable: true, description: '严重程度' })
  severities?: string[] | null;
  @Field(() => String, { nullable: true, description: '事项代码' })
  matterCode?: string | null;
  @Field(() => String, { nullable: true, description: '受理中心的标识' })
  orgId?: string | null;
  @Field(() => String, { nullable: true, description: '检测日期起，YYYY-MM-DD' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: '检测日期止（含），YYYY-MM-DD' })
  to?: string | null;
}

/** Pairs `h` with a matter among those that the two have in common. */
export const inMatter = (code: string) =>
  sql`exists (select 1 from duplicate_hit_matter m where m.hit_id = h.id and m.matter_code = ${code})`;

/** The condition of the list, the caller's scope always included. @throws BAD_INPUT */
export async function hitWhere(ctx: Ctx, filter: DuplicateHitFilterInput): Promise<RawBuilder<unknown>> {
  const parts: RawBuilder<unknown>[] = [scopeWhere(scopeOf(ctx.actor), 'h')];
  if (filter.states?.length) parts.push(sql`h.state = any(${filter.states}::text[])`);
  if (filter.severities?.length) parts.push(sql`h.severity = any(${filter.severities}::text[])`);
  if (filter.matterCode) parts.push(inMatter(filter.matterCode));
  if (filter.orgId) parts.push(sql`h.org_id::text = ${filter.orgId.toLowerCase()}`);
  if (filter.from) parts.push(sinceDay('h.created_at', filter.from));
  if (filter.to) parts.push(untilDay('h.created_at', filter.to));
  const search = searchOf(filter.search);
  if (search) parts.push(await searchWhere(ctx, search));
  return sql.join(parts, sql` and `);
}

async function searchWhere(ctx: Ctx, text: string) {
  const person = await findPersonByIdNumber(ctx, text);
  if (person) return sql`h.person_id = ${person.id}`;
  const number = text.toUpperCase();
  return sql`(nc.case_no = ${number} or mc.case_no = ${number} or h.matched_ref = ${number} or h.hit_no = ${number})`;
}
