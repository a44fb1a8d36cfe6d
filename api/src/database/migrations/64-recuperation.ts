import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 军休干部荣誉疗养 (03 §29, §30). */
export class Migration2026113064 extends Migration {
  override up(): void {
    this.addSql(`
      -- The mirror of 军休服务管理系统 (§29.3): what is selected by, with the honours and the earlier recuperations.
      create table retired_cadre (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        cadre_uid varchar(32) not null constraint retired_cadre_uid_unique unique,
        org_code varchar(20) not null,
        name varchar(200) not null,
        name_masked varchar(60) not null,
        id_no varchar(200) not null,
        id_no_masked varchar(40) not null,
        id_no_index char(64) not null,
        gender varchar(1) not null check (gender in ('0', '1', '2', '9')),
        birth_date date,
        category varchar(10) not null check (category in ('LEAVE', 'RETIRE', 'NCO')),
        rank varchar(40),
        enlist_date date,
        transfer_date date,
        phone varchar(200),
        phone_masked varchar(30),
        service_status varchar(10) not null default 'SERVED' check (service_status in ('SERVED', 'DEAD', 'MOVED', 'STOPPED')),
        suspected_dead boolean not null default false,
        source_digest char(64),
        version integer not null default 1
      );
      create index retired_cadre_org on retired_cadre (org_id, id desc);
      create index retired_cadre_id_no on retired_cadre (id_no_index);
      create table cadre_honour (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        cadre_id uuid not null references retired_cadre (id),
        cadre_uid varchar(32) not null,
        honour_code varchar(3) not null,
        granted_by varchar(100),
        granted_date date,
        wartime boolean not null default false,
        document_no varchar(60),
        verified boolean not null default false,
        constraint cadre_honour_once unique (cadre_id, honour_code, document_no)
      );
      create index cadre_honour_org on cadre_honour (org_id, id desc);
      create table cadre_recuperation (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        cadre_id uuid not null references retired_cadre (id),
        cadre_uid varchar(32) not null,
        year integer not null check (year between 1950 and 2200),
        level varchar(10) not null check (level in ('NATION', 'PROVINCE', 'CITY', 'DISTRICT')),
        plan_no varchar(20),
        attended boolean not null,
        source varchar(10) not null default 'IMPORT' check (source in ('SYSTEM', 'IMPORT'))
      );
      create unique index cadre_recuperation_once on cadre_recuperation (cadre_id, year, level, coalesce(plan_no, ''));
      create index cadre_recuperation_org on cadre_recuperation (org_id, id desc)`);
    this.addSql(`
      create table recup_plan (${FLOW_COLUMNS},
        plan_no varchar(20) not null constraint recup_plan_no_unique unique,
        year integer not null check (year between 2000 and 2200),
        title varchar(100) not null,
        level varchar(10) not null check (level in ('NATION', 'PROVINCE', 'CITY', 'DISTRICT')),
        place varchar(100) not null,
        start_date date not null,
        end_date date not null check (end_date >= start_date),
        total_quota integer not null check (total_quota between 1 and 9999),
        nominate_deadline date not null,
        change_cutoff_days integer not null check (change_cutoff_days between 0 and 60),
        minimum_one boolean not null,
        rule_id uuid,
        rule_no varchar(20),
        rule_title varchar(120),
        run_id uuid,
        run_no integer not null default 0,
        allocation_version integer not null default 0,
        roster_version integer not null default 0,
        unused_quota integer not null default 0 check (unused_quota >= 0)
      );
      create index recup_plan_org on recup_plan (org_id, id desc);
      create table recup_run (
        id uuid primary key,
        plan_id uuid not null references recup_plan (id),
        run_no integer not null check (run_no > 0),
        plan_version integer not null,
        rule_snapshot jsonb not null,
        data_as_of timestamptz(3) not null,
        judged integer not null,
        eligible integer not null,
        constraint recup_run_once unique (plan_id, run_no)
      );
      -- What was found of each cadre, with the reasons (§29.5 R29-1, R29-2); old runs are kept.
      create table recup_result (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        run_id uuid not null references recup_run (id),
        plan_id uuid not null references recup_plan (id),
        cadre_id uuid not null references retired_cadre (id),
        cadre_uid varchar(32) not null,
        eligible boolean not null,
        fail_reasons text[] not null default '{}',
        unverified_honours boolean not null default false,
        never_attended boolean not null,
        honour_weight integer not null,
        honours varchar(200),
        last_year integer,
        age integer,
        rank_in_org integer,
        override_reason varchar(500),
        override_by_name varchar(60),
        constraint recup_result_once unique (run_id, cadre_id)
      );
      create index recup_result_rank on recup_result (run_id, org_id, rank_in_org);
      -- 名额分配: every version stays, the rows of one version are all institutions of the run.
      create table recup_allocation (
        id uuid primary key,
        plan_id uuid not null references recup_plan (id),
        version integer not null check (version > 0),
        org_id uuid not null references org (id),
        org_code varchar(20) not null,
        eligible_count integer not null check (eligible_count >= 0),
        exact_numerator bigint not null,
        denominator integer not null,
        base_quota integer not null,
        remainder integer not null,
        auto_quota integer not null,
        manual_quota integer,
        final_quota integer not null check (final_quota >= 0 and final_quota <= eligible_count),
        adjust_reason varchar(500),
        made_by_name varchar(60) not null,
        made_at timestamptz(3) not null,
        constraint recup_allocation_once unique (plan_id, version, org_id)
      )`);
    this.addSql(`
      create table recup_submission (${FLOW_COLUMNS},
        submission_no varchar(40) not null,
        plan_id uuid not null references recup_plan (id),
        quota integer not null check (quota >= 0),
        content_edition integer not null default 1,
        printed_edition integer,
        printed_at timestamptz(3),
        submitted_count integer not null default 0,
        list_version integer not null default 0,
        -- Places given out again after the roster stood (R29-5).
        granted integer not null default 0 check (granted >= 0)
      );
      create unique index recup_submission_once on recup_submission (plan_id, org_id) where state <> 'VOID';
      create index recup_submission_org on recup_submission (org_id, id desc);
      create table recup_summary (${FLOW_COLUMNS},
        summary_no varchar(40) not null,
        plan_id uuid not null references recup_plan (id),
        institutions integer not null,
        list_version integer not null default 0
      );
      create unique index recup_summary_once on recup_summary (plan_id, district_code) where state <> 'VOID';
      create table recup_nomination (${FLOW_COLUMNS},
        nomination_no varchar(40) not null,
        plan_id uuid not null references recup_plan (id),
        submission_id uuid not null references recup_submission (id),
        cadre_id uuid not null references retired_cadre (id),
        cadre_uid varchar(32) not null,
        name varchar(200) not null,
        name_masked varchar(60) not null,
        from_rank integer not null,
        skip_reason varchar(520),
        confirm_by varchar(12) check (confirm_by in ('SELF', 'ON_BEHALF')),
        confirm_at timestamptz(3),
        emergency_name varchar(200),
        emergency_name_masked varchar(60),
        emergency_phone varchar(200),
        emergency_phone_masked varchar(30),
        companion_name varchar(200),
        companion_name_masked varchar(60),
        companion_relation varchar(20),
        companion_phone varchar(200),
        companion_phone_masked varchar(30),
        diet_needs text,
        self_care varchar(10) check (self_care in ('FULL', 'PARTLY', 'NONE')),
        chronic_diseases text,
        medication text,
        allergies text,
        recent_hospital text,
        hospital_text text,
        mobility_aid text,
        blood_pressure text,
        height_cm text,
        weight_kg text,
        doctor_opinion varchar(12) check (doctor_opinion in ('FIT', 'UNFIT', 'ACCOMPANIED')),
        exam_date date,
        locked_change_id uuid,
        absence_reason varchar(500),
        info_edition integer not null default 1
      );
      -- R29-6 within one plan; across plans of a year the service looks.
      create unique index recup_nomination_once on recup_nomination (plan_id, cadre_id)
        where state not in ('DECLINED', 'LAPSED', 'REPLACED', 'CANCELLED', 'ABSENT');
      create index recup_nomination_org on recup_nomination (org_id, id desc);
      create index recup_nomination_submission on recup_nomination (submission_id, from_rank);
      create index recup_nomination_cadre on recup_nomination (cadre_id);
      -- 荣誉疗养名单 by versions (C-15): who stands in version n has joined by then and has not left yet.
      create table recup_roster_row (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        person_no varchar(40) not null,
        plan_id uuid not null references recup_plan (id),
        nomination_id uuid not null references recup_nomination (id) constraint recup_roster_row_once unique,
        from_version integer not null check (from_version > 0),
        until_version integer check (until_version > from_version),
        row_mac varchar(120) not null default ''
      );
      create index recup_roster_row_plan on recup_roster_row (plan_id, from_version);
      create table recup_change (${FLOW_COLUMNS},
        change_no varchar(24) not null constraint recup_change_no_unique unique,
        plan_id uuid not null references recup_plan (id),
        roster_version integer not null,
        roster_after integer,
        kind varchar(10) not null check (kind in ('REPLACE', 'CANCEL', 'ADD')),
        original_id uuid references recup_nomination (id),
        original_name_masked varchar(60) not null,
        reason_code varchar(12) not null,
        reason_text varchar(500),
        urgent boolean not null default false,
        urgent_reason varchar(500),
        substitute_id uuid references recup_nomination (id),
        skip_reason varchar(500),
        previous_change_id uuid references recup_change (id),
        district_opinion varchar(1100),
        city_opinion varchar(1100)
      );
      create unique index recup_change_open on recup_change (original_id)
        where state in ('DRAFT', 'PENDING_HEAD', 'PENDING_DIST', 'PENDING_CHIEF', 'PENDING_CITY', 'PENDING_SECTION', 'RETURNED');
      create index recup_change_org on recup_change (org_id, id desc)`);
  }
}
