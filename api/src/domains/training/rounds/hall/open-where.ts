import { sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { LIVE_STATES, SEAT_STATES } from '../../enrolments/seats.ts';
import type { OpenRoundFilter } from './open-round.type.ts';

/** A round with its project, its institution, what is taken of it, and the caller's own enrolment. */
export function openSource(ctx: Ctx) {
  const account = ctx.actor.kind === 'USER' && isUuid(ctx.actor.userId) ? ctx.actor.userId : null;
  return sql`enrolment_round r join training_project p on p.id = r.project_id join training_institution i on i.id = r.institution_id
    cross join lateral (
      select count(*) filter (where e.state = any(${[...SEAT_STATES]}::text[]))::int as taken,
             count(*) filter (where e.state = 'WAITLIST')::int as waiting,
             min(e.id::text) filter (where e.account_id = ${account}::uuid and e.state = any(${[...LIVE_STATES]}::text[])) as own
        from training_enrolment e where e.round_id = r.id) s`;
}

/** BR13-1: open by the clock, of a project and an institution that nothing keeps from the public; one that has run out keeps its round (7.7). */
export function isOpen(ctx: Ctx) {
  const now = ctx.app.clock.now();
  // The job that opens may come a minute later than the clock.
  return sql`r.state in ('PUBLISHED', 'OPEN') and r.open_from <= ${now} and r.open_to > ${now}
    and p.state in ('IN_LIBRARY', 'EXPIRED') and i.state = 'IN_LIBRARY'
    and not exists (select 1 from training_mark m where m.target_id in (p.id, i.id) and m.lifted_at is null
                      and m.effects && '{ROUND,PUBLIC}'::text[])`;
}

/** What a filter leaves of the hall. */
export function openWhere(ctx: Ctx, filter: OpenRoundFilter) {
  const parts = [isOpen(ctx)];
  const keyword = filter.keyword?.trim();
  if (keyword) {
    const like = `%${keyword.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(sql`(p.name ilike ${like} or i.name ilike ${like} or r.title ilike ${like})`);
  }
  if (filter.category) parts.push(sql`p.category = ${filter.category}`);
  if (filter.districtCode) parts.push(sql`r.district_code = ${filter.districtCode}`);
  if (filter.skillLevel) parts.push(sql`p.skill_level = ${filter.skillLevel}`);
  if (filter.mode) parts.push(sql`p.mode = ${filter.mode}`);
  if (filter.startFrom) parts.push(sql`r.planned_start >= ${filter.startFrom}::date`);
  if (filter.startTo) parts.push(sql`r.planned_start <= ${filter.startTo}::date`);
  if (filter.onlyWithPlaces) parts.push(sql`s.taken < r.capacity`);
  return sql.join(parts, sql` and `);
}
