import type { RawBuilder } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { addDays, instantOf, isLocalDate, isReckonable, type LocalDate } from '../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { matterTitles } from '../matters/known-matters.ts';
import { BUNDLE } from '../warnings/rules/fields.ts';

@InputType('CaseStatFilter', { description: '统计条件; what is absent does not narrow' })
export class CaseStatFilterInput {
  @Field(() => String, { description: '日期起，YYYY-MM-DD' })
  from!: LocalDate;
  @Field(() => String, { description: '日期止（含），YYYY-MM-DD; at most three years after 日期起' })
  to!: LocalDate;
  @Field(() => String, { nullable: true, description: '区, six digits' })
  districtCode?: string | null;
  @Field(() => ID, { nullable: true, description: '受理中心' })
  orgId?: string | null;
  @Field(() => String, { nullable: true, description: '事项代码, BUNDLE for the whole case' })
  matterCode?: string | null;
}

const MOST_YEARS = 3;

/** The moments between which something counts, the second excluded. */
export interface Period {
  from: Date;
  to: Date;
}

/** @throws BAD_INPUT for days that are none, in the wrong order or too far apart, and for a matter or centre that does not exist */
export function readPeriod({ from, to, matterCode, orgId }: CaseStatFilterInput): Period {
  const wrong: FieldError[] = [];
  for (const [path, day] of Object.entries({ from, to }))
    if (!isLocalDate(day) || !isReckonable(day)) wrong.push({ path: `filter.${path}`, message: '日期不正确' });
  if (wrong.length === 0 && from > to) wrong.push({ path: 'filter.to', message: '截止日期不能早于起始日期' });
  else if (wrong.length === 0 && to >= yearsLater(from))
    wrong.push({ path: 'filter.to', message: `统计期间不能超过${MOST_YEARS}年` });
  if (matterCode && matterCode !== BUNDLE && !Object.hasOwn(matterTitles, matterCode))
    wrong.push({ path: 'filter.matterCode', message: '没有该事项' });
  if (orgId && !isUuid(orgId)) wrong.push({ path: 'filter.orgId', message: '没有该受理中心' });
  if (wrong.length > 0) throw badInput(wrong);
  return { from: instantOf(from), to: instantOf(addDays(to, 1)) };
}

const yearsLater = (day: LocalDate) => `${Number(day.slice(0, 4)) + MOST_YEARS}${day.slice(4)}`;

/** Scope, place and matter of a filter, for a table with the columns of a placed record and `matter_code`. */
export function statWhere(ctx: Ctx, filter: CaseStatFilterInput, alias: string): RawBuilder<unknown> {
  const is = (column: string, value: string | null | undefined) =>
    value ? sql`${sql.ref(`${alias}.${column}`)} = ${value}` : sql`true`;
  return sql`${scopeWhere(scopeOf(ctx.actor), alias)} and ${is('district_code', filter.districtCode)}
    and ${is('org_id', filter.orgId)} and ${is('matter_code', filter.matterCode)}`;
}

/** Who sees the whole city compares districts, until one is chosen; all others the centres that they see. */
export function comparesDistricts(ctx: Ctx, { districtCode, orgId }: CaseStatFilterInput): boolean {
  return scopeOf(ctx.actor).kind === 'ALL' && !districtCode && !orgId;
}
