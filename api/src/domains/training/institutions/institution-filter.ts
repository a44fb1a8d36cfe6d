import { Field, InputType } from 'type-graphql';
import { sql } from '../../../database/sql.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { InstitutionState } from './institution.type.ts';

@InputType('TrainingInstitutionFilter', { description: 'Narrows 培训机构库 (SC14-1); what is not given does not' })
export class InstitutionFilterInput {
  @Field(() => String, { nullable: true, description: '编号, 统一社会信用代码, or any part of the name' })
  search?: string | null;
  @Field(() => String, { nullable: true, description: '区' })
  districtCode?: string | null;
  @Field(() => [String], { nullable: true, description: 'CL-INST-TYPE' })
  institutionTypes?: string[] | null;
  @Field(() => [InstitutionState], {
    nullable: true,
    description: '状态; those that have never been in the library only where their state is asked for',
  })
  states?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'CL-MARK: with any of these marks active' })
  marks?: string[] | null;
  @Field(() => DayScalar, { nullable: true, description: '最近到期的资质 from' })
  expiryFrom?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '最近到期的资质 to, inclusive' })
  expiryTo?: string | null;
  @Field(() => [String], { nullable: true, description: 'CL-INSP-RESULT of the last inspection' })
  inspectionResults?: string[] | null;
}

type Condition = ReturnType<typeof sql>;

/** The rows of `training_institution i` that are in the library, that the caller may see and the filter asks for. @throws BAD_INPUT */
export function institutionWhere(ctx: Ctx, filter: InstitutionFilterInput): Condition {
  const parts: Condition[] = [scopeWhere(scopeOf(ctx.actor), 'i')];
  if (!filter.states?.length) parts.push(sql`i.state <> 'REGISTERED' and i.dismissed_on is null`);
  const anyOf = (column: string, values: readonly string[] | null | undefined) => {
    if (values?.length) parts.push(sql`${sql.ref(`i.${column}`)} = any(${[...values]}::text[])`);
  };
  anyOf('institution_type', filter.institutionTypes);
  anyOf('state', filter.states);
  anyOf('last_inspection_result', filter.inspectionResults);
  if (filter.districtCode) parts.push(sql`i.district_code = ${filter.districtCode}`);
  if (filter.expiryFrom) parts.push(sql`i.nearest_expiry >= ${filter.expiryFrom}::date`);
  if (filter.expiryTo) parts.push(sql`i.nearest_expiry <= ${filter.expiryTo}::date`);
  if (filter.marks?.length)
    parts.push(sql`exists (select 1 from training_mark m where m.target_id = i.id and m.lifted_at is null
      and m.kind = any(${[...filter.marks]}::text[]))`);
  const search = filter.search?.trim();
  if (search) parts.push(searchWhere(search));
  return sql`${sql.join(parts, sql` and `)}`;
}

function searchWhere(text: string): Condition {
  if ([...text].length > 60) throw badInput([{ path: 'filter.search', message: '搜索内容不能超过60个字' }]);
  const code = text.toUpperCase();
  if (/^JG\d{4,20}$/.test(code)) return sql`i.institution_no like ${`${code}%`}`;
  if (/^[0-9A-Z]{18}$/.test(code)) return sql`i.uscc = ${code}`;
  return sql`strpos(i.name, ${text}) > 0`;
}
