import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 结课管理 (02 §16.3): the application of a run, a row for each of its trainees, and what districts have against it. */
export class Migration2026113050 extends Migration {
  override up(): void {
    this.addSql(`
      -- Its organisation is the institution. One for each run: what is sent back is handed in again as the next version.
      create table run_completion (${FLOW_COLUMNS},
        completion_no varchar(32) not null constraint run_completion_no_unique unique,
        run_id uuid not null constraint run_completion_once unique references training_run (id),
        institution_id uuid not null references training_institution (id),
        content_version integer not null default 0,
        summary varchar(2000) not null default '',
        exam_kind varchar(10) check (exam_kind in ('FINAL', 'LEVEL', 'EXTERNAL')),
        exam_date date,
        exam_site varchar(100),
        exam_org varchar(100),
        submitted_at timestamptz(3),
        -- The last day on which districts with trainees in the run may object.
        objections_until date,
        -- Why the district passed it with spot checks missing (02 §16.8 AC24-3).
        justification varchar(500),
        passed_on date
      );
      create index run_completion_org on run_completion (org_id, id desc);
      create index run_completion_district on run_completion (district_code, id desc)`);
    this.addSql(`
      create table run_completion_row (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        completion_id uuid not null references run_completion (id),
        run_trainee_id uuid not null constraint run_completion_row_once unique references run_trainee (id),
        exam_theory numeric(5,2) check (exam_theory between 0 and 100),
        exam_practice numeric(5,2) check (exam_practice between 0 and 100),
        exam_result varchar(10) not null default 'PENDING' check (exam_result in ('PASSED', 'FAILED', 'ABSENT', 'PENDING')),
        certificate_type varchar(10) check (certificate_type in ('LEVEL', 'SKILL', 'SPECIAL', 'OTHER')),
        certificate_no varchar(40),
        certificate_date date,
        -- Frozen when it is handed in.
        attendance_rate numeric(5,2),
        result varchar(14) check (result in ('COMPLETED', 'NOT_COMPLETED', 'WITHDRAWN')),
        reason varchar(200),
        check ((certificate_no is null) = (certificate_type is null))
      );
      create index run_completion_row_of on run_completion_row (completion_id);
      create unique index run_completion_row_certificate on run_completion_row (certificate_type, certificate_no) where certificate_no is not null`);
    this.addSql(`
      create table run_completion_objection (
        id uuid primary key,
        created_at timestamptz(3) not null,
        completion_id uuid not null references run_completion (id),
        content_version integer not null,
        district_code varchar(6) not null,
        by_id uuid not null,
        by_name varchar(60) not null,
        by_org varchar(80) not null,
        text varchar(500) not null,
        answer varchar(500),
        answered_by_name varchar(60),
        answered_at timestamptz(3)
      );
      create index run_completion_objection_of on run_completion_objection (completion_id, id)`);
    this.addSql(`
      -- Its organisation is the bureau of the district where the institution is, which has a part in it.
      create table completion_amendment (${FLOW_COLUMNS},
        amendment_no varchar(32) not null constraint completion_amendment_no_unique unique,
        kind varchar(12) not null check (kind in ('CERTIFICATE', 'RESULT')),
        completion_id uuid not null references run_completion (id),
        run_id uuid not null references training_run (id),
        institution_org_id uuid not null,
        content jsonb not null,
        reason varchar(500) not null
      );
      create index completion_amendment_of on completion_amendment (completion_id, id desc);
      create index completion_amendment_org on completion_amendment (org_id, id desc);
      create index completion_amendment_party on completion_amendment (institution_org_id, id desc)`);
  }
}
