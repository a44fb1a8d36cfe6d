import { Migration } from '@mikro-orm/migrations';

/** Applicants with their drafts, what they answered and agreed to, and what they submitted on the citizen's pages (01 §9). */
export class Migration20261126220 extends Migration {
  override up(): void {
    this.addSql(`
      create table applicant (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        account_id uuid not null constraint applicant_account unique references user_account (id),
        id_no text not null,
        id_no_masked varchar(20) not null,
        id_no_index char(64) not null constraint applicant_person unique,
        name text not null,
        name_masked varchar(60) not null,
        phone text not null,
        phone_masked varchar(20) not null,
        auth_level smallint not null check (auth_level between 1 and 3)
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
      )`);
    this.addSql(
      'create index applicant_screening_latest on applicant_screening (applicant_id, bundle, created_at desc)',
    );
    this.addSql(`
      create table application_draft (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        applicant_id uuid not null references applicant (id),
        bundle varchar(20) not null,
        version integer not null,
        content_cipher text not null,
        constraint application_draft_one unique (applicant_id, bundle)
      )`);
    this.addSql('create index application_draft_old on application_draft (updated_at)');
    this.addSql(`
      create table online_application (
        case_id uuid primary key references one_thing_case (id),
        created_at timestamptz(3) not null,
        applicant_id uuid not null references applicant (id),
        screening_id uuid not null references applicant_screening (id),
        begun_at timestamptz(3) not null,
        known_asked smallint not null,
        known_filled smallint not null
      )`);
    this.addSql('create index online_application_applicant on online_application (applicant_id)');
  }
}
