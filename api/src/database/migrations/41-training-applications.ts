import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 机构、项目申报 (02 §8): applications, every content that was submitted, qualification sheets, 公示名单 and 异议, filings. */
export class Migration2026113041 extends Migration {
  override up(): void {
    this.addSql(`
      create table project_application (${FLOW_COLUMNS},
        application_no varchar(32) not null constraint project_application_no_unique unique,
        institution_id uuid not null references training_institution (id),
        kind varchar(1) not null check (kind in ('1', '2')),
        project_name varchar(80) not null default '',
        category varchar(8),
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
        publicity_to date,
        -- A project over the pass line that the quota left out is not one that failed, and its institution may read so (02 §9.5 BR17-7,
        -- BR17-13).
        review_outcome text check (review_outcome in ('PASS', 'FAIL', 'NOT_SELECTED'))
      );
      create index project_application_org on project_application (org_id, id desc);
      create index project_application_district on project_application (district_code, id desc);
      create index project_application_state on project_application (state, id desc);
      create index project_application_institution on project_application (institution_id, project_name)`);
    this.addSql(`
      create table project_application_version (
        application_id uuid not null references project_application (id),
        content_version integer not null,
        content jsonb not null,
        submitted_at timestamptz(3) not null,
        submitted_by_name varchar(60) not null,
        -- A submitted version keeps the institution with it (02 §9.3).
        institution jsonb not null,
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
      create table project_publicity (
        id uuid primary key,
        application_id uuid not null references project_application (id),
        public_from date not null,
        public_to date not null,
        score numeric(5,2),
        published_at timestamptz(3) not null,
        published_by_name varchar(60) not null,
        outcome varchar(10) check (outcome in ('FILED', 'REVIEW', 'ENDED')),
        ended_on date,
        constraint project_publicity_days check (public_from <= public_to)
      );
      create unique index project_publicity_open on project_publicity (application_id) where outcome is null;
      create index project_publicity_application on project_publicity (application_id)`);
    this.addSql(`
      create table project_objection (
        id uuid primary key,
        publicity_id uuid not null references project_publicity (id),
        raised_at timestamptz(3) not null,
        text varchar(500) not null,
        raised_by_name varchar(60) not null,
        due_on date not null,
        upheld boolean,
        answer varchar(500),
        answered_at timestamptz(3),
        answered_by_name varchar(60)
      );
      create unique index project_objection_open on project_objection (publicity_id) where upheld is null`);
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
