import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, hasPermission, scopeOf } from '../../../platform/kernel/index.ts';
import { RoundState } from './round.type.ts';

@InputType('EnrolmentRoundFilter', { description: 'Narrows the rounds; what is not given does not' })
export class RoundFilterInput {
  @Field(() => [RoundState], { nullable: true, description: '状态' })
  states?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'of one project' })
  projectId?: string | null;
  @Field(() => String, { nullable: true, description: 'district of the institution' })
  districtCode?: string | null;
  @Field(() => String, { nullable: true, description: 'number, or part of title, project or institution' })
  search?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '计划开班日, from this day on' })
  startsFrom?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '计划开班日, until this day' })
  startsTo?: string | null;
}

@ObjectType('RoundProject', { simpleResolvers: true, description: 'A project that rounds can be looked for by' })
export class RoundProjectType {
  @Field(() => ID, { description: 'the project' })
  id!: string;
  @Field(() => String, { description: 'the project, and for staff its institution' })
  title!: string;
}

type Condition = ReturnType<typeof sql>;
const MOST_LETTERS = 60;
/** More than this nobody chooses from. */
const MOST_PROJECTS = 500;

/** What rounds are read from: `r`, its project `p`, its institution `i`. */
export const roundSource = sql`enrolment_round r join training_project p on p.id = r.project_id
    join training_institution i on i.id = r.institution_id`;

/** The rounds that the caller may see and the filter asks for. @throws BAD_INPUT */
export function roundWhere(ctx: Ctx, filter: RoundFilterInput): Condition {
  const { states, projectId, districtCode, startsFrom, startsTo } = filter;
  const parts: Condition[] = [scopeWhere(scopeOf(ctx.actor), 'r')];
  if (states?.length) parts.push(sql`r.state = any(${[...states]}::text[])`);
  if (projectId) parts.push(isUuid(projectId) ? sql`r.project_id = ${projectId}` : sql`false`);
  if (districtCode) parts.push(sql`r.district_code = ${districtCode}`);
  if (startsFrom) parts.push(sql`r.planned_start >= ${startsFrom}::date`);
  if (startsTo) parts.push(sql`r.planned_start <= ${startsTo}::date`);
  const wanted = filter.search?.trim();
  if (wanted) {
    if ([...wanted].length > MOST_LETTERS)
      throw badInput([{ path: 'filter.search', message: `搜索内容不能超过${MOST_LETTERS}个字` }]);
    parts.push(
      sql`(r.round_no = ${wanted.toUpperCase()} or strpos(r.title, ${wanted}) > 0 or strpos(p.name, ${wanted}) > 0 or strpos(i.name, ${wanted}) > 0)`,
    );
  }
  return sql`${sql.join(parts, sql` and `)}`;
}

/** Projects of the rounds in the caller's scope, by name; an institution's own without its name. */
export const listRoundProjects = (ctx: Ctx): Promise<RoundProjectType[]> =>
  rows<RoundProjectType>(
    ctx,
    sql`select distinct p.id, ${hasPermission(ctx.actor, 'training.round:draft') ? sql`p.name` : sql`p.name || '（' || i.name || '）'`} as title from ${roundSource}
         where ${scopeWhere(scopeOf(ctx.actor), 'r')} order by title limit ${MOST_PROJECTS}`,
  );
