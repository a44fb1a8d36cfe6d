import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 需求调查 (02 §5.3): surveys, versions of their questions, answers; who answered anonymously stands apart from what was answered. */
export class Migration2026113044 extends Migration {
  override up(): void {
    this.addSql(`
      create table needs_survey (${FLOW_COLUMNS},
        survey_no varchar(32) not null constraint needs_survey_no_unique unique,
        title varchar(80) not null,
        intro varchar(1000) not null default '',
        audience jsonb not null,
        open_from timestamptz(3) not null,
        open_to timestamptz(3) not null check (open_to > open_from),
        anonymous boolean not null default false,
        allow_edit boolean not null default true,
        questions jsonb not null,
        content_version integer not null default 1
      );
      create index needs_survey_window on needs_survey (open_to) where state in ('PUBLISHED', 'OPEN')`);
    this.addSql(`
      create table needs_survey_version (
        survey_id uuid not null references needs_survey (id),
        content_version integer not null,
        questions jsonb not null,
        changed_at timestamptz(3) not null,
        changed_by_name varchar(60) not null,
        primary key (survey_id, content_version)
      )`);
    this.addSql(`
      create table needs_survey_answer (
        id uuid primary key,
        survey_id uuid not null references needs_survey (id),
        content_version integer not null,
        trainee_id uuid references training_trainee (id),
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        answer jsonb not null,
        submitted_at timestamptz(3) not null,
        revision integer not null default 1,
        constraint needs_survey_answer_once unique (survey_id, trainee_id)
      );
      create index needs_survey_answer_survey on needs_survey_answer (survey_id, district_code)`);
    this.addSql(`
      create table needs_survey_answer_revision (
        answer_id uuid not null references needs_survey_answer (id),
        revision integer not null,
        content_version integer not null,
        answer jsonb not null,
        submitted_at timestamptz(3) not null,
        primary key (answer_id, revision)
      )`);
    this.addSql(`
      -- No time, no order, no district: from a token nothing leads to an answer.
      create table needs_survey_token (
        survey_id uuid not null references needs_survey (id),
        token char(64) not null,
        primary key (survey_id, token)
      )`);
  }
}
