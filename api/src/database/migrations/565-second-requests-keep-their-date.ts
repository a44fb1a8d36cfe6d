import { Migration } from '@mikro-orm/migrations';

/**
 * Open clocks `t` that migration 537 began: of cases whose matters' histories alone know the second request. `days`: from the request to the date
 * that was given, two weeks at least; `stood`: how long the clock stood still since, in whole days.
 */
const GIVEN = `
  select t.id, t.record_id, t.started_at,
         greatest(14, case when t.suspensions = '[]' then (t.due_at at time zone 'Asia/Shanghai')::date - (t.started_at at time zone 'Asia/Shanghai')::date end) as days,
         (select coalesce(ceil(sum(extract(epoch from (s ->> 'to')::timestamptz - (s ->> 'from')::timestamptz)) / 86400), 0)
            from jsonb_array_elements(t.suspensions) s where s ->> 'to' is not null)::int as stood
    from flow_timer t
    join lateral (select q.seq, q.recorded_at from flow_event q
                   where q.record_id = t.record_id and q.action = 'requestSupplement' order by q.seq desc limit 1) asked on true
   where t.record_type = 'case' and t.kind = 'STAGE' and t.stage = '补正' and t.closed_at is null and t.visit > 1
     and t.started_at > asked.recorded_at
     and exists (select 1 from flow_timer earlier where earlier.record_id = t.record_id and earlier.kind = t.kind and earlier.stage = t.stage
                    and earlier.visit = t.visit - 1 and earlier.closed_at = t.started_at)
     and not exists (select 1 from flow_event own where own.record_id = t.record_id and own.action = 'remindSupplement' and own.seq > asked.seq)`;

/**
 * Gives each of them a limit in days that says its date: with the five working days of the first request any recount would have moved it to
 * before what was shown. Where one has already, the date is the one that was given again.
 */
export const KEEP_GIVEN_DATES: readonly string[] = [
  `create temporary table given_dates on commit drop as ${GIVEN}`,
  `update flow_timer t
      set limit_value = g.days, limit_unit = 'CALENDAR_DAY', rule_text = '第二次通知补正，按发出之日起' || g.days || '天计算', clock_start = null,
          due_at = case when t.due_at is not null then greatest(t.due_at, g.due_at) end,
          overdue_at = case when t.due_at is not null then greatest(t.due_at, g.due_at) end
     from (select id, days, (((started_at at time zone 'Asia/Shanghai')::date + days + stood) + time '17:30') at time zone 'Asia/Shanghai' as due_at
             from given_dates) g
    where t.id = g.id`,
  `update one_thing_case c
      set due_at = (select min(t.due_at) from flow_timer t where t.record_id = c.id and t.closed_at is null)
     from given_dates g where c.id = g.record_id`,
  `update task k set due_at = c.due_at
     from given_dates g join one_thing_case c on c.id = g.record_id
    where k.record_id = c.id and k.kind = 'FLOW' and k.closed_at is null`,
  `update flow_watch w set watch_at = 'epoch' from given_dates g where w.record_id = g.record_id`,
];

/** The clocks of second requests that migration 537 began keep the date that they were given, whatever is counted again (01 §6.8 d). */
export class Migration20261129565 extends Migration {
  override up(): void {
    for (const statement of KEEP_GIVEN_DATES) this.addSql(statement);
  }
}
