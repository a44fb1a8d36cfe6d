import { Migration } from '@mikro-orm/migrations';

/**
 * Applicants with their drafts, what they answered and agreed to, what they submitted on the citizen’s pages and what they keep there (01
 * §9, §10.5).
 */
export class Migration2026113033 extends Migration {
  override up(): void {
    this.addSql(`
      create table applicant (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        account_id uuid not null constraint applicant_account unique references user_account (id),
        id_no text,
        id_no_masked varchar(20) not null,
        id_no_index char(64) constraint applicant_person unique,
        name text,
        name_masked varchar(60) not null,
        phone text,
        phone_masked varchar(20) not null,
        auth_level smallint not null check (auth_level between 1 and 3),
        -- Applications point at whoever handed them in; the row stays for them, without anything of the person.
        closed_at timestamptz(3),
        constraint applicant_named
          check ((closed_at is null) = (id_no is not null and id_no_index is not null and name is not null and phone is not null))
      )`);
    this.addSql(`
      create table applicant_screening (
        id uuid primary key,
        created_at timestamptz(3) not null,
        applicant_id uuid not null references applicant (id),
        bundle varchar(20) not null,
        guide_version varchar(20) not null,
        answers jsonb not null,
        outcome varchar(10) not null check (outcome in ('FIT', 'UNFIT', 'MANUAL')),
        general_consent varchar(20),
        sensitive_consent varchar(20)
      );
      create index applicant_screening_latest on applicant_screening (applicant_id, bundle, created_at desc)`);
    this.addSql(`
      create table application_draft (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        applicant_id uuid not null references applicant (id),
        bundle varchar(20) not null,
        version integer not null,
        content_cipher text not null,
        -- Of a returned application: its correction, as far as it has come.
        returned_case_id uuid references one_thing_case (id)
      );
      create unique index application_draft_one on application_draft (applicant_id, bundle) where returned_case_id is null;
      create unique index application_draft_returned on application_draft (returned_case_id) where returned_case_id is not null;
      create index application_draft_old on application_draft (updated_at)`);
    this.addSql(`
      create table online_application (
        case_id uuid primary key references one_thing_case (id),
        created_at timestamptz(3) not null,
        applicant_id uuid not null references applicant (id),
        screening_id uuid not null references applicant_screening (id),
        begun_at timestamptz(3) not null,
        known_asked smallint not null,
        known_filled smallint not null,
        agent_cipher text,
        agent_name_masked varchar(60),
        agent_id_no_masked varchar(20),
        agent_authorisation_no varchar(60),
        -- What was known beforehand: a correction after a return is told by it too (01 §9.4 page 2, §9.7).
        known_cipher text
      );
      create index online_application_applicant on online_application (applicant_id)`);
    this.addSql(`
      -- Applications that the portal has sent itself, which it is told of like those of our own pages (01 §9.5).
      create table portal_application (
        case_id uuid primary key references one_thing_case (id),
        created_at timestamptz(3) not null
      )`);
    this.addSql(`
      -- 更正申请: values that shared data had brought and the applicant wrote over, both kept sealed (01 §9.4 page 2, §9.7).
      create table application_correction (
        id uuid primary key,
        created_at timestamptz(3) not null,
        case_id uuid not null references one_thing_case (id),
        field varchar(40) not null,
        source varchar(60) not null,
        source_at timestamptz(3) not null,
        content_cipher text not null,
        state varchar(10) not null default 'PENDING' check (state in ('PENDING', 'TAKEN', 'REFUSED')),
        settled_reason varchar(500),
        settled_at timestamptz(3),
        settled_by_id uuid references user_account (id),
        settled_by_name varchar(60),
        constraint application_correction_one unique (case_id, field)
      )`);
    this.addSql(`
      -- A bank account that an agent has named or the window has corrected waits for the person: who named it by which authorisation, and
      -- who confirmed it how (01 §10.3 no. 8, §13.5).
      create table account_confirmation (
        case_id uuid primary key references one_thing_case (id),
        version integer not null,
        state varchar(10) not null check (state in ('PENDING', 'CONFIRMED')),
        named_at timestamptz(3) not null,
        agent_name_masked varchar(60),
        authorisation_no varchar(60),
        way varchar(10) check (way in ('ONLINE', 'PAPER')),
        settled_at timestamptz(3),
        settled_by_id uuid,
        settled_by_name varchar(120),
        named_by varchar(6) not null default 'AGENT' check (named_by in ('AGENT', 'STAFF', 'PERSON')),
        named_by_name varchar(60),
        named_by_id uuid,
        check ((state = 'CONFIRMED') = (settled_at is not null and way is not null)),
        constraint account_confirmation_agent_known check (named_by <> 'AGENT' or agent_name_masked is not null)
      )`);
    this.addSql(`
      -- That the file is there, its attachment sees to.
      create table kept_material (
        id uuid primary key,
        created_at timestamptz(3) not null,
        applicant_id uuid not null references applicant (id),
        file_id uuid not null,
        constraint kept_material_once unique (applicant_id, file_id)
      );
      create index kept_material_file on kept_material (file_id);
      create index kept_material_old on kept_material (created_at)`);
    this.addSql(`
      -- Whose an e-licence is and of when stays with its file: kept in 材料库 and handed in again it is still a reference to the licence
      -- library (01 §9.4 page 3, §10.5).
      create table obtained_licence (
        file_id uuid primary key references stored_file (id) on delete cascade,
        material_code varchar(40) not null,
        issuer varchar(60) not null,
        issued_at timestamptz,
        fetched_at timestamptz not null
      )`);
    this.addSql(`
      -- 注销 of a citizen’s account (01 §10.5): asked for, thought over, done; what named the person then goes.
      create table account_closing (
        id uuid primary key,
        created_at timestamptz(3) not null,
        account_id uuid not null references user_account (id),
        applicant_id uuid not null references applicant (id),
        state varchar(10) not null constraint account_closing_state check (state in ('ASKED', 'REVOKED', 'HINDERED', 'DONE')),
        due_at timestamptz(3) not null,
        ended_at timestamptz(3),
        constraint account_closing_ended check ((state = 'ASKED') = (ended_at is null))
      );
      create unique index account_closing_one on account_closing (account_id) where state = 'ASKED';
      create index account_closing_due on account_closing (due_at) where state = 'ASKED';
      create index account_closing_applicant on account_closing (applicant_id)`);
    this.addSql(`
      -- 服务网点 (01 §10.5): where the service centres are, when they are open, how they are reached.
      create table service_place (
        org_id uuid primary key references org (id),
        version integer not null default 1,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        address varchar(120) not null,
        phone varchar(30) not null,
        hours varchar(120) not null,
        longitude numeric(9, 6),
        latitude numeric(9, 6),
        shown boolean not null,
        constraint service_place_point check ((longitude is null) = (latitude is null))
      )`);
  }
}
