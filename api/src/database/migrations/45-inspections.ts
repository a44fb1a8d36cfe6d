import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 项目年检 (02 §11.3). */
export class Migration2026113045 extends Migration {
  override up(): void {
    this.addSql(`
      create table inspection_checklist (
        id uuid primary key,
        created_at timestamptz(3) not null,
        version_no integer not null constraint inspection_checklist_version unique,
        title varchar(80) not null,
        items jsonb not null,
        created_by_name varchar(60) not null
      )`);
    this.addSql(`
      create table inspection_cycle (${FLOW_COLUMNS},
        cycle_no varchar(32) not null constraint inspection_cycle_no_unique unique,
        title varchar(80) not null,
        year integer not null,
        period_from date not null,
        period_to date not null check (period_to >= period_from),
        reference_date date not null,
        report_from timestamptz(3) not null,
        report_to timestamptz(3) not null check (report_to > report_from),
        district_deadline date not null,
        centre_deadline date not null,
        checklist_id uuid not null references inspection_checklist (id),
        scope_rule jsonb not null default '{}',
        field_sample_pct integer not null check (field_sample_pct between 0 and 100)
      )`);
    this.addSql(`
      create table project_inspection (${FLOW_COLUMNS},
        inspection_no varchar(32) not null constraint project_inspection_no_unique unique,
        cycle_id uuid not null references inspection_cycle (id),
        project_id uuid not null references training_project (id),
        institution_id uuid not null references training_institution (id),
        project_name varchar(80) not null,
        snapshot_id uuid,
        stat_frozen_at timestamptz(3),
        statistics_answer varchar(10),
        stat_dispute varchar(500),
        dispute_answer varchar(500),
        self_report varchar(3000) not null default '',
        report_version integer not null default 0,
        reported_at timestamptz(3),
        answers jsonb not null default '[]',
        qualifications_seen boolean not null default false,
        field_sampled boolean not null default false,
        field_visit boolean not null default false,
        visit jsonb,
        requirements varchar(2000) not null default '',
        problems jsonb not null default '[]',
        round_no integer not null default 0,
        improve_deadline date,
        district_verdict varchar(1),
        centre_verdict varchar(10),
        effect varchar(10),
        effect_by_name varchar(60),
        constraint project_inspection_once unique (cycle_id, project_id)
      );
      create index project_inspection_org on project_inspection (org_id, id desc);
      create index project_inspection_district on project_inspection (district_code, id desc);
      create index project_inspection_project on project_inspection (project_id, id desc);
      create index project_inspection_cycle on project_inspection (cycle_id, state, district_code);
      create index project_inspection_improving on project_inspection (improve_deadline) where state = 'IMPROVING'`);
    this.addSql(`
      create table inspection_snapshot (
        id uuid primary key,
        created_at timestamptz(3) not null,
        inspection_id uuid not null references project_inspection (id),
        reason varchar(10) not null,
        by_name varchar(60) not null,
        figures jsonb not null
      );
      create index inspection_snapshot_of on inspection_snapshot (inspection_id, id)`);
    this.addSql(`
      create table inspection_improvement (
        id uuid primary key,
        inspection_id uuid not null references project_inspection (id),
        round_no integer not null,
        requested_at timestamptz(3) not null,
        requirements varchar(2000) not null,
        problems jsonb not null,
        deadline date not null,
        extended_from date,
        extend_reason varchar(500),
        replies jsonb not null default '[]',
        resubmitted_at timestamptz(3),
        district_verdict varchar(1),
        constraint inspection_improvement_once unique (inspection_id, round_no)
      )`);
  }
}
