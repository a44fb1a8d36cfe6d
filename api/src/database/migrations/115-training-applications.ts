import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 机构、项目申报 (02 §8): applications, every content that was submitted, qualification sheets and filings. */
export class Migration20261126115 extends Migration {
  override up(): void {
    this.addSql(`
      create table project_application (${FLOW_COLUMNS},
        application_no varchar(32) not null constraint project_application_no_unique unique,
        institution_id uuid not null references training_institution (id),
        kind varchar(1) not null check (kind in ('1', '2')),
        project_name varchar(80) not null default '',
        category varchar(2),
        content jsonb not null,
        content_version integer not null default 0,
        submitted_at timestamptz(3),
        copied_from uuid references project_application (id),
        review_batch_id uuid,
        final_score numeric(5,2),
        final_rank integer,
        passed boolean,
        open_objection varchar(500),
        publicity_from date,
        publicity_to date
      )`);
    this.addSql(`create index project_application_org on project_application (org_id, id desc)`);
    this.addSql(`create index project_application_district on project_application (district_code, id desc)`);
    this.addSql(`create index project_application_state on project_application (state, id desc)`);
    this.addSql(`create index project_application_institution on project_application (institution_id, project_name)`);
    this.addSql(`
      create table project_application_version (
        application_id uuid not null references project_application (id),
        content_version integer not null,
        content jsonb not null,
        submitted_at timestamptz(3) not null,
        submitted_by_name varchar(60) not null,
        primary key (application_id, content_version)
      )`);
    this.addSql(`
      create table project_qualification_check (
        application_id uuid not null references project_application (id),
        level varchar(8) not null check (level in ('DISTRICT', 'CENTRE')),
        content_version integer not null,
        qualification_id uuid not null references training_qualification (id),
        verdict varchar(8) not null check (verdict in ('GOOD', 'BAD', 'NONE')),
        note varchar(300),
        by_id uuid,
        by_name varchar(60) not null,
        at timestamptz(3) not null,
        primary key (application_id, level, content_version, qualification_id)
      )`);
    this.addSql(`
      create table project_filing (
        application_id uuid primary key references project_application (id),
        filing_no varchar(40) not null constraint project_filing_no_unique unique,
        filed_on date not null,
        passed boolean not null,
        score numeric(5,2),
        publicity_from date,
        publicity_to date,
        remark varchar(2000),
        filed_by_name varchar(60) not null
      )`);
  }
}
