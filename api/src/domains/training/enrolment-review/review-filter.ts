import { sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { addDays, instantOf, localDateOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { parseIdNumber } from '../../people/index.ts';
import { traineeIndex } from '../trainees/person-cells.ts';
import type { ReviewFilterInput } from './review.type.ts';

type Condition = ReturnType<typeof sql>;

/** The rows of `training_enrolment e` (round `r`, project `p`, trainee `t`) of the caller's scope that the filter asks for. @throws BAD_INPUT */
export function reviewWhere(ctx: Ctx, filter: ReviewFilterInput): Condition {
  const parts: Condition[] = [scopeWhere(scopeOf(ctx.actor), 'e') as Condition];
  if (filter.states?.length) parts.push(sql`e.state = any(${[...filter.states]}::text[])`);
  if (filter.results?.length) parts.push(sql`e.identity_result = any(${[...filter.results]}::text[])`);
  if (filter.categories?.length) parts.push(sql`e.person_category = any(${[...filter.categories]}::text[])`);
  if (filter.channels?.length) parts.push(sql`e.channel = any(${[...filter.channels]}::text[])`);
  if (filter.districtCode) parts.push(sql`coalesce(e.placed_in, e.district_code) = ${filter.districtCode}`);
  if (filter.roundId) parts.push(isUuid(filter.roundId) ? sql`e.round_id = ${filter.roundId}` : sql`false`);
  if (filter.projectId) parts.push(isUuid(filter.projectId) ? sql`e.project_id = ${filter.projectId}` : sql`false`);
  if (filter.intercepted) parts.push(sql`e.block_code is not null`);
  if (filter.from) parts.push(sql`e.applied_at >= ${instantOf(filter.from)}`);
  if (filter.to) parts.push(sql`e.applied_at < ${instantOf(addDays(filter.to, 1))}`);
  const search = filter.search?.trim();
  if (search) parts.push(searched(ctx, search));
  return sql`${sql.join(parts, sql` and `)}`;
}

function searched(ctx: Ctx, search: string): Condition {
  if ([...search].length > 60) throw badInput([{ path: 'filter.search', message: '搜索内容不能超过60个字' }]);
  const number = parseIdNumber(search, { today: localDateOf(ctx.app.clock.now()) });
  if (number.ok) return sql`t.id_no_index = ${traineeIndex(ctx.app.keys, number.idNo18)}`;
  return sql`(e.enrol_no = ${search.toUpperCase()} or strpos(r.title, ${search}) > 0 or strpos(p.name, ${search}) > 0)`;
}
