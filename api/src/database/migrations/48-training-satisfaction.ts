import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 满意度评价 (02 §17.3): tasks of districts, who has answered, what was answered, reports of runs and what was said in words. */
export class Migration2026113048 extends Migration {
  override up(): void {
    this.addSql(`
      -- Its organisation is the bureau of the trainees' district.
      create table satisfaction_task (${FLOW_COLUMNS},
        task_no varchar(32) not null constraint satisfaction_task_no_unique unique,
        run_id uuid not null references training_run (id),
        run_no varchar(32) not null,
        run_name varchar(80) not null,
        institution_name varchar(100) not null,
        template_id uuid not null,
        template_version integer not null,
        min_group integer not null check (min_group >= 2),
        open_from timestamptz(3) not null,
        open_to timestamptz(3) not null check (open_to > open_from),
        -- Never later than this, however often it is extended (T25-6).
        latest_to timestamptz(3) not null check (latest_to >= open_to),
        expected integer not null check (expected >= 0),
        answered integer not null default 0 check (answered between 0 and expected),
        reminders integer not null default 0,
        reminded_on date,
        constraint satisfaction_task_once unique (run_id, district_code)
      );
      create index satisfaction_task_district on satisfaction_task (district_code, id desc);
      create index satisfaction_task_org on satisfaction_task (org_id, id desc);
      create index satisfaction_task_window on satisfaction_task (open_to) where state = 'COLLECTING'`);
    this.addSql(`
      -- Who may answer and whether he has, on which day; no column, order or time leads from here to an answer.
      create table satisfaction_token (
        task_id uuid not null references satisfaction_task (id),
        trainee_id uuid not null references training_trainee (id),
        token_hash char(64) not null constraint satisfaction_token_unique unique,
        answered boolean not null default false,
        answered_on date,
        primary key (task_id, trainee_id)
      );
      create index satisfaction_token_trainee on satisfaction_token (trainee_id, task_id)`);
    this.addSql(`
      -- Ids are random; nothing says when or by whom.
      create table satisfaction_answer (
        id uuid primary key,
        task_id uuid not null references satisfaction_task (id),
        answers jsonb not null,
        source smallint not null check (source in (1, 2)),
        scan_file_id uuid,
        constraint satisfaction_answer_scan check ((source = 2) = (scan_file_id is not null))
      );
      create index satisfaction_answer_task on satisfaction_answer (task_id, id)`);
    this.addSql(`
      -- Its organisation is the institution.
      create table satisfaction_report (${FLOW_COLUMNS},
        report_no varchar(40) not null constraint satisfaction_report_no_unique unique,
        run_id uuid not null references training_run (id),
        run_no varchar(32) not null,
        run_name varchar(80) not null,
        run_ended_on date not null,
        project_id uuid not null references training_project (id),
        project_name varchar(100) not null,
        project_category varchar(8) not null,
        institution_id uuid not null references training_institution (id),
        institution_name varchar(100) not null,
        districts text[] not null,
        number integer not null check (number > 0),
        template_title varchar(60) not null,
        template_version integer not null,
        min_group integer not null,
        expected integer not null,
        answered integer not null,
        response_rate numeric(5,2) not null,
        -- 培训机构总体 and 项目总体 together; empty where the group is too small (BR25-2).
        rate numeric(5,2),
        mean numeric(4,2),
        rated integer,
        satisfied integer,
        score_sum integer,
        figures jsonb not null,
        suppressed text[] not null default '{}',
        -- What was said, as it is handed over: redacted, in random order (BR25-3); filled when it is delivered.
        comments text[] not null default '{}',
        delivered_at timestamptz(3),
        read_at timestamptz(3),
        reply varchar(1000),
        replied_at timestamptz(3),
        constraint satisfaction_report_version unique (run_id, number)
      );
      create unique index satisfaction_report_live on satisfaction_report (run_id) where state <> 'SUPERSEDED';
      create index satisfaction_report_org on satisfaction_report (org_id, id desc);
      create index satisfaction_report_district on satisfaction_report (district_code, id desc);
      create index satisfaction_report_project on satisfaction_report (project_id, run_ended_on);
      create index satisfaction_report_institution on satisfaction_report (institution_id, run_ended_on)`);
    this.addSql(`
      -- What trainees of a task wrote, and how it is handed over; kept in random order.
      create table satisfaction_comment (
        id uuid primary key,
        task_id uuid not null references satisfaction_task (id),
        run_id uuid not null references training_run (id),
        original varchar(2000) not null,
        redacted varchar(2000) not null,
        suggested boolean not null,
        checked_by_name varchar(60)
      );
      create index satisfaction_comment_task on satisfaction_comment (task_id, id);
      create index satisfaction_comment_run on satisfaction_comment (run_id, id)`);
  }
}
