import { Field, ID, InputType } from 'type-graphql';
import { sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, hasPermission, scopeOf } from '../../../platform/kernel/index.ts';
import { InspectionState } from './inspection.type.ts';

@InputType('ProjectInspectionFilter', { description: 'Narrows the list; what is not given does not' })
export class InspectionFilterInput {
  @Field(() => ID, { nullable: true, description: '年检批次' })
  cycleId?: string | null;
  @Field(() => ID, { nullable: true, description: '培训项目' })
  projectId?: string | null;
  @Field(() => ID, { nullable: true, description: '培训机构' })
  institutionId?: string | null;
  @Field(() => String, { nullable: true, description: 'number, name of the project or of the institution' })
  search?: string | null;
  @Field(() => String, { nullable: true, description: '区' })
  districtCode?: string | null;
  @Field(() => [InspectionState], { nullable: true, description: '状态' })
  states?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'CL-INSP-RESULT; for institutions only once it is public' })
  results?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: '整改逾期 only' })
  overdue?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: '实地检查 only' })
  fieldVisit?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: '统计有异议 only' })
  disputed?: boolean | null;
}

type Condition = ReturnType<typeof sql>;

/** The rows of `project_inspection n` (institution `i`) that the caller may see and the filter asks for. @throws BAD_INPUT */
export function inspectionWhere(ctx: Ctx, filter: InspectionFilterInput): Condition {
  const parts: Condition[] = [scopeWhere(scopeOf(ctx.actor), 'n')];
  const idOf = (column: string, id: string | null | undefined) => {
    if (id) parts.push(isUuid(id) ? sql`${sql.ref(`n.${column}`)} = ${id}::uuid` : sql`false`);
  };
  idOf('cycle_id', filter.cycleId);
  idOf('project_id', filter.projectId);
  idOf('institution_id', filter.institutionId);
  if (filter.districtCode) parts.push(sql`n.district_code = ${filter.districtCode}`);
  if (filter.states?.length) parts.push(sql`n.state = any(${[...filter.states]}::text[])`);
  if (filter.results?.length) {
    parts.push(sql`n.district_verdict = any(${[...filter.results]}::text[])`);
    if (!hasPermission(ctx.actor, 'training.inspection:names')) parts.push(sql`n.state = 'DONE'`);
  }
  if (filter.overdue)
    parts.push(sql`n.state = 'IMPROVING' and n.improve_deadline < ${localDateOf(ctx.app.clock.now())}::date`);
  if (filter.fieldVisit) parts.push(sql`n.field_visit`);
  if (filter.disputed) parts.push(sql`n.statistics_answer = 'DISPUTED'`);
  const search = filter.search?.trim();
  if (search) {
    if ([...search].length > 60) throw badInput([{ path: 'filter.search', message: '搜索内容不能超过60个字' }]);
    parts.push(
      sql`(n.inspection_no = ${search.toUpperCase()} or strpos(n.project_name, ${search}) > 0 or strpos(i.name, ${search}) > 0)`,
    );
  }
  return sql`${sql.join(parts, sql` and `)}`;
}
