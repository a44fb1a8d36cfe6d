import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/**
 * 报名 (02 §5): the identity mirror of the discharge system and its 同步任务, trainees, 报名批次, 报名, 核验记录 and 退训申请 (02 §12.3). Numbers, names and
 * phones are sealed.
 */
export class Migration2026113043 extends Migration {
  override up(): void {
    this.addSql(`
      create table training_identity (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        id_no text not null,
        id_no_masked varchar(20) not null,
        id_no_index char(64) not null,
        name text not null,
        name_masked varchar(60) not null,
        birth_date date not null,
        person_category varchar(2) not null,
        discharge_date date not null,
        registered boolean not null,
        district_code varchar(6) not null,
        alive boolean not null,
        record_state varchar(10) not null check (record_state in ('ACTIVE', 'MOVED', 'CANCELLED')),
        synced_at timestamptz(3) not null,
        gender varchar(1),
        service_from date,
        service_to date,
        registered_on date,
        street_code varchar(9),
        phone text,
        phone_masked varchar(20),
        source_updated_at timestamptz(3),
        duplicate boolean not null default false,
        hash varchar(64) not null default '',
        -- The discharge system does not say any more what the mirror holds (02 §2.11 J4, §12.3).
        doubt varchar(10) check (doubt in ('MISSING', 'BAD')),
        doubt_since timestamptz(3),
        doubt_reason varchar(200),
        kept_at timestamptz(3),
        kept_by_name varchar(60),
        kept_reason varchar(500),
        discharge_kind varchar(20),
        constraint training_identity_person unique (id_no_index)
      );
      create index training_identity_doubt on training_identity (id) where doubt is not null`);
    this.addSql(`
      create table training_identity_sync (
        id uuid primary key,
        kind varchar(12) not null check (kind in ('FULL', 'INCREMENT')),
        state varchar(12) not null check (state in ('RUNNING', 'SUCCEEDED', 'FAILED')),
        started_at timestamptz(3) not null,
        ended_at timestamptz(3),
        since timestamptz(3),
        received integer not null default 0,
        fresh integer not null default 0,
        changed integer not null default 0,
        unchanged integer not null default 0,
        failed integer not null default 0,
        duplicates integer not null default 0,
        rechecked integer not null default 0,
        duration_ms integer,
        error varchar(500),
        started_by_name varchar(60) not null,
        missing integer not null default 0
      );
      create index training_identity_sync_ended on training_identity_sync (state, started_at desc)`);
    this.addSql(`
      create table training_trainee (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        id_no text not null,
        id_no_masked varchar(20) not null,
        id_no_index char(64) not null,
        name text not null,
        name_masked varchar(60) not null,
        account_id uuid not null constraint training_trainee_account unique,
        phone text not null,
        phone_masked varchar(20) not null,
        -- Subsidised trainings from before this platform; what is finished here is counted where it stands.
        completed_subsidised integer not null default 0 check (completed_subsidised >= 0),
        last_completed varchar(120),
        -- Where money for him goes (02 §5.3): asked for before 生活补助 is paid.
        bank_name varchar(80),
        bank_account text,
        bank_account_masked varchar(40),
        bank_changed_at timestamptz(3),
        bank_changed_by varchar(60),
        bank_by_institution boolean not null default false,
        check ((bank_account is null) = (bank_name is null)),
        constraint training_trainee_person unique (id_no_index)
      )`);
    this.addSql(`
      create table enrolment_round (${FLOW_COLUMNS},
        round_no varchar(32) not null constraint enrolment_round_no_unique unique,
        project_id uuid not null references training_project (id),
        institution_id uuid not null references training_institution (id),
        title varchar(80) not null,
        open_from timestamptz(3) not null,
        open_to timestamptz(3) not null check (open_to > open_from),
        planned_start date not null,
        planned_end date not null check (planned_end >= planned_start),
        cancel_deadline timestamptz(3) not null,
        capacity integer not null check (capacity between 1 and 500),
        min_trainees integer not null check (min_trainees > 0),
        waitlist_capacity integer not null check (waitlist_capacity >= 0),
        district_quota jsonb not null default '{}',
        eligibility jsonb not null,
        address varchar(200) not null,
        contact_name varchar(50) not null,
        contact_phone varchar(20) not null,
        notice varchar(2000) not null default '',
        on_behalf_tries integer not null default 0,
        venue_id uuid references training_venue (id),
        constraint enrolment_round_minimum check (min_trainees <= capacity)
      );
      create index enrolment_round_org on enrolment_round (org_id, id desc);
      create index enrolment_round_district on enrolment_round (district_code, id desc);
      create index enrolment_round_project on enrolment_round (project_id, id desc);
      create index enrolment_round_window on enrolment_round (open_to) where state in ('PUBLISHED', 'OPEN', 'PAUSED');
      create index enrolment_round_venue on enrolment_round (venue_id)`);
    this.addSql(`
      -- Its organisation is the bureau of the trainee’s placement district.
      create table training_enrolment (${FLOW_COLUMNS},
        enrol_no varchar(32) not null constraint training_enrolment_no_unique unique,
        round_id uuid not null references enrolment_round (id),
        project_id uuid not null,
        institution_id uuid not null references training_institution (id),
        trainee_id uuid not null references training_trainee (id),
        account_id uuid not null,
        applied_at timestamptz(3) not null,
        name_masked varchar(60) not null,
        id_no_masked varchar(20) not null,
        phone text not null,
        phone_masked varchar(20) not null,
        employment_status varchar(1) not null,
        wish varchar(200) not null default '',
        person_category varchar(2),
        identity_checked_at timestamptz(3),
        interceptions jsonb not null default '[]',
        block_code varchar(3),
        waitlist_no integer,
        cancel_reason varchar(200),
        cancelled_at timestamptz(3),
        identity_result varchar(12) not null default 'CONSISTENT',
        identity_notes text[] not null default '{}',
        identity_facts varchar(60),
        verifying_because varchar(12),
        hold_until timestamptz(3),
        overridden_codes text[] not null default '{}',
        released_at timestamptz(3),
        released_by_name varchar(60),
        -- Sessions from this day on are not his.
        exit_date date,
        missing jsonb not null default '[]',
        channel varchar(1) not null default '1' check (channel in ('1', '2', '3')),
        education varchar(2),
        emergency_name text,
        emergency_name_masked varchar(60),
        emergency_phone text,
        emergency_phone_masked varchar(20),
        enrolled_by_name varchar(60),
        enrolled_by_org varchar(100),
        -- An institution made it on the trainee’s behalf (02 §5.2).
        by_institution boolean not null default false,
        -- The placement district, where another one reviews it (02 §23, A16); empty = the record’s own district.
        placed_in varchar(6)
      );
      create index training_enrolment_round on training_enrolment (round_id, state);
      create index training_enrolment_trainee on training_enrolment (trainee_id, id desc);
      create index training_enrolment_account on training_enrolment (account_id, id desc);
      create index training_enrolment_district on training_enrolment (district_code, id desc);
      create index training_enrolment_institution on training_enrolment (institution_id, id desc);
      create unique index training_enrolment_live on training_enrolment (round_id, trainee_id)
        where state in ('VERIFYING', 'PENDING', 'WAITLIST', 'RETURNED', 'APPROVED', 'PLACED', 'STUDYING');
      create index training_enrolment_verifying on training_enrolment (identity_checked_at) where state = 'VERIFYING';
      create index training_enrolment_applied on training_enrolment (applied_at desc, id desc);
      create index training_enrolment_channel on training_enrolment (channel, id desc);
      -- A district reads the projects in which its own trainees are, wherever their institutions are (02 §1.4).
      create index training_enrolment_project on training_enrolment (project_id, district_code);
      create index training_enrolment_district_applied on training_enrolment (district_code, applied_at, id);
      -- Sorted by their numbers: by their characters, equals by their ids.
      create index training_enrolment_by_no on training_enrolment (enrol_no collate "C", id)`);
    this.addSql(`
      create table training_identity_check (
        id uuid primary key,
        enrolment_id uuid not null references training_enrolment (id),
        at timestamptz(3) not null,
        mode varchar(8) check (mode in ('LIVE', 'MIRROR')),
        result varchar(12) not null check (result in ('CONSISTENT', 'WARNING', 'INTERCEPTED', 'MANUAL', 'UNAVAILABLE')),
        codes text[] not null default '{}',
        notes text[] not null default '{}',
        -- By which content of the mirror the check was made (02 §12.3).
        record_hash varchar(64)
      );
      create index training_identity_check_enrolment on training_identity_check (enrolment_id, at desc)`);
    this.addSql(`
      -- 退训申请 (02 §5.4 T13-7): its organisation is the bureau that the enrolment belongs to.
      create table training_exit (${FLOW_COLUMNS},
        exit_no varchar(32) not null constraint training_exit_no_unique unique,
        enrolment_id uuid not null references training_enrolment (id),
        account_id uuid not null,
        name_masked varchar(60) not null,
        reason varchar(500) not null,
        exit_date date not null
      );
      create unique index training_exit_open on training_exit (enrolment_id) where state = 'ASKED';
      create index training_exit_enrolment on training_exit (enrolment_id, id desc);
      create index training_exit_org on training_exit (org_id, id desc);
      create index training_exit_district on training_exit (district_code, id desc);
      create index training_exit_account on training_exit (account_id, id desc)`);
    this.addSql(`
      -- Whom a rejected trainee may ask (T20-6).
      create table training_contact (
        district_code varchar(6) primary key,
        phone varchar(30) not null,
        updated_at timestamptz(3) not null,
        updated_by_name varchar(60) not null
      )`);
  }
}
