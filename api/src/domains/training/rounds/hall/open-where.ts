import { sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { LIVE_STATES, SEAT_STATES } from '../../enrolments/seats.ts';
import type { OpenRoundFilter } from './open-round.type.ts';

/**
 * A round with its project, its institution, who waits, the caller's own enrolment, and its free places as the caller finds them: `placesLeft` are
 * those that he may take (BR13-3, as {@link hasPlace} decides under the lock), `keptForOthers` the rest. Of whom no district is known, every kept
 * place is somebody else's.
 */
export function openSource(ctx: Ctx) {
  const account = ctx.actor.kind === 'USER' && isUuid(ctx.actor.userId) ? ctx.actor.userId : null;
  const kept = (district: ReturnType<typeof sql>) => sql`coalesce((r.district_quota ->> ${district})::int, 0)`;
  return sql`enrolment_round r join training_project p on p.id = r.project_id join training_institution i on i.id = r.institution_id
    cross join (select (select m.district_code from training_trainee t join training_identity m on m.id_no_index = t.id_no_index
                         where t.account_id = ${account}::uuid) as district) me
    cross join lateral (
      select count(*) filter (where e.state = 'WAITLIST')::int as waiting,
             min(e.id::text) filter (where e.account_id = ${account}::uuid and e.state = any(${[...LIVE_STATES]}::text[])) as own
        from training_enrolment e where e.round_id = r.id) s
    cross join lateral (
      select coalesce(sum(d.n), 0)::int as taken, coalesce(sum(greatest(0, d.n - ${kept(sql`d.district`)})), 0)::int as beyond,
             coalesce(max(d.n) filter (where d.district = me.district), 0)::int as own
        from (select coalesce(e.placed_in, e.district_code) as district, count(*) as n from training_enrolment e
               where e.round_id = r.id and e.state = any(${[...SEAT_STATES]}::text[]) group by 1) d) t
    cross join lateral (
      select greatest(0, r.capacity - (select coalesce(sum(q.places::int), 0) from jsonb_each_text(r.district_quota) q (district, places)) - t.beyond)
             + greatest(0, ${kept(sql`me.district`)} - t.own) as mine, greatest(0, r.capacity - t.taken) as free) f
    cross join lateral (
      select f.mine::int as "placesLeft", greatest(0, f.free - f.mine)::int as "keptForOthers", me.district is not null as known) o`;
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
  // A stranger may be of a district that places are kept for.
  if (filter.onlyWithPlaces) parts.push(sql`(o."placesLeft" > 0 or (not o.known and o."keptForOthers" > 0))`);
  return sql.join(parts, sql` and `);
}
