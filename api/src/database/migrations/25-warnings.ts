import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** Warnings of time limits (01 §6): what was warned of, what people said about it, what rules should learn from it. */
export class Migration2026113025 extends Migration {
  override up(): void {
    this.addSql(`
      create table warning (${FLOW_COLUMNS},
        warning_no varchar(20) not null constraint warning_no_unique unique,
        rule_id uuid not null,
        rule_no varchar(30) not null,
        rule_version integer not null,
        rule_title varchar(80) not null,
        record_type varchar(40) not null,
        record_id uuid not null,
        case_id uuid,
        case_no varchar(22) not null,
        record_no varchar(50) not null,
        subject varchar(120) not null,
        matter_code varchar(20) not null,
        matter_name varchar(80) not null,
        process varchar(10) not null,
        stage varchar(40) not null,
        timer_id uuid,
        limit_kind varchar(10) not null constraint warning_limit_kind_known check (limit_kind in ('STAGE', 'PROCESS', 'PROMISE', 'LEGAL')),
        limit_due_at timestamptz(3),
        remaining_minutes integer,
        level smallint not null constraint warning_level_known check (level between 1 and 4),
        message varchar(200) not null,
        advice varchar(500) not null,
        facts jsonb not null,
        handler_id uuid,
        triggered_at timestamptz(3) not null,
        priority_key bigint not null,
        priority_no integer not null default 0,
        suppressed boolean not null default false,
        notified_at timestamptz(3),
        next_notify_at timestamptz(3),
        reminded integer not null default 0,
        escalated smallint not null default 0,
        next_escalate_at timestamptz(3),
        ack_by_name varchar(60),
        ack_at timestamptz(3),
        resolution varchar(500),
        resolved_at timestamptz(3),
        resolved_by_name varchar(60),
        confirmed_at timestamptz(3)
      );
      create index warning_city on warning (priority_key, triggered_at, case_no collate "C", record_no collate "C", warning_no collate "C")
        where state not in ('RESOLVED', 'CLOSED');
      create index warning_district
        on warning (district_code, priority_key, triggered_at, case_no collate "C", record_no collate "C", warning_no collate "C")
          where state not in ('RESOLVED', 'CLOSED');
      create index warning_org
        on warning (org_id, priority_key, triggered_at, case_no collate "C", record_no collate "C", warning_no collate "C")
          where state not in ('RESOLVED', 'CLOSED');
      create index warning_record on warning (record_id, triggered_at desc);
      create index warning_case on warning (case_id);
      create index warning_by_rule on warning (rule_id, matter_code, triggered_at);
      create index warning_told on warning (next_notify_at) where next_notify_at is not null;
      create index warning_escalating on warning (next_escalate_at) where next_escalate_at is not null;
      create index warning_untold on warning (id) where state = 'OPEN';
      create index warning_raised on warning (triggered_at);
      create index warning_raised_district on warning (district_code, triggered_at)`);
    this.addSql(`
      create table warning_feedback (
        id uuid primary key,
        warning_id uuid not null references warning (id),
        rule_id uuid not null,
        rule_version integer not null,
        matter_code varchar(20) not null,
        kind varchar(20) not null
          constraint warning_feedback_kind_known check (kind in ('FALSE_POSITIVE', 'WRONG_LEVEL', 'WRONG_TIME', 'DATA_ERROR')),
        explanation varchar(500) not null,
        evidence varchar(500),
        by_id uuid,
        by_name varchar(60) not null,
        created_at timestamptz(3) not null,
        verdict varchar(8) constraint warning_feedback_verdict_known check (verdict in ('UPHELD', 'REJECTED')),
        verdict_by_name varchar(60),
        verdict_text varchar(500),
        verdict_at timestamptz(3),
        suggestion_id uuid
      );
      create index warning_feedback_of on warning_feedback (warning_id, id);
      create index warning_feedback_counted on warning_feedback (rule_id, matter_code, verdict_at) where verdict = 'UPHELD'`);
    this.addSql(`
      create table rule_suggestion (
        id uuid primary key,
        suggestion_no varchar(20) not null constraint rule_suggestion_no_unique unique,
        rule_id uuid not null,
        rule_version integer not null,
        matter_code varchar(20) not null,
        condition jsonb not null,
        difference varchar(500) not null,
        upheld integer not null,
        warned integer not null,
        created_at timestamptz(3) not null,
        state varchar(8) not null default 'OPEN' constraint rule_suggestion_state_known check (state in ('OPEN', 'APPROVED', 'REJECTED')),
        proposed_version integer,
        decided_at timestamptz(3)
      );
      create index rule_suggestion_rule on rule_suggestion (rule_id, created_at)`);
    this.addSql(`
      create table warning_sweep (
        id smallint primary key check (id = 1),
        swept_at timestamptz(3) not null
      )`);
  }
}
