import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** A case is born with the hash of its first event. */
const CASE_COLUMNS = FLOW_COLUMNS.replace(" default repeat('0', 64)", '');

/** One-Thing cases and their sub-cases, indexed for queues of a million rows, and drafts of the window (01 §9.4 "drafts"). */
export class Migration2026113020 extends Migration {
  override up(): void {
    this.addSql(`
      create table one_thing_case (${CASE_COLUMNS},
        case_no varchar(22) not null constraint one_thing_case_case_no_unique unique,
        person_id uuid not null,
        person_name_masked varchar(60) not null,
        id_no_masked varchar(20) not null,
        mobile_masked varchar(20) not null,
        channel varchar(12) not null,
        placement_type varchar(4) not null,
        person_category varchar(10) not null,
        discharge_date date not null,
        placement_region varchar(6) not null,
        placement_street varchar(9),
        form_cipher text not null,
        form_version integer not null,
        duplicate_flag varchar(10) not null default 'NONE',
        submission_no integer not null default 1,
        amended boolean not null default false,
        application_no varchar(60),
        submitted_at timestamptz(3),
        accepted_at timestamptz(3),
        finished_at timestamptz(3),
        finish_mode varchar(16),
        finish_reason_code varchar(10),
        finish_reason_text text,
        review_invited_at timestamptz(3),
        last_feedback_at timestamptz(3),
        library_sync varchar(8) not null default 'NONE',
        urged_at timestamptz(3),
        old_id_no boolean not null default false,
        discharge_doc_bi varchar(64),
        person_flags text[] not null default '{}',
        -- 单事项办理 (01 §10.5): the matter that was applied for alone; empty for the bundle.
        single_matter varchar(20),
        account_pending boolean not null default false,
        by_agent boolean not null default false,
        -- The number that the applicant’s side gave, kept once the window has put another into the form (01 §10.3 no. 8).
        given_mobile_cipher text,
        -- The clerk who took in the paper is the one who had corrected the account (01 §13.5).
        account_one_clerk boolean not null default false
      );
      create index one_thing_case_person_id_index on one_thing_case (person_id);
      create unique index one_thing_case_application on one_thing_case (application_no) where application_no is not null;
      create index one_thing_case_city_submitted on one_thing_case (submitted_at desc, id desc);
      create index one_thing_case_city_state_submitted on one_thing_case (state, submitted_at desc, id desc);
      create index one_thing_case_city_state_due on one_thing_case (state, due_at, id);
      create index one_thing_case_district_submitted on one_thing_case (district_code, submitted_at desc, id desc);
      create index one_thing_case_district_state_submitted on one_thing_case (district_code, state, submitted_at desc, id desc);
      create index one_thing_case_district_state_due on one_thing_case (district_code, state, due_at, id);
      create index one_thing_case_org_submitted on one_thing_case (org_id, submitted_at desc, id desc);
      create index one_thing_case_org_state_submitted on one_thing_case (org_id, state, submitted_at desc, id desc);
      create index one_thing_case_org_state_due on one_thing_case (org_id, state, due_at, id);
      create index one_thing_case_path on one_thing_case (org_path, state);
      -- Where the nightly comparison looks.
      create index one_thing_case_finished on one_thing_case (finished_at, district_code, org_id) where finished_at is not null;
      -- 受理量 by months and places, without the rows themselves.
      create index one_thing_case_accepted on one_thing_case (accepted_at, district_code, org_id) where accepted_at is not null;
      create index one_thing_case_library_failed on one_thing_case (id) where library_sync = 'FAILED';
      create index one_thing_case_discharge_doc on one_thing_case (discharge_doc_bi) where discharge_doc_bi is not null;
      create index one_thing_case_account_one_clerk on one_thing_case (district_code, id) where account_one_clerk`);
    this.addSql(`
      create table sub_case (${CASE_COLUMNS},
        case_id uuid not null constraint sub_case_case_id_foreign references one_thing_case (id),
        bj_no varchar(50) not null constraint sub_case_bj_no_unique unique,
        subject varchar(120) not null,
        matter_code varchar(20) not null,
        matter_name varchar(80) not null,
        task_code varchar(31),
        task_handle_item varchar(33),
        position smallint not null,
        owner_type varchar(4) not null,
        owner_code varchar(8) not null,
        owner_name varchar(80) not null,
        mode varchar(16) not null,
        auto_close boolean not null default false,
        accepted_at timestamptz(3),
        finished_at timestamptz(3),
        external_status varchar(120),
        external_status_at timestamptz(3),
        last_feedback_at timestamptz(3),
        feedback_seq integer not null default 0,
        finish_mode varchar(16),
        finish_reason_code varchar(10),
        finish_reason_text text,
        result varchar(200),
        library_sync varchar(8) not null default 'NONE',
        -- Lets one open application per person, matter and year of discharge in.
        claim_key varchar(80) constraint sub_case_claim_unique unique,
        confirmed_at timestamptz(3)
      );
      create unique index sub_case_matter_once on sub_case (case_id, matter_code) where state <> 'CANCELLED';
      create index sub_case_case_id_index on sub_case (case_id);
      create index sub_case_matter on sub_case (matter_code, state);
      create index sub_case_finished on sub_case (finished_at) where finished_at is not null;
      create index sub_case_library_failed on sub_case (id) where library_sync = 'FAILED';
      create index sub_case_offline_city on sub_case (id desc) where mode = 'OFFLINE';
      create index sub_case_offline_district on sub_case (district_code, id desc) where mode = 'OFFLINE';
      create index sub_case_offline_org on sub_case (org_id, id desc) where mode = 'OFFLINE';
      -- 推送未成功 finds what waits for another try as well as what failed (01 §7.8).
      create index sub_case_push_undelivered on sub_case (case_id) where library_sync in ('FAILED', 'RETRY')`);
    this.addSql(`
      create function sub_case_release_claim() returns trigger language plpgsql as $$
      begin
        new.claim_key := null;
        return new;
      end $$`);
    this.addSql(`
      create trigger sub_case_release_claim before update of state on sub_case
        for each row
        when (new.claim_key is not null
              and new.state in ('DRAFT', 'PREREVIEW_RETURNED', 'CANCELLED', 'FINISHED_NORMAL', 'FINISHED_TERMINATED'))
        execute function sub_case_release_claim()`);
    this.addSql(`
      create trigger one_thing_case_marked_insert after insert on one_thing_case referencing new table as changed
        for each statement execute function mark_inserted('case');
      create trigger one_thing_case_marked_update after update on one_thing_case referencing old table as was new table as changed
        for each statement execute function mark_updated('case');
      create trigger sub_case_marked_insert after insert on sub_case referencing new table as changed
        for each statement execute function mark_inserted('subCase');
      create trigger sub_case_marked_update after update on sub_case referencing old table as was new table as changed
        for each statement execute function mark_updated('subCase')`);
    this.addSql(`
      create table registration_draft (
        id uuid primary key,
        owner_id uuid not null,
        version integer not null,
        content_cipher text not null,
        name_masked varchar(60),
        id_no_masked varchar(20),
        placement_type varchar(10),
        form_version integer not null,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        constraint registration_draft_owner foreign key (owner_id) references user_account (id)
      );
      create index registration_draft_of_owner on registration_draft (owner_id, updated_at desc, id);
      create index registration_draft_age on registration_draft (updated_at)`);
  }
}
