import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

const PLACED = `
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null`;

/** 就业创业及培训跟踪 (01 §14): plans, what was recorded, where each person stands by the newest fact, and needs. */
export class Migration2026113057 extends Migration {
  override up(): void {
    this.addSql(`
      create table follow_up_plan (${FLOW_COLUMNS},
        plan_no varchar(24) not null constraint follow_up_plan_no_unique unique,
        person_id uuid not null references person (id),
        case_id uuid,
        -- The centre that has taken the person in, where it is not the one at which the plan stands.
        centre_org_id uuid not null,
        person_name_masked varchar(60) not null,
        placement_type varchar(4) not null,
        discharge_date date not null,
        cohort smallint not null,
        start_date date not null,
        next_due date,
        last_on date,
        last_outcome varchar(10),
        unreached boolean not null default false,
        owner_id uuid,
        owner_name varchar(60),
        calls_stopped boolean not null default false,
        review_on date,
        close_reason varchar(12),
        -- How far the reminders of this due date have gone, 0 to 4.
        warned smallint not null default 0
      );
      create unique index follow_up_plan_live on follow_up_plan (person_id) where state <> 'CLOSED';
      create index follow_up_plan_person on follow_up_plan (person_id);
      create index follow_up_plan_org_due on follow_up_plan (org_id, state, next_due, id);
      create index follow_up_plan_path_due on follow_up_plan (org_path, state, next_due, id);
      create index follow_up_plan_district_due on follow_up_plan (district_code, state, next_due, id);
      create index follow_up_plan_due on follow_up_plan (next_due, id) where state = 'ACTIVE';
      create index follow_up_plan_by_due on follow_up_plan (coalesce(next_due, '9999-12-31'::date), id);
      create index follow_up_plan_by_last on follow_up_plan (coalesce(last_on, '0001-01-01'::date), id);
      create index follow_up_plan_by_discharge on follow_up_plan (discharge_date, id);
      create index follow_up_plan_owner on follow_up_plan (owner_id, next_due) where state = 'ACTIVE';
      create index follow_up_plan_centre on follow_up_plan (centre_org_id, id);
      create index follow_up_plan_cohort on follow_up_plan (cohort, district_code)`);
    this.addSql(`
      create table follow_up_record (id uuid primary key,${PLACED},
        record_no varchar(24) not null constraint follow_up_record_no_unique unique,
        plan_id uuid not null references follow_up_plan (id),
        person_id uuid not null,
        centre_org_id uuid not null,
        on_day date not null,
        recorded_at timestamptz(3) not null,
        recorded_by_id uuid,
        recorded_by_name varchar(60) not null,
        source varchar(8) not null check (source in ('STAFF', 'RS', 'SELF', 'IMPORT')),
        way varchar(10) not null check (way in ('PHONE', 'VISIT', 'SMS', 'PLATFORM', 'SYSTEM')),
        outcome varchar(10) not null check (outcome in ('REACHED', 'ATTEMPT', 'UNREACHED', 'RECEIVED', 'MESSAGE', 'VERIFIED')),
        employment_state varchar(14)
          check (employment_state in ('UNEMPLOYED', 'EMPLOYED', 'SELF_EMPLOYED', 'STUDENT', 'TRAINING', 'OTHER')),
        employer_name varchar(100),
        employer_uscc varchar(18),
        industry varchar(1),
        job_post varchar(60),
        contract_type varchar(10),
        started_on date,
        ended_on date,
        insured boolean,
        insured_since date,
        monthly_income varchar(200),
        monthly_income_masked varchar(30),
        startup_name varchar(100),
        startup_type varchar(14),
        startup_uscc varchar(18),
        startup_founded date,
        startup_employees integer check (startup_employees >= 0),
        startup_loan numeric(14,2),
        startup_incubator varchar(100),
        training_institution varchar(100),
        training_name varchar(80),
        training_from date,
        training_to date,
        training_result varchar(10),
        training_certificate varchar(60),
        school varchar(100),
        major varchar(60),
        education_level varchar(2),
        study_mode varchar(10),
        enrolled_on date,
        finished_on date,
        needs text[] not null default '{}',
        action_taken varchar(500),
        remark text,
        remark_masked varchar(30),
        next_due date,
        -- What makes a message of another system the same one: person, day of the change and content.
        source_key varchar(140) constraint follow_up_record_source_once unique
      );
      create index follow_up_record_plan on follow_up_record (plan_id, on_day desc, recorded_at desc, id desc);
      create index follow_up_record_person on follow_up_record (person_id, on_day desc, recorded_at desc, id desc);
      create index follow_up_record_org on follow_up_record (org_id, id desc);
      create index follow_up_record_employer on follow_up_record (employer_name, employer_uscc) where employer_uscc is not null`);
    this.addSql(`
      -- Nothing that was recorded is written over (R12.2); two numbers that are one person's are the one thing that changes whose it is.
      create function follow_up_record_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and (to_jsonb(new) - 'person_id' = to_jsonb(old) - 'person_id'
                                 or only_rewrapped(to_jsonb(old), to_jsonb(new))) then
          return new;
        end if;
        raise exception 'follow_up_record is insert-only';
      end $$`);
    this.addSql(`
      create trigger follow_up_record_stays before update or delete on follow_up_record
        for each row execute function follow_up_record_stays()`);
    this.addSql(`
      create table employment_snapshot (
        person_id uuid primary key,
        employment_state varchar(14),
        employment_since date,
        employment_source varchar(8),
        employment_on date,
        employment_record_id uuid references follow_up_record (id),
        employer_name varchar(100),
        insured boolean,
        insured_since date,
        insured_source varchar(8),
        insured_record_id uuid references follow_up_record (id),
        confidence varchar(6),
        to_verify boolean not null default false,
        updated_at timestamptz(3) not null
      );
      create index employment_snapshot_verify on employment_snapshot (person_id) where to_verify`);
    this.addSql(`
      create table follow_up_need (${FLOW_COLUMNS},
        need_no varchar(24) not null constraint follow_up_need_no_unique unique,
        plan_id uuid not null references follow_up_plan (id),
        record_id uuid not null references follow_up_record (id),
        person_id uuid not null,
        centre_org_id uuid not null,
        person_name_masked varchar(60) not null,
        kind varchar(10) not null,
        due_on date not null,
        owner_id uuid,
        owner_name varchar(60),
        outcome varchar(500)
      );
      create unique index follow_up_need_open on follow_up_need (plan_id, kind) where state in ('OPEN', 'AT_TRAINING');
      create index follow_up_need_plan on follow_up_need (plan_id, id desc);
      create index follow_up_need_org on follow_up_need (org_id, state, due_on);
      create index follow_up_need_district on follow_up_need (district_code, kind, state, due_on)`);
    this.addSql(`
      create table follow_up_import (
        id uuid primary key,
        created_at timestamptz(3) not null,
        user_id uuid not null,
        file_name varchar(200) not null,
        sm3 char(64) not null,
        -- Rows with the plans that each may mean; neither names nor numbers of persons.
        matches jsonb not null,
        taken_at timestamptz(3)
      );
      create unique index follow_up_import_once on follow_up_import (sm3) where taken_at is not null`);
  }
}
