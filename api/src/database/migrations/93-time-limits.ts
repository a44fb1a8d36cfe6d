import { Migration } from '@mikro-orm/migrations';

/**
 * Time limits that people edit (01 §6.3, §6.4, §6.9): limits by level and of a stretch of the way, periods that cannot overlap, and what
 * became of running deadlines when limits changed (01 §6.11).
 */
export class Migration2026112593 extends Migration {
  override up(): void {
    this.addSql(`
      alter table time_limit_rule
        add column org_level varchar(10) not null default 'ALL'
          constraint time_limit_rule_level_known check (org_level in ('ALL', 'CITY', 'DISTRICT', 'STREET')),
        add constraint time_limit_rule_kind_known check (kind in ('STAGE', 'PROCESS', 'PROMISE', 'LEGAL')),
        add constraint time_limit_rule_value_positive check (limit_value > 0),
        add constraint time_limit_rule_period check (effective_to is null or effective_to >= effective_from),
        drop constraint time_limit_rule_unique,
        add constraint time_limit_rule_unique unique (matter_code, kind, stage, org_level, rule_version)`);
    // A second limit of one place without an end would overlap with the first.
    this.addSql(
      `create unique index time_limit_rule_one_open on time_limit_rule (matter_code, kind, stage, org_level) where effective_to is null`,
    );
    this.addSql(`
      alter table flow_timer
        drop constraint flow_timer_kind_check,
        add constraint flow_timer_kind_known check (kind in ('STAGE', 'PROCESS', 'PROMISE', 'LEGAL'))`);
    this.addSql(`
      alter table warning
        drop constraint warning_limit_kind_known,
        add constraint warning_limit_kind_known check (limit_kind in ('STAGE', 'PROCESS', 'PROMISE', 'LEGAL'))`);
    // A paused clock has no due moment before or after; what changes is its limit.
    this.addSql(`
      alter table deadline_change
        alter column due_before drop not null,
        alter column due_after drop not null,
        add column limit_before varchar(40),
        add column limit_after varchar(40),
        add column limit_recount_id uuid`);
    this.addSql(`
      create table time_limit_recount (
        id uuid primary key,
        rule_version_id uuid not null constraint time_limit_recount_version_foreign references rule_version (id),
        reason varchar(500) not null,
        changed_by varchar(60) not null,
        changed_at timestamptz(3) not null,
        moved integer not null default 0,
        finished_at timestamptz(3)
      )`);
    this.addSql(`create index time_limit_recount_of_version on time_limit_recount (rule_version_id, id)`);
    this.addSql(`create index time_limit_recount_open on time_limit_recount (id) where finished_at is null`);
  }
}
