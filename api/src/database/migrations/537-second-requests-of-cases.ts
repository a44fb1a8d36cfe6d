import { Migration } from '@mikro-orm/migrations';

/** Open clocks `t` of cases that wait as a whole and were asked a second time, `again`, which only the histories of their matters say. */
const ASKED_BY_MATTERS = `
  select t.id, t.record_id, t.due_at - t.started_at as span, max(e.recorded_at) as again
    from flow_timer t
    join one_thing_case c on c.id = t.record_id and c.state = 'SUPPLEMENT'
    join lateral (select q.seq, q.recorded_at from flow_event q
                   where q.record_id = c.id and q.action = 'requestSupplement' order by q.seq desc limit 1) asked on true
    join sub_case m on m.case_id = c.id
    join flow_event e on e.record_id = m.id and e.action = 'remindSupplement' and e.recorded_at >= asked.recorded_at
   where t.record_type = 'case' and t.kind = 'STAGE' and t.stage = '补正' and t.closed_at is null and t.due_at is not null
     and t.started_at < e.recorded_at
     and not exists (select 1 from flow_event own where own.record_id = c.id and own.action = 'remindSupplement' and own.seq > asked.seq)
   group by t.id`;

/**
 * Gives each of them the clock of its second request: as long as the first, and two weeks at least, in which five working days lie whatever the
 * holidays: the calendar is not at hand here, and nobody is to lose a day. The first clock stays as one that ran out.
 */
export const RENEW_ASKED_BY_MATTERS: readonly string[] = [
  `create temporary table asked_by_matters on commit drop as ${ASKED_BY_MATTERS}`,
  `insert into flow_timer (id, record_type, record_id, kind, stage, visit, limit_value, limit_unit, rule_text, clock_start, pause_on, started_at,
          suspensions, due_at, overdue_at, on_expiry, withdrawn, closed_at)
   select gen_random_uuid(), t.record_type, t.record_id, t.kind, t.stage, t.visit + 1, t.limit_value, t.limit_unit, t.rule_text, t.clock_start,
          t.pause_on, a.again, '[]', null, null, t.on_expiry, t.withdrawn, null
     from asked_by_matters a join flow_timer t on t.id = a.id`,
  `update flow_timer t set closed_at = a.again, due_at = null from asked_by_matters a where t.id = a.id`,
  `update flow_timer t set due_at = d.due_at, overdue_at = d.due_at
     from (select a.record_id,
                  (((a.again + greatest(a.span, interval '14 days')) at time zone 'Asia/Shanghai')::date + time '17:30') at time zone 'Asia/Shanghai'
                    as due_at from asked_by_matters a) d
    where t.record_id = d.record_id and t.kind = 'STAGE' and t.stage = '补正' and t.closed_at is null`,
  `update one_thing_case c
      set due_at = (select min(t.due_at) from flow_timer t where t.record_id = c.id and t.closed_at is null)
     from asked_by_matters a where a.record_id = c.id`,
  `update flow_watch w set watch_at = 'epoch' from asked_by_matters a where w.record_id = a.record_id`,
];

/**
 * Cases that wait for material as a whole and were asked a second time before the case's own history said so (ADR 0004): the second request counts,
 * and its time runs from when it was sent (01 §6.8 d).
 */
export class Migration20261129537 extends Migration {
  override up(): void {
    for (const statement of RENEW_ASKED_BY_MATTERS) this.addSql(statement);
  }
}
