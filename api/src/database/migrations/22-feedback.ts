import { Migration } from '@mikro-orm/migrations';

/** What departments say about their sub-cases, message by message, and the interface contracts that they say it by (01 §3.3, §5.6). */
export class Migration2026113022 extends Migration {
  override up(): void {
    this.addSql(`
      create table feedback_message (
        id uuid primary key,
        version integer not null default 1,
        updated_at timestamptz(3) not null,
        message_id varchar(64) not null,
        sender_code varchar(40) not null,
        department varchar(8) not null,
        channel varchar(6) not null,
        state varchar(12) not null,
        tags text[] not null default '{}',
        importance smallint not null,
        seq integer,
        case_no varchar(60),
        bj_no varchar(60),
        matter_code varchar(20),
        matter_name varchar(80),
        case_id uuid,
        sub_case_id uuid,
        person_name_masked varchar(60),
        person_id_no text,
        person_id_no_masked varchar(40),
        feedback_type varchar(12),
        external_code varchar(40),
        external_text varchar(120),
        handled_by varchar(60),
        handled_org varchar(80),
        handled_at timestamptz(3),
        contact_phone text,
        reason_text varchar(2000),
        suggestion varchar(2000),
        required_materials jsonb not null default '[]',
        result_data text,
        shared_facts jsonb not null default '{}',
        contract_version integer,
        sent_at timestamptz(3),
        received_at timestamptz(3) not null,
        stored_at timestamptz(3) not null,
        read_at timestamptz(3),
        read_by_name varchar(60),
        assignee_id uuid,
        assignee_name varchar(60),
        processed_at timestamptz(3),
        processed_by_name varchar(60),
        process_note varchar(500),
        answer_code integer not null,
        answer_message varchar(1000) not null,
        duplicate_of uuid,
        org_id uuid not null,
        org_path varchar(200) not null,
        district_code varchar(6) not null,
        trace_id varchar(64) not null,
        person_key char(64),
        -- What the department knows of the applicant, by code (01 §6.8 b, c); NONE takes back what it said before.
        applicant_status varchar(10)
          constraint feedback_message_applicant_status check (applicant_status in ('DECEASED', 'MOVED_OUT', 'NONE')),
        constraint feedback_message_state
          check (state in ('NEW', 'MATCHED', 'UNMATCHED', 'APPLIED', 'REJECTED', 'DUPLICATE', 'MANUAL_DONE')),
        constraint feedback_message_channel check (channel in ('AMQP', 'HTTP', 'FILE', 'MANUAL')),
        constraint feedback_message_importance check (importance between 1 and 4)
      );
      create index feedback_message_district on feedback_message (district_code, id);
      create index feedback_message_org on feedback_message (org_id, id);
      create index feedback_message_path on feedback_message (org_path varchar_pattern_ops, id);
      create index feedback_message_department on feedback_message (department, received_at);
      create index feedback_message_sub_case on feedback_message (sub_case_id, id);
      create index feedback_message_case on feedback_message (case_id, id);
      create index feedback_message_sender on feedback_message (sender_code, message_id);
      create index feedback_message_open on feedback_message (state, id) where state in ('UNMATCHED', 'MATCHED');
      -- Messages that found no case are found again when their case is there.
      create index feedback_message_waiting_bj_no on feedback_message (bj_no) where state = 'UNMATCHED';
      create index feedback_message_waiting_case_no on feedback_message (case_no) where state = 'UNMATCHED';
      create index feedback_message_waiting_person_key on feedback_message (person_key) where state = 'UNMATCHED'`);
    this.addSql(`
      create table feedback_contract (
        id uuid primary key,
        row_version integer not null default 1,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        department varchar(8) not null,
        biz_type varchar(60) not null,
        version integer not null,
        status varchar(8) not null,
        fields jsonb not null,
        transports text[] not null,
        ack_mode varchar(5) not null,
        retry_policy varchar(300) not null,
        contact varchar(120),
        silence_hours integer,
        valid_from date,
        valid_to date,
        -- Everybody who wrote in the draft: none of them puts it into force (E-0004).
        edited_by uuid[] not null default '{}',
        edited_by_name varchar(60),
        constraint feedback_contract_version unique (department, version),
        constraint feedback_contract_status check (status in ('DRAFT', 'TRIAL', 'LIVE', 'RETIRED'))
      );
      create unique index feedback_contract_one_live on feedback_contract (department) where status = 'LIVE'`);
    this.addSql(`
      create table feedback_import (
        id uuid primary key,
        department varchar(8) not null,
        file_name varchar(120) not null,
        digest char(64) not null,
        state varchar(10) not null,
        row_count integer not null,
        faults jsonb not null,
        rows_cipher text,
        results jsonb not null default '[]',
        -- Nobody ordered the import of a file that a channel fetched (01 §5.6 no. 3).
        created_by uuid,
        created_by_name varchar(60) not null,
        created_at timestamptz(3) not null,
        committed_at timestamptz(3),
        finished_at timestamptz(3),
        intake_id uuid references exchange_intake (id),
        file_at timestamptz(3),
        constraint feedback_import_state check (state in ('CHECKED', 'RUNNING', 'DONE'))
      );
      create unique index feedback_import_once on feedback_import (department, digest) where state <> 'CHECKED' and intake_id is null;
      create index feedback_import_intake on feedback_import (intake_id) where intake_id is not null`);
    this.addSql(`
      -- Contracts on trial keep what they found wrong (01 §3.3).
      create table feedback_trial_check (
        id uuid primary key,
        contract_id uuid not null references feedback_contract (id),
        message_id varchar(64) not null,
        feedback_type varchar(12),
        faults text[] not null,
        checked_at timestamptz(3) not null
      );
      create index feedback_trial_check_contract on feedback_trial_check (contract_id, id)`);
  }
}
