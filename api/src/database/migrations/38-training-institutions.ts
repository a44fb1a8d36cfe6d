import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 培训机构库 (02 §6.3): institutions with their qualifications, teachers and venues; codes for those that register themselves (02 §8.2, A11). */
export class Migration2026113038 extends Migration {
  override up(): void {
    this.addSql(`
      create table training_institution (${FLOW_COLUMNS},
        institution_no varchar(32) not null constraint training_institution_no_unique unique,
        name varchar(100) not null,
        uscc char(18) not null,
        institution_type varchar(8) not null,
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
        last_inspection_on date,
        -- When a registration was dismissed as not genuine: such an institution has never been in the library, and its code is free at
        -- once.
        dismissed_on date,
        -- A suspension runs until a last day, or until the institution is restored (T14-4).
        suspended_from date,
        suspended_until date,
        -- The body above the institution, which the warnings of BR17-9 compare.
        parent_name varchar(100),
        check (suspended_until is null or suspended_until >= suspended_from)
      );
      -- A removed institution may come back as a new record; of those that live there is one for each code and each name.
      create unique index training_institution_uscc on training_institution (uscc) where state <> 'REMOVED';
      create unique index training_institution_name on training_institution (name) where state <> 'REMOVED';
      create index training_institution_uscc_all on training_institution (uscc);
      create index training_institution_org on training_institution (org_id);
      create index training_institution_district on training_institution (district_code, id desc);
      create index training_institution_expiry on training_institution (nearest_expiry);
      create index training_institution_suspended on training_institution (suspended_until)
        where state = 'SUSPENDED' and suspended_until is not null`);
    this.addSql(`
      create table training_qualification (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        institution_id uuid not null references training_institution (id),
        kind varchar(8) not null,
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
      );
      create index training_qualification_institution on training_qualification (institution_id, kind) where superseded_by is null;
      create index training_qualification_expiry on training_qualification (valid_to) where superseded_by is null`);
    this.addSql(`
      -- Which reminders of a qualification’s last day were sent (02 BR14-1), so that no night tells anybody twice.
      create table training_qualification_reminder (
        qualification_id uuid not null references training_qualification (id),
        days integer not null,
        sent_at timestamptz(3) not null,
        primary key (qualification_id, days)
      )`);
    this.addSql(`
      create table training_teacher (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        institution_id uuid not null references training_institution (id),
        name varchar(50) not null,
        id_no text not null,
        id_no_masked varchar(20) not null,
        id_no_index char(64) not null,
        phone text,
        phone_masked varchar(20),
        title varchar(50),
        subjects text[] not null,
        full_time boolean not null,
        hired_from date not null,
        hired_to date check (hired_to >= hired_from)
      );
      create index training_teacher_institution on training_teacher (institution_id);
      create index training_teacher_person on training_teacher (id_no_index)`);
    this.addSql(`
      create table training_venue (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        institution_id uuid not null references training_institution (id),
        name varchar(60) not null,
        kind varchar(10) not null,
        address varchar(200) not null,
        capacity integer not null check (capacity > 0),
        equipment varchar(500),
        lease_valid_to date,
        active boolean not null default true,
        constraint training_venue_name unique (institution_id, name)
      )`);
    this.addSql(`
      -- Counted by network (the /64 of an IPv6 address), and altogether by their time alone.
      create table registration_code (
        id uuid primary key,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        uscc varchar(18) not null,
        phone_index char(64) not null,
        network varchar(45) not null,
        code_mac varchar(100) not null,
        tries integer not null default 0,
        used_at timestamptz(3)
      );
      create index registration_code_phone on registration_code (phone_index, created_at);
      create index registration_code_time on registration_code (created_at)`);
    this.addSql(`
      -- J7 (02 §2.11): how many there were when a day was counted, by district; never changed afterwards.
      create table training_day_figure (
        on_day date not null,
        measure varchar(12) not null check (measure in ('INSTITUTIONS', 'PROJECTS', 'MARKS', 'RUNS')),
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        value integer not null check (value >= 0),
        counted_at timestamptz(3) not null,
        primary key (on_day, measure, org_id)
      )`);
  }
}
