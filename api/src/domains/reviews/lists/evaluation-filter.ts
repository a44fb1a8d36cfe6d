import type { RawBuilder } from 'kysely';
import { Field, ID, InputType, Int } from 'type-graphql';
import { sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { addDays, instantOf, isLocalDate, isReckonable } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { EvaluationBusinessType, EvaluationChannelEnum, EvaluationScene } from '../enums.ts';

/** Which evaluations have been answered. */
export const REPLY_FILTERS = ['NONE', 'OPEN', 'PUBLISHED'] as const;

@InputType('EvaluationFilter', { description: '评价 to show; what is absent does not narrow' })
export class EvaluationFilterInput {
  @Field(() => String, {
    nullable: true,
    description: '评价编号、办件编号或一件事编号; an anonymous one by its own number alone',
  })
  search?: string | null;
  @Field(() => [Int], { nullable: true, description: '评价等级, 1 to 5' })
  grades?: number[] | null;
  @Field(() => [EvaluationBusinessType], { nullable: true, description: '业务类型' })
  businessTypes?: string[] | null;
  @Field(() => [EvaluationScene], { nullable: true, description: '服务场景' })
  scenes?: string[] | null;
  @Field(() => [EvaluationChannelEnum], { nullable: true, description: '评价渠道' })
  channels?: string[] | null;
  @Field(() => String, { nullable: true, description: '事项代码' })
  matterCode?: string | null;
  @Field(() => String, { nullable: true, description: '服务中心的标识' })
  orgId?: string | null;
  @Field(() => String, { nullable: true, description: '区划代码' })
  districtCode?: string | null;
  @Field(() => String, { nullable: true, description: '答复: NONE 未答复, OPEN 待审核或退回, PUBLISHED 已公开' })
  reply?: string | null;
  @Field(() => Boolean, { nullable: true, description: '只看工作人员代录的' })
  byProxy?: boolean | null;
  @Field(() => ID, { nullable: true, description: '答复的标识: the one evaluation that it answers' })
  replyId?: string | null;
  @Field(() => String, { nullable: true, description: '评价日期起，YYYY-MM-DD' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: '评价日期止（含），YYYY-MM-DD' })
  to?: string | null;
}

const LONGEST = 64;

/** The condition of the list over `e` and its answer `y`, the caller's scope always included. @throws BAD_INPUT */
export function evaluationWhere(ctx: Ctx, filter: EvaluationFilterInput): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [scopeWhere(scopeOf(ctx.actor), 'e')];
  if (filter.grades?.length) parts.push(sql`e.grade = any(${filter.grades}::int[])`);
  if (filter.businessTypes?.length) parts.push(sql`e.business_type = any(${filter.businessTypes}::text[])`);
  if (filter.scenes?.length) parts.push(sql`e.scene = any(${filter.scenes}::text[])`);
  if (filter.channels?.length) parts.push(sql`e.channel = any(${filter.channels}::text[])`);
  if (filter.matterCode) parts.push(sql`e.matter_code = ${filter.matterCode}`);
  if (filter.orgId) parts.push(sql`e.org_id::text = ${filter.orgId.toLowerCase()}`);
  if (filter.districtCode) parts.push(sql`e.district_code = ${filter.districtCode}`);
  if (filter.reply) parts.push(replyWhere(filter.reply));
  if (filter.byProxy) parts.push(sql`e.by_proxy_id is not null`);
  if (filter.replyId) parts.push(isUuid(filter.replyId) ? sql`y.id = ${filter.replyId}` : sql`false`);
  parts.push(...periodWhere(sql`e.submitted_at`, filter));
  const search = filter.search?.trim().toUpperCase();
  if (search) {
    if ([...search].length > LONGEST)
      throw badInput([{ path: 'filter.search', message: `查找内容不能超过${LONGEST}个字` }]);
    parts.push(sql`(e.evaluation_no = ${search} or (not e.anonymous and ${search} in (e.service_no, e.case_no)))`);
  }
  return sql.join(parts, sql` and `);
}

function replyWhere(reply: string): RawBuilder<unknown> {
  if (reply === 'NONE') return sql`y.id is null`;
  return reply === 'PUBLISHED'
    ? sql`y.state = 'PUBLISHED'`
    : sql`y.state in ('PENDING', 'PENDING_DISTRICT', 'RETURNED')`;
}

/** A period of local days over a column. @throws BAD_INPUT for a day that is none */
export function periodWhere(
  column: RawBuilder<unknown>,
  { from, to }: { from?: string | null | undefined; to?: string | null | undefined },
): RawBuilder<unknown>[] {
  return [
    ...(from ? [sql`${column} >= ${instantOf(checkDay(from, 'from'))}`] : []),
    ...(to ? [sql`${column} < ${instantOf(addDays(checkDay(to, 'to'), 1))}`] : []),
  ];
}

function checkDay(day: string, field: string): string {
  if (!isLocalDate(day) || !isReckonable(day)) throw badInput([{ path: `filter.${field}`, message: '日期不正确' }]);
  return day;
}
