import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 培训机构库 and 培训项目库 (02 §6.3, §7.3): institutions with their qualifications, teachers and venues; projects; marks and events of both. */
export class Migration20261126110 extends Migration {
  override up(): void {
    this.institutions();
    this.belongings();
    this.projects();
    this.marks();
  }

  private institutions(): void {
    this.addSql(`
      create table training_institution (${FLOW_COLUMNS},
        institution_no varchar(32) not null constraint training_institution_no_unique unique,
        name varchar(100) not null,
        uscc char(18) not null,
        institution_type varchar(1) not null,
        nature varchar(10) not null,
        reg_address varchar(200) not null,
        train_address varchar(200) not null,
        legal_name varchar(50) not null,
        legal_id_no text not null,
        legal_id_no_masked varchar(20) not null,
        legal_id_no_index char(64) not null,
        contact_name varchar(50) not null,
        contact_phone varchar(20) not null,
        email varchar(100) not null,
        founded_on date,
        staff_total integer not null default 0,
        teachers_senior integer not null default 0,
        teachers_mid integer not null default 0,
        teachers_junior integer not null default 0,
        classroom_count integer not null default 0,
        training_area_m2 numeric(10,2) not null default 0,
        building_area_m2 numeric(10,2) not null default 0,
        max_trainees integer not null default 0,
        canteen_seats integer,
        dorm_beds integer,
        bank_name varchar(80),
        bank_account text,
        bank_account_masked varchar(40),
        bank_owner varchar(100),
        intro varchar(3000) not null default '',
        entered_on date,
        removed_on date,
        former_id uuid constraint training_institution_former references training_institution (id),
        blocks text[] not null default '{}',
        nearest_expiry date,
        last_inspection_result varchar(10),
        last_inspection_on date
      )`);
    // A removed institution may come back as a new record; of those that live there is one for each code and each name.
    this.addSql(
      `create unique index training_institution_uscc on training_institution (uscc) where state <> 'REMOVED'`,
    );
    this.addSql(
      `create unique index training_institution_name on training_institution (name) where state <> 'REMOVED'`,
    );
    this.addSql(`create index training_institution_uscc_all on training_institution (uscc)`);
    this.addSql(`create index training_institution_org on training_institution (org_id)`);
    this.addSql(`create index training_institution_district on training_institution (district_code, id desc)`);
    this.addSql(`create index training_institution_expiry on training_institution (nearest_expiry)`);
  }

  private belongings(): void {
    const common = `
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        institution_id uuid not null references training_institution (id)`;
    this.addSql(`
      create table training_qualification (${common},
        kind varchar(2) not null,
        cert_no varchar(60) not null,
        issuer varchar(100) not null,
        scope varchar(300),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        verify_state varchar(12) not null default 'UNVERIFIED',
        verified_by_name varchar(60),
        verified_at timestamptz(3),
        verify_note varchar(300),
        superseded_by uuid references training_qualification (id)
      )`);
    this.addSql(
      `create index training_qualification_institution on training_qualification (institution_id, kind) where superseded_by is null`,
    );
    this.addSql(
      `create index training_qualification_expiry on training_qualification (valid_to) where superseded_by is null`,
    );
    this.addSql(`
      create table training_teacher (${common},
        name varchar(50) not null,
        id_no text not null,
        id_no_masked varchar(20) not null,
        id_no_index char(64) not null,
        phone varchar(20),
        title varchar(50),
        subjects text[] not null,
        full_time boolean not null,
        hired_from date not null,
        hired_to date check (hired_to >= hired_from)
      )`);
    this.addSql(`create index training_teacher_institution on training_teacher (institution_id)`);
    this.addSql(`create index training_teacher_person on training_teacher (id_no_index)`);
    this.addSql(`
      create table training_venue (${common},
        name varchar(60) not null,
        kind varchar(10) not null,
        address varchar(200) not null,
        capacity integer not null check (capacity > 0),
        equipment varchar(500),
        lease_valid_to date,
        active boolean not null default true,
        constraint training_venue_name unique (institution_id, name)
      )`);
  }

  private projects(): void {
    this.addSql(`
      create table training_project (${FLOW_COLUMNS},
        project_no varchar(32) not null constraint training_project_no_unique unique,
        institution_id uuid not null references training_institution (id),
        name varchar(80) not null,
        category varchar(2) not null,
        occupation_code varchar(20),
        occupation_name varchar(80) not null,
        skill_level varchar(1) not null,
        cert_type varchar(12) not null,
        cert_issuer varchar(100) not null,
        hours_theory integer not null check (hours_theory >= 0),
        hours_practice integer not null check (hours_practice >= 0),
        hours_total integer not null check (hours_total > 0 and hours_total = hours_theory + hours_practice),
        days integer not null check (days > 0),
        mode varchar(1) not null,
        fee_per_person numeric(12,2) not null check (fee_per_person >= 0),
        fee_breakdown jsonb not null,
        min_per_run integer not null check (min_per_run > 0),
        max_per_run integer not null check (max_per_run >= min_per_run),
        entry_conditions varchar(500),
        employment_direction varchar(300),
        intro varchar(3000) not null default '',
        plan jsonb not null,
        content_version integer not null default 1,
        application_id uuid,
        score numeric(5,2),
        review_batch_id uuid,
        filing_no varchar(40),
        valid_from date not null,
        valid_to date not null check (valid_to >= valid_from),
        blocks text[] not null default '{}',
        last_inspection_result varchar(10),
        last_inspection_on date
      )`);
    this.addSql(
      `create unique index training_project_name on training_project (institution_id, name) where state not in ('REMOVED', 'EXPIRED')`,
    );
    this.addSql(`create index training_project_org on training_project (org_id, id desc)`);
    this.addSql(`create index training_project_district on training_project (district_code, id desc)`);
    this.addSql(`create index training_project_expiry on training_project (valid_to) where state = 'IN_LIBRARY'`);
    this.addSql(`
      create table training_project_version (
        project_id uuid not null references training_project (id),
        content_version integer not null,
        content jsonb not null,
        source varchar(20) not null,
        changed_at timestamptz(3) not null,
        changed_by_name varchar(60) not null,
        primary key (project_id, content_version)
      )`);
  }

  private marks(): void {
    const target = `
        id uuid primary key,
        created_at timestamptz(3) not null,
        target_type varchar(20) not null check (target_type in ('INSTITUTION', 'PROJECT')),
        target_id uuid not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null`;
    this.addSql(`
      create table training_mark (${target},
        kind varchar(2) not null,
        level varchar(8) not null,
        reason varchar(500) not null,
        source varchar(20) not null,
        source_id uuid,
        effects text[] not null,
        from_date date not null,
        to_date date,
        raised_by_id uuid,
        raised_by_name varchar(60) not null,
        raised_by_org varchar(80),
        lifted_at timestamptz(3),
        lifted_by_name varchar(60),
        lift_reason varchar(300)
      )`);
    this.addSql(`create unique index training_mark_active on training_mark (target_id, kind) where lifted_at is null`);
    this.addSql(`create index training_mark_target on training_mark (target_id, id desc)`);
    this.addSql(`
      create table training_library_event (${target},
        kind varchar(12) not null,
        by_name varchar(60) not null,
        by_org varchar(80),
        text varchar(500) not null
      )`);
    this.addSql(`create index training_library_event_target on training_library_event (target_id, id desc)`);
  }
}
