import type { RawBuilder } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { instantOf, isLocalDate, isReckonable } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { type HistoricTool, TOOLS } from './tools.ts';

@InputType('HistoricCriteria', { description: 'Which historic cases are meant (01 §7.6 no. 2)' })
export class HistoricCriteriaInput {
  @Field(() => String, { description: 'submitted or accepted before this day, YYYY-MM-DD' })
  before!: string;
  @Field(() => String, { nullable: true, description: '区划代码 of the district, 6 digits' })
  districtCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'the centre that handles them' })
  orgId?: string | null;
  @Field(() => String, { nullable: true, description: '事项代码 that the bundle holds' })
  matterCode?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'with or without 退役报到' })
  hasReporting?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'with or without 组织关系转移' })
  hasTransfer?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'with or without a mark of duplicates (疑似、确认)' })
  duplicate?: boolean | null;
}

const REPORTING = 'M01';
const TRANSFER = 'M02';
const DUPLICATES = ['SUSPECTED', 'CONFIRMED'];

const holds = (matter: string) =>
  sql<boolean>`exists (select 1 from sub_case s where s.case_id = c.id and s.matter_code = ${matter})`;
const either = (wanted: boolean, condition: RawBuilder<boolean>) =>
  wanted ? condition : sql<boolean>`not ${condition}`;

/** The condition over `one_thing_case c`: the tool's states, the criteria, and always the caller's scope. @throws BAD_INPUT */
export function historicWhere(ctx: Ctx, tool: HistoricTool, criteria: HistoricCriteriaInput): RawBuilder<unknown> {
  const { before, districtCode, orgId, matterCode, hasReporting, hasTransfer, duplicate } = criteria;
  if (!isLocalDate(before) || !isReckonable(before))
    throw badInput([{ path: 'criteria.before', message: '请填写截止日期' }]);
  if (orgId && !isUuid(orgId)) throw badInput([{ path: 'criteria.orgId', message: '机构编号格式不正确' }]);
  const { states, dayColumn } = TOOLS[tool];
  const parts: RawBuilder<unknown>[] = [
    scopeWhere(scopeOf(ctx.actor), 'c'),
    sql`c.state = any(${[...states]}::text[])`,
    sql`${sql.ref(`c.${dayColumn}`)} < ${instantOf(before, '00:00')}`,
  ];
  if (districtCode) parts.push(sql`c.district_code = ${districtCode}`);
  if (orgId) parts.push(sql`c.org_id = ${orgId}`);
  if (matterCode) parts.push(holds(matterCode));
  if (hasReporting != null) parts.push(either(hasReporting, holds(REPORTING)));
  if (hasTransfer != null) parts.push(either(hasTransfer, holds(TRANSFER)));
  if (duplicate != null) parts.push(either(duplicate, sql<boolean>`(c.duplicate_flag = any(${DUPLICATES}::text[]))`));
  return sql.join(parts, sql` and `);
}

/** Names of what criteria point to, for many at once: by 区划代码, by id of the centre, by 事项代码. */
export async function loadCriteriaNames(
  ctx: Ctx,
  all: readonly HistoricCriteriaInput[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = all.flatMap(({ districtCode, orgId, matterCode }) => [districtCode, orgId, matterCode]);
  const keys = wanted.filter((key) => key != null);
  const found = await rows<{ key: string; name: string }>(
    ctx,
    sql`
    select district_code as key, short_name as name from org where level = 'DISTRICT' and district_code = any(${keys}::text[])
    union all select id::text, name from org where id::text = any(${keys}::text[])
    union all select code, name from matter where code = any(${keys}::text[])`,
  );
  return new Map(found.map(({ key, name }) => [key, name]));
}

/** The criteria as people read them, part by part. */
export function criteriaWords(
  tool: HistoricTool,
  criteria: HistoricCriteriaInput,
  names: ReadonlyMap<string, string>,
): string[] {
  const { statesTitle, dayTitle } = TOOLS[tool];
  const { before, districtCode, orgId, matterCode, hasReporting, hasTransfer, duplicate } = criteria;
  const nameOf = (key: string) => names.get(key) ?? key;
  const yes = (value: boolean | null | undefined, what: string) =>
    value == null ? undefined : `${value ? '含' : '不含'}${what}`;
  const parts = [
    statesTitle,
    `${before} 前${dayTitle}`,
    districtCode ? nameOf(districtCode) : '全市',
    orgId ? nameOf(orgId) : undefined,
    matterCode ? `含“${nameOf(matterCode)}”` : undefined,
    yes(hasReporting, '退役报到'),
    yes(hasTransfer, '组织关系转移'),
    duplicate == null ? undefined : duplicate ? '有重复标识' : '无重复标识',
  ];
  return parts.filter((part) => part !== undefined);
}
