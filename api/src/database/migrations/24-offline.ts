import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 自动办结 (01 §5.3): a plan per sub-case handled offline, and what people did before it was executed. */
export class Migration2026113024 extends Migration {
  override up(): void {
    this.addSql(`
      create table auto_finish_plan (${FLOW_COLUMNS},
        plan_no varchar(20) not null constraint auto_finish_plan_no_unique unique,
        sub_case_id uuid not null constraint auto_finish_plan_once unique,
        case_id uuid not null,
        bj_no varchar(50) not null,
        subject varchar(120) not null,
        matter_code varchar(20) not null,
        matter_name varchar(80) not null,
        rule_id uuid,
        rule_no varchar(20),
        rule_version integer,
        rule_title varchar(120),
        trigger varchar(12),
        finish_as varchar(20),
        planned_on date,
        noticed_at timestamptz(3),
        noticed_on date,
        deferred_until date,
        defer_count integer not null default 0,
        paused_since timestamptz(3),
        paused_workdays integer not null default 0,
        disabled boolean not null default false,
        executed_at timestamptz(3),
        note varchar(300),
        -- The place in the list, kept with the row, so that a page is read from an index: open ones by their day, then those without a day,
        -- then ended ones, the latest first.
        list_order integer not null generated always as (
          case when state in ('PLANNED', 'NOTICED', 'DEFERRED', 'FAILED')
            then coalesce(planned_on - date '2000-01-01', 1000000)
            else 3000000 - coalesce(planned_on - date '2000-01-01', 0) end) stored
      );
      create index auto_finish_plan_open on auto_finish_plan (planned_on, id) where state in ('PLANNED', 'NOTICED', 'DEFERRED', 'FAILED');
      create index auto_finish_plan_case on auto_finish_plan (case_id);
      create index auto_finish_plan_city on auto_finish_plan (list_order, id);
      create index auto_finish_plan_district on auto_finish_plan (district_code, list_order, id);
      create index auto_finish_plan_org on auto_finish_plan (org_id, list_order, id)`);
    this.addSql(`
      create table offline_intervention (${FLOW_COLUMNS},
        intervention_no varchar(20) not null constraint offline_intervention_no_unique unique,
        plan_id uuid not null,
        sub_case_id uuid not null,
        bj_no varchar(50) not null,
        matter_name varchar(80) not null,
        subject varchar(120) not null,
        kind varchar(16) not null
          constraint offline_intervention_kind_known check (kind in ('DEFER', 'CHANGE_STATUS', 'FINISH_NOW', 'DISABLE', 'RESTORE')),
        new_status varchar(40),
        defer_until date,
        materials text[] not null default '{}',
        reason_code varchar(20) not null,
        reason_text varchar(500) not null,
        operator_name varchar(60) not null,
        needs_approval boolean not null,
        approver_name varchar(60),
        decided_at timestamptz(3),
        decision_text varchar(500)
      );
      create unique index offline_intervention_waiting on offline_intervention (plan_id) where state = 'PENDING';
      create index offline_intervention_plan on offline_intervention (plan_id, id desc);
      create index offline_intervention_city on offline_intervention (id desc);
      create index offline_intervention_district on offline_intervention (district_code, id desc)`);
  }
}
