import { Migration } from '@mikro-orm/migrations';

/**
 * Statistics for heads (01 §6.6, §6.9): a closed limit keeps when it was overdue, a roll-up counts met and missed limits by day and by month,
 * a warning keeps when somebody confirmed it. Limits that closed before, or whose pauses have to be counted, are reckoned by the roll-up's job
 * in chunks: SQL knows no working calendar, and no start of the product waits for millions of rows.
 */
export class Migration2026112591 extends Migration {
  override up(): void {
    this.addSql(`alter table flow_timer add column overdue_at timestamptz(3)`);
    this.addSql(
      `update flow_timer set overdue_at = due_at where closed_at is null and due_at is not null and suspensions = '[]'`,
    );
    this.addSql(`create index flow_timer_decided on flow_timer (least(overdue_at, closed_at))
                  where record_type in ('case', 'subCase')`);
    this.addSql(`
      create table limit_stat (
        grain varchar(5) not null constraint limit_stat_grain check (grain in ('DAY', 'MONTH')),
        starts_on date not null,
        limit_kind varchar(10) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        matter_code varchar(20) not null,
        decided integer not null,
        late integer not null,
        primary key (limit_kind, grain, starts_on, org_id, matter_code)
      )`);
    this.addSql(`
      create table limit_stat_run (
        id smallint primary key check (id = 1),
        rolled_at timestamptz(3),
        reckoned_to uuid,
        reckoned boolean not null
      )`);
    // Nothing is to be reckoned in a product that has no limits yet.
    this.addSql(`insert into limit_stat_run (id, reckoned) select 1, not exists (select 1 from flow_timer)`);
    this.addSql(`alter table warning add column confirmed_at timestamptz(3)`);
    this.addSql(`
      update warning w set confirmed_at = e.at
        from (select record_id, min(occurred_at) as at from flow_event where record_type = 'warning' and to_state = 'CONFIRMED' group by 1) e
       where w.id = e.record_id`);
    this.addSql(`create index warning_raised on warning (triggered_at)`);
    this.addSql(`create index warning_raised_district on warning (district_code, triggered_at)`);
    this.addSql(`create index forced_finish_decided on forced_finish_request (decided_at) where state = 'APPROVED'`);
  }
}
