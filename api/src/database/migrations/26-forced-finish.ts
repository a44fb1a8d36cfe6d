import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 强制办结 (01 §6.8): requests of people and rules, and what the rules are watching. */
export class Migration2026113026 extends Migration {
  override up(): void {
    this.addSql(`
      create table forced_finish_request (${FLOW_COLUMNS},
        request_no varchar(20) not null constraint forced_finish_request_no_unique unique,
        case_id uuid not null,
        case_no varchar(22) not null,
        sub_case_id uuid,
        target_no varchar(50) not null,
        matter_name varchar(80) not null,
        name_masked varchar(60) not null,
        source varchar(6) not null constraint forced_finish_source_known check (source in ('CLERK', 'RULE')),
        finish_as varchar(20) not null constraint forced_finish_way_known check (finish_as in ('FINISHED_NORMAL', 'FINISHED_TERMINATED')),
        reason_code varchar(10) not null,
        reason_text varchar(500),
        basis_text varchar(500) not null,
        rule jsonb,
        operator_name varchar(60) not null,
        approver_name varchar(60),
        decision_text varchar(500),
        decided_at timestamptz(3),
        follow_ups text[] not null default '{}',
        follow_up_note varchar(500),
        followed_up_by varchar(60),
        followed_up_at timestamptz(3)
      );
      create unique index forced_finish_open on forced_finish_request (coalesce(sub_case_id, case_id)) where state = 'PENDING';
      create index forced_finish_case_index on forced_finish_request (case_id, id desc);
      create index forced_finish_city on forced_finish_request (id desc);
      create index forced_finish_district on forced_finish_request (district_code, id desc);
      create index forced_finish_decided on forced_finish_request (decided_at) where state = 'APPROVED'`);
    this.addSql(`
      create table forced_finish_watch (
        sub_case_id uuid not null,
        rule_id uuid not null,
        rule_version integer not null,
        case_id uuid not null,
        matched_at timestamptz(3) not null,
        warned_at timestamptz(3),
        reminders smallint not null default 0,
        reminded_at timestamptz(3),
        planned_at timestamptz(3),
        ended_at timestamptz(3),
        outcome varchar(10) constraint forced_finish_outcome_known check (outcome in ('FINISHED', 'ASKED', 'GONE')),
        primary key (sub_case_id, rule_id, matched_at)
      );
      create index forced_finish_watch_open on forced_finish_watch (planned_at) where ended_at is null`);
  }
}
