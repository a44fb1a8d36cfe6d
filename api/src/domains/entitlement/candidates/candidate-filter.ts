import { Field, ID, InputType, Int } from 'type-graphql';
import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { findPersonByIdNumber, personIndex } from '../../people/index.ts';
import { CandidateState, ConsentState, InsuranceState, MatchResult } from './candidate.type.ts';

@InputType('CandidateFilter', { description: 'Narrows the list; what is not given does not' })
export class CandidateFilterInput {
  @Field(() => String, { nullable: true, description: 'number, whole name, ID number or phone' })
  search?: string | null;
  @Field(() => String, { nullable: true, description: '区' })
  districtCode?: string | null;
  @Field(() => [CandidateState], { nullable: true, description: '办理状态' })
  states?: string[] | null;
  @Field(() => [MatchResult], { nullable: true, description: '匹配结果' })
  matchResults?: MatchResult[] | null;
  @Field(() => [ConsentState], { nullable: true, description: '确认状态' })
  consentStates?: ConsentState[] | null;
  @Field(() => [InsuranceState], { nullable: true, description: '养老状态' })
  pensionStates?: InsuranceState[] | null;
  @Field(() => [InsuranceState], { nullable: true, description: '医疗状态' })
  medicalStates?: InsuranceState[] | null;
  @Field(() => ID, { nullable: true, description: '批次' })
  batchId?: string | null;
  @Field(() => String, { nullable: true, description: '安置去向, any part of it' })
  direction?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '退役日期 from' })
  dischargedFrom?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '退役日期 to, inclusive' })
  dischargedTo?: string | null;
  @Field(() => Int, { nullable: true, description: '已满月数, at least' })
  minMonths?: number | null;
  @Field(() => Int, { nullable: true, description: '服役年限 in months, at least' })
  minServiceMonths?: number | null;
}

type Condition = ReturnType<typeof sql>;

/** The rows of `entitlement_candidate c` that the caller may see and the filter asks for. @throws BAD_INPUT */
export async function candidateWhere(ctx: Ctx, filter: CandidateFilterInput): Promise<Condition> {
  const parts: Condition[] = [scopeWhere(scopeOf(ctx.actor), 'c')];
  const anyOf = (column: string, values: readonly string[] | null | undefined) => {
    if (values?.length) parts.push(sql`${sql.ref(`c.${column}`)} = any(${[...values]}::text[])`);
  };
  anyOf('state', filter.states);
  anyOf('match_result', filter.matchResults);
  anyOf('consent_state', filter.consentStates);
  anyOf('pension_state', filter.pensionStates);
  anyOf('medical_state', filter.medicalStates);
  if (filter.districtCode) parts.push(sql`c.district_code = ${filter.districtCode}`);
  if (filter.batchId) parts.push(isUuid(filter.batchId) ? sql`c.batch_id = ${filter.batchId}::uuid` : sql`false`);
  if (filter.dischargedFrom) parts.push(sql`c.discharge_date >= ${filter.dischargedFrom}::date`);
  if (filter.dischargedTo) parts.push(sql`c.discharge_date <= ${filter.dischargedTo}::date`);
  if (filter.minServiceMonths != null) parts.push(sql`c.service_months >= ${filter.minServiceMonths}`);
  if (filter.minMonths != null) parts.push(waitingAtLeast(ctx, filter.minMonths));
  if (filter.direction?.trim())
    parts.push(sql`strpos(c.placement_direction, ${checked(filter.direction, 'direction')}) > 0`);
  if (filter.search?.trim()) parts.push(await searchWhere(ctx, checked(filter.search, 'search')));
  return sql`${sql.join(parts, sql` and `)}`;
}

function checked(text: string, field: string): string {
  const trimmed = text.trim();
  if ([...trimmed].length > 60) throw badInput([{ path: `filter.${field}`, message: '搜索内容不能超过60个字' }]);
  return trimmed;
}

/** By the same count as the column 已满月数. */
function waitingAtLeast(ctx: Ctx, months: number): Condition {
  if (months < 0 || months > 600) throw badInput([{ path: 'filter.minMonths', message: '月数应为0至600' }]);
  const today = localDateOf(ctx.app.clock.now());
  const over = sql`(c.waiting_end || '-01')::date + interval '1 month'`;
  return sql`c.reported_on + make_interval(months => ${months}) <= least(${today}::date, ${over})`;
}

async function searchWhere(ctx: Ctx, text: string): Promise<Condition> {
  if (/^MX\d{6,16}$/i.test(text)) return sql`c.candidate_no like ${`${text.toUpperCase()}%`}`;
  const person = await findPersonByIdNumber(ctx, text);
  if (person) return sql`c.person_id = ${person.id}`;
  const [name, mobile] = [personIndex.name(ctx.app.keys, text), personIndex.mobile(ctx.app.keys, text)];
  const found = await rows<{ id: string }>(
    ctx,
    sql`select id from person where name_bi = ${name} or mobile_bi = ${mobile} limit 1000`,
  );
  return sql`c.person_id = any(${found.map(({ id }) => id)}::uuid[])`;
}
