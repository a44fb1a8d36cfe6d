import { Migration } from '@mikro-orm/migrations';

/** What becomes of running deadlines when limits change (01 §6.11), and how limits were kept, by day and by month (01 §6.6, §6.9). */
export class Migration2026113030 extends Migration {
  override up(): void {
    this.addSql(`
      create table time_limit_recount (
        id uuid primary key,
        rule_version_id uuid not null constraint time_limit_recount_version_foreign references rule_version (id),
        reason varchar(500) not null,
        changed_by varchar(60) not null,
        changed_at timestamptz(3) not null,
        moved integer not null default 0,
        finished_at timestamptz(3)
      );
      create index time_limit_recount_of_version on time_limit_recount (rule_version_id, id);
      create index time_limit_recount_open on time_limit_recount (id) where finished_at is null`);
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
        rolled_at timestamptz(3)
      );
      insert into limit_stat_run (id) values (1)`);
  }
}
