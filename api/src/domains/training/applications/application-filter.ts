import { Field, InputType } from 'type-graphql';
import { sql } from '../../../database/sql.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { addDays, instantOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { ownOrg } from '../own-org.ts';
import { ApplicationState } from './application.type.ts';
import { categoryFor, nameFor } from './shown-content.ts';

@InputType('ProjectApplicationFilter', { description: 'Narrows the list; what is not given does not' })
export class ApplicationFilterInput {
  @Field(() => String, { nullable: true, description: 'number, name of the project or of the institution' })
  search?: string | null;
  @Field(() => String, { nullable: true, description: '区' })
  districtCode?: string | null;
  @Field(() => [ApplicationState], { nullable: true, description: '状态' })
  states?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'CL-PROJ-CAT' })
  categories?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: '新进机构 or not' })
  newcomer?: boolean | null;
  @Field(() => DayScalar, { nullable: true, description: 'submitted on this day or later' })
  submittedFrom?: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'submitted on this day or earlier' })
  submittedTo?: string | null;
}

type Condition = ReturnType<typeof sql>;

/** Drafts are their institution's alone; of the rest, what lies in the caller's scope. */
export function visibleTo(ctx: Ctx): Condition {
  return sql`${scopeWhere(scopeOf(ctx.actor), 'a')} and (a.state <> 'DRAFT' or a.org_id = ${ownOrg(ctx)})`;
}

/** The rows of `project_application a` (institution `i`) that the caller may see and the filter asks for. @throws BAD_INPUT */
export function applicationWhere(ctx: Ctx, filter: ApplicationFilterInput): Condition {
  const parts: Condition[] = [visibleTo(ctx)];
  if (filter.states?.length) parts.push(sql`a.state = any(${[...filter.states]}::text[])`);
  if (filter.categories?.length) parts.push(sql`${categoryFor(ctx)} = any(${[...filter.categories]}::text[])`);
  if (filter.districtCode) parts.push(sql`a.district_code = ${filter.districtCode}`);
  if (filter.newcomer != null) parts.push(sql`a.kind = ${filter.newcomer ? '1' : '2'}`);
  if (filter.submittedFrom) parts.push(sql`a.submitted_at >= ${instantOf(filter.submittedFrom)}`);
  if (filter.submittedTo) parts.push(sql`a.submitted_at < ${instantOf(addDays(filter.submittedTo, 1))}`);
  const search = filter.search?.trim();
  if (search) {
    if ([...search].length > 60) throw badInput([{ path: 'filter.search', message: '搜索内容不能超过60个字' }]);
    parts.push(
      sql`(a.application_no = ${search.toUpperCase()} or strpos(${nameFor(ctx)}, ${search}) > 0 or strpos(i.name, ${search}) > 0)`,
    );
  }
  return sql`${sql.join(parts, sql` and `)}`;
}
