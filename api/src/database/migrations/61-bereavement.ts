import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

const PLACED = `
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null`;

const MONTH = `char(7) check (stop_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')`;

/** 优抚对象减员 (03 §34): who is paid what, what 死亡库 says, hits, requests, and what follows of them. */
export class Migration2026113061 extends Migration {
  override up(): void {
    this.addSql(`alter table person add column deceased_on date`);
    this.addSql(`
      create table beneficiary (${PLACED},
        beneficiary_no varchar(24) not null constraint beneficiary_no_unique unique,
        name varchar(600) not null,
        name_masked varchar(60) not null,
        id_no varchar(200) not null,
        id_no_masked varchar(40) not null,
        id_no_index char(64) not null,
        birth_date date not null,
        died_on date,
        row_mac varchar(120) not null default ''
      );
      -- Not unique: 死亡库 may name a number that two were entered under (03 §34.2 MULTI).
      create index beneficiary_id_no on beneficiary (id_no_index)`);
    this.addSql(`
      create table payable_person (${PLACED},
        payable_no varchar(24) not null constraint payable_no_unique unique,
        beneficiary_id uuid not null references beneficiary (id),
        class_code varchar(4) not null,
        monthly numeric(14,2) not null check (monthly > 0),
        pay_status varchar(8) not null check (pay_status in ('ACTIVE', 'TO_STOP', 'STOPPED', 'PAUSED')),
        paused_on date,
        stop_month ${MONTH},
        row_mac varchar(120) not null default '',
        constraint payable_once unique (beneficiary_id, class_code),
        constraint payable_stopped check ((pay_status = 'STOPPED') = (stop_month is not null))
      );
      create index payable_path on payable_person (org_path, pay_status, id);
      create index payable_district on payable_person (district_code, pay_status, id)`);
    this.addSql(`
      create table paid_month (
        payable_id uuid not null references payable_person (id),
        month char(7) not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        amount numeric(14,2) not null check (amount > 0),
        paid_on date,
        primary key (payable_id, month)
      )`);
    this.addSql(`
      create table death_record (${PLACED},
        source_system varchar(4) not null check (source_system in ('MZ', 'WJ', 'GA')),
        source_record_id varchar(40) not null,
        seq bigint not null,
        name varchar(600) not null,
        name_masked varchar(60) not null,
        id_no varchar(200),
        id_no_masked varchar(40),
        id_no_index char(64),
        died_on date not null,
        previous_died_on date,
        registered_on date not null,
        cert_no varchar(60),
        op varchar(8) not null check (op in ('ADD', 'UPDATE', 'CANCEL')),
        outcome varchar(10) not null check (outcome in ('MATCHED', 'OTHERS', 'NO_ID', 'CANCELLED')),
        received_at timestamptz(3) not null,
        digest char(64) not null,
        constraint death_record_once unique (source_system, source_record_id)
      );
      create index death_record_outcome on death_record (outcome, received_at, id);
      create index death_record_id_no on death_record (id_no_index)`);
    this.addSql(`
      -- What of the registry could not be taken: where it is from and why, nothing of the person.
      create table death_fault (${PLACED},
        fault_key char(64) not null constraint death_fault_once unique,
        source_system varchar(20) not null,
        source_record_id varchar(40) not null,
        registered_on date,
        kind varchar(10) not null check (kind in ('MALFORMED', 'FAILED')),
        reason varchar(500) not null,
        times integer not null check (times > 0),
        received_at timestamptz(3) not null,
        settled_at timestamptz(3)
      );
      create index death_fault_open on death_fault (registered_on) where settled_at is null;
      create index death_fault_received on death_fault (received_at, id);
      create index death_fault_source on death_fault (source_system, source_record_id)`);
    this.addSql(`
      create table death_match (${FLOW_COLUMNS},
        match_no varchar(24) not null constraint death_match_no_unique unique,
        beneficiary_id uuid not null references beneficiary (id),
        person_name varchar(60) not null,
        strength varchar(6) not null check (strength in ('STRONG', 'WEAK', 'MULTI')),
        classes text[] not null,
        died_on date not null,
        sources text[] not null,
        handled_by varchar(120),
        refuted_reason varchar(500)
      );
      create unique index death_match_live on death_match (beneficiary_id) where state in ('PENDING', 'IN_PROGRESS');
      create index death_match_beneficiary on death_match (beneficiary_id);
      create index death_match_path on death_match (org_path, state, id);
      create index death_match_district on death_match (district_code, state, id)`);
    this.addSql(`
      create table death_match_record (
        match_id uuid not null references death_match (id),
        death_record_id uuid not null references death_record (id),
        primary key (match_id, death_record_id)
      );
      create index death_match_record_back on death_match_record (death_record_id)`);
    this.addSql(`
      create table reduction_request (${FLOW_COLUMNS},
        request_no varchar(24) not null constraint reduction_request_no_unique unique,
        kind varchar(10) not null check (kind in ('DEATH', 'REVOCATION', 'CORRECTION')),
        beneficiary_id uuid not null references beneficiary (id),
        match_id uuid references death_match (id),
        of_id uuid references reduction_request (id),
        person_name varchar(60) not null,
        classes text[] not null,
        chain varchar(8) not null check (chain in ('DISTRICT', 'STREET')),
        reduction_reason varchar(8) not null default 'DEATH',
        died_on date not null,
        death_reason varchar(100),
        evidence varchar(12) check (evidence in ('DEATH_CERT', 'CREMATION', 'HOUSEHOLD', 'ALIVE')),
        late_reason varchar(500),
        reason varchar(500),
        family_name varchar(600),
        family_name_masked varchar(60),
        family_phone varchar(200),
        family_phone_masked varchar(30),
        moved_to varchar(6),
        last_pay_month char(7),
        stop_month ${MONTH},
        overpaid numeric(14,2),
        back_pay numeric(14,2),
        funeral_hint numeric(14,2),
        registry_before date,
        registry_after date,
        approved_by varchar(60),
        approved_at timestamptz(3),
        executed_at timestamptz(3),
        job_run varchar(64),
        ministry_text varchar(500),
        constraint reduction_request_of check ((kind = 'DEATH') = (of_id is null))
      );
      create unique index reduction_request_live on reduction_request (beneficiary_id)
        where state in ('DRAFT', 'AT_STREET', 'AT_OFFICER', 'AT_SECTION', 'AT_LEADER', 'RETURNED', 'APPROVED');
      create index reduction_request_beneficiary on reduction_request (beneficiary_id);
      create index reduction_request_approved on reduction_request (id) where state = 'APPROVED';
      create index reduction_request_path on reduction_request (org_path, state, id);
      create index reduction_request_district on reduction_request (district_code, state, id)`);
    this.addSql(`
      create table stop_order (${PLACED},
        order_no varchar(24) not null constraint stop_order_no_unique unique,
        request_id uuid not null references reduction_request (id),
        payable_id uuid not null references payable_person (id),
        stop_month ${MONTH} not null,
        executed_at timestamptz(3) not null,
        job_run varchar(64) not null,
        revoked_at timestamptz(3),
        row_mac varchar(100)
      );
      create unique index stop_order_live on stop_order (request_id, payable_id) where revoked_at is null;
      create index stop_order_payable on stop_order (payable_id)`);
    this.addSql(`
      create table pay_adjustment (${PLACED},
        adjustment_no varchar(24) not null constraint pay_adjustment_no_unique unique,
        payable_id uuid not null references payable_person (id),
        request_id uuid references reduction_request (id),
        kind varchar(8) not null check (kind in ('OVERPAID', 'OWED')),
        months text[] not null,
        amount numeric(14,2) not null check (amount > 0),
        settle_state varchar(8) not null check (settle_state in ('OPEN', 'SETTLED', 'VOID')),
        settled_note varchar(500)
      );
      create index pay_adjustment_payable on pay_adjustment (payable_id);
      create index pay_adjustment_request on pay_adjustment (request_id)`);
    this.addSql(`
      create table ministry_report (${PLACED},
        report_no varchar(24) not null constraint ministry_report_no_unique unique,
        request_id uuid not null references reduction_request (id),
        payable_id uuid not null references payable_person (id),
        class_code varchar(4) not null,
        edition integer not null,
        action varchar(8) not null check (action in ('REDUCE', 'CORRECT', 'RESTORE')),
        way varchar(8) not null check (way in ('MESSAGE', 'FILE')),
        standing varchar(8) not null check (standing in ('WAITING', 'SENT', 'ACCEPTED', 'RETURNED')),
        message_id varchar(64),
        died_on date not null,
        stop_month ${MONTH},
        result_code varchar(20),
        result_text varchar(500),
        sent_at timestamptz(3),
        answered_at timestamptz(3),
        constraint ministry_report_once unique (payable_id, edition)
      );
      create index ministry_report_request on ministry_report (request_id)`);
  }
}
