import type { RawBuilder } from 'kysely';
import { Field, ID, InputType, Int } from 'type-graphql';
import { sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { searchOf, sinceDay, untilDay } from '../../../../platform/lists/index.ts';
import { findPersonByIdNumber } from '../../../people/index.ts';
import { LIVE_STATES, UNSEEN_STATES } from '../words.ts';
import { LimitKindEnum, WarningQueue } from './warning.enums.ts';

@InputType('WarningFilter', { description: 'Warnings to show; what is absent does not narrow' })
export class WarningFilterInput {
  @Field(() => WarningQueue, { nullable: true, description: 'LIVE unless said' })
  queue?: WarningQueue | null;
  @Field(() => String, { nullable: true, description: '身份证号、办件编号、一件事编号或预警编号' })
  search?: string | null;
  @Field(() => [Int], { nullable: true, description: '预警等级, 1–4' })
  levels?: number[] | null;
  @Field(() => [String], { nullable: true, description: '事项代码' })
  matterCodes?: string[] | null;
  @Field(() => [String], { nullable: true, description: '环节' })
  stages?: string[] | null;
  @Field(() => [LimitKindEnum], { nullable: true, description: '时限类型' })
  limitKinds?: string[] | null;
  @Field(() => String, { nullable: true, description: '区, six digits' })
  districtCode?: string | null;
  @Field(() => ID, { nullable: true, description: '受理中心' })
  orgId?: string | null;
  @Field(() => ID, { nullable: true, description: '责任人' })
  handlerId?: string | null;
  @Field(() => String, { nullable: true, description: '责任人的姓名' })
  handlerName?: string | null;
  @Field(() => ID, { nullable: true, description: '规则' })
  ruleId?: string | null;
  @Field(() => String, { nullable: true, description: '预警日期起，YYYY-MM-DD' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: '预警日期止（含），YYYY-MM-DD' })
  to?: string | null;
  @Field(() => Boolean, { nullable: true, description: '只看经确认有风险的' })
  confirmed?: boolean | null;
}

const QUEUES: Readonly<Record<WarningQueue, RawBuilder<unknown>>> = {
  LIVE: sql`w.state = any(${[...LIVE_STATES]}::text[])`,
  UNSEEN: sql`w.state = any(${[...UNSEEN_STATES]}::text[])`,
  REVIEW: sql`w.state = 'FALSE'`,
  ENDED: sql`w.state in ('RESOLVED', 'CLOSED')`,
  ALL: sql`true`,
};

/** Whether the list goes by urgency; what is over goes by time. */
export const goesByUrgency = ({ queue }: WarningFilterInput): boolean =>
  queue !== WarningQueue.ENDED && queue !== WarningQueue.ALL;

/** The condition of the list, the caller's scope always included. @throws BAD_INPUT */
export async function warningWhere(ctx: Ctx, filter: WarningFilterInput): Promise<RawBuilder<unknown>> {
  const queue = filter.queue ?? WarningQueue.LIVE;
  const parts: RawBuilder<unknown>[] = [scopeWhere(scopeOf(ctx.actor), 'w'), QUEUES[queue]];
  // The partial index of what is not over serves every queue but the last two.
  if (goesByUrgency(filter)) parts.push(sql`w.state not in ('RESOLVED', 'CLOSED')`);
  if (filter.levels?.length) parts.push(sql`w.level = any(${filter.levels}::int[])`);
  if (filter.matterCodes?.length) parts.push(sql`w.matter_code = any(${filter.matterCodes}::text[])`);
  if (filter.stages?.length) parts.push(sql`w.stage = any(${filter.stages}::text[])`);
  if (filter.limitKinds?.length) parts.push(sql`w.limit_kind = any(${filter.limitKinds}::text[])`);
  if (filter.districtCode) parts.push(sql`w.district_code = ${filter.districtCode}`);
  if (filter.orgId) parts.push(sql`w.org_id::text = ${filter.orgId.toLowerCase()}`);
  if (filter.handlerId) parts.push(sql`a.user_id::text = ${filter.handlerId.toLowerCase()}`);
  if (filter.handlerName?.trim()) parts.push(sql`a.user_name = ${filter.handlerName.trim()}`);
  if (filter.ruleId) parts.push(sql`w.rule_id::text = ${filter.ruleId.toLowerCase()}`);
  if (filter.from) parts.push(sinceDay('w.triggered_at', filter.from));
  if (filter.to) parts.push(untilDay('w.triggered_at', filter.to));
  if (filter.confirmed) parts.push(sql`w.confirmed_at is not null`);
  const search = searchOf(filter.search);
  if (search) parts.push(await searchWhere(ctx, search));
  return sql.join(parts, sql` and `);
}

async function searchWhere(ctx: Ctx, text: string): Promise<RawBuilder<unknown>> {
  const person = await findPersonByIdNumber(ctx, text);
  if (person)
    return sql`exists (select 1 from one_thing_case pc where pc.id = w.case_id and pc.person_id = ${person.id})`;
  const number = text.toUpperCase();
  return sql`(w.record_no = ${number} or w.case_no = ${number} or w.warning_no = ${number})`;
}
