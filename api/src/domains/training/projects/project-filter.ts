import { Field, Float, ID, InputType } from 'type-graphql';
import { sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { readsOfficersNames } from '../officers-names.ts';
import { ProjectState } from './project.type.ts';

@InputType('TrainingProjectFilter', { description: 'Narrows the library; what is not given does not' })
export class ProjectFilterInput {
  @Field(() => String, { nullable: true, description: 'number, name of the project or of the institution' })
  search?: string | null;
  @Field(() => String, { nullable: true, description: '区' })
  districtCode?: string | null;
  @Field(() => ID, { nullable: true, description: '培训机构' })
  institutionId?: string | null;
  @Field(() => [ProjectState], { nullable: true, description: '状态' })
  states?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'CL-PROJ-CAT' })
  categories?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'CL-SKILL-LEVEL' })
  skillLevels?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'CL-MARK: any of these in force' })
  marks?: string[] | null;
  @Field(() => Float, { nullable: true, description: '得分, at least' })
  minScore?: number | null;
  @Field(() => Float, { nullable: true, description: '得分, at most' })
  maxScore?: number | null;
  @Field(() => [String], { nullable: true, description: 'CL-INSP-RESULT of the last annual inspection' })
  inspectionResults?: string[] | null;
  @Field(() => DayScalar, { nullable: true, description: 'valid until this day at least' })
  expiresFrom?: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'valid until this day at the latest' })
  expiresUntil?: string | null;
}

type Condition = ReturnType<typeof sql>;

/** Marks in force of the project `p`. */
export const marksOf = sql`(select coalesce(array_agg(m.kind order by m.kind), '{}') from training_mark m
  where m.target_id = p.id and m.lifted_at is null)`;

/** Who was stopped, turned down or has left before it was decided is nobody's trainee. */
const NO_TRAINEE = ['BLOCKED', 'RELEASING', 'REJECTED', 'CANCELLED'] as const;

/**
 * The projects `p` that the caller reads (02 §1.4): those of his scope, and for offices those in which trainees of their own are, wherever the
 * institution is.
 */
export function projectsSeen(ctx: Ctx): Condition {
  const scope = scopeOf(ctx.actor);
  const placed = scopeWhere(scope, 'p') as Condition;
  if (scope.kind === 'ALL' || !readsOfficersNames(ctx)) return placed;
  return sql`(${placed} or exists (select 1 from training_enrolment e where e.project_id = p.id and ${scopeWhere(scope, 'e')}
    and e.state <> all(${[...NO_TRAINEE]}::text[])))`;
}

/** The rows of `training_project p` (institution `i`) that the caller may see and the filter asks for. @throws BAD_INPUT */
export function projectWhere(ctx: Ctx, filter: ProjectFilterInput): Condition {
  const parts: Condition[] = [projectsSeen(ctx)];
  const anyOf = (column: string, values: readonly string[] | null | undefined) => {
    if (values?.length) parts.push(sql`${sql.ref(`p.${column}`)} = any(${[...values]}::text[])`);
  };
  anyOf('state', filter.states);
  anyOf('category', filter.categories);
  anyOf('skill_level', filter.skillLevels);
  if (filter.institutionId)
    parts.push(isUuid(filter.institutionId) ? sql`p.institution_id = ${filter.institutionId}::uuid` : sql`false`);
  if (filter.districtCode) parts.push(sql`p.district_code = ${filter.districtCode}`);
  if (filter.marks?.length) parts.push(sql`${marksOf} && ${[...filter.marks]}::varchar[]`);
  if (filter.minScore != null) parts.push(sql`p.score >= ${filter.minScore}`);
  if (filter.maxScore != null) parts.push(sql`p.score <= ${filter.maxScore}`);
  anyOf('last_inspection_result', filter.inspectionResults);
  if (filter.expiresFrom) parts.push(sql`p.valid_to >= ${filter.expiresFrom}::date`);
  if (filter.expiresUntil) parts.push(sql`p.valid_to <= ${filter.expiresUntil}::date`);
  const search = filter.search?.trim();
  if (search) {
    if ([...search].length > 60) throw badInput([{ path: 'filter.search', message: '搜索内容不能超过60个字' }]);
    parts.push(
      sql`(p.project_no = ${search.toUpperCase()} or strpos(p.name, ${search}) > 0 or strpos(i.name, ${search}) > 0)`,
    );
  }
  return sql`${sql.join(parts, sql` and `)}`;
}
