import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 企业退休军转干部医疗补助 (03 §33): cycles and their lines, rosters of city, districts and streets, and who is paid what. */
export class Migration2026113063 extends Migration {
  override up(): void {
    this.addSql(`
      create table medical_cycle (${FLOW_COLUMNS},
        cycle_no varchar(20) not null,
        title varchar(60) not null,
        year smallint not null check (year between 2020 and 2100),
        kind varchar(7) not null check (kind in ('MONTH', 'QUARTER', 'HALF', 'YEAR')),
        part smallint not null check (part between 1 and 12),
        period_from date not null,
        period_to date not null,
        expected_total numeric(14,2) not null check (expected_total > 0),
        by_district boolean not null default false,
        file_name varchar(200),
        file_digest char(64),
        line_count integer not null default 0,
        row_count integer not null default 0,
        total numeric(14,2) not null default 0,
        imported_by varchar(60),
        imported_at timestamptz(3)
      );
      create unique index medical_cycle_once on medical_cycle (cycle_no) where state <> 'CANCELLED';
      create index medical_cycle_org on medical_cycle (org_id, id desc)`);
    this.addSql(`
      create table medical_roster (${FLOW_COLUMNS},
        roster_no varchar(40) not null,
        cycle_id uuid not null references medical_cycle (id),
        row_count integer not null,
        total numeric(14,2) not null,
        held_count integer not null default 0,
        held_total numeric(14,2) not null default 0,
        push_count integer not null default 0,
        push_total numeric(14,2) not null default 0,
        list_version integer not null default 0,
        list_digest char(64),
        batch_id uuid,
        section_by varchar(60),
        approved_by varchar(60),
        approved_at timestamptz(3),
        pushed_at timestamptz(3)
      );
      create unique index medical_roster_once on medical_roster (roster_no) where state <> 'CANCELLED';
      create index medical_roster_cycle on medical_roster (cycle_id);
      create index medical_roster_org on medical_roster (org_id, id desc);
      create table medical_district (${FLOW_COLUMNS},
        roster_no varchar(40) not null,
        cycle_id uuid not null references medical_cycle (id),
        roster_id uuid not null references medical_roster (id),
        row_count integer not null,
        total numeric(14,2) not null,
        held_count integer not null default 0,
        held_total numeric(14,2) not null default 0,
        push_count integer not null default 0,
        push_total numeric(14,2) not null default 0,
        list_version integer not null default 0,
        list_digest char(64),
        return_reason varchar(500),
        dispatched_at timestamptz(3),
        passed_at timestamptz(3)
      );
      create index medical_district_roster on medical_district (roster_id);
      create index medical_district_cycle on medical_district (cycle_id, district_code);
      create index medical_district_org on medical_district (org_path text_pattern_ops, id desc);
      create table medical_street (${FLOW_COLUMNS},
        roster_no varchar(40) not null,
        cycle_id uuid not null references medical_cycle (id),
        district_roster_id uuid not null references medical_district (id),
        street_code varchar(9) not null,
        street_name varchar(60) not null,
        row_count integer not null,
        total numeric(14,2) not null,
        confirmed_count integer not null default 0,
        objected_count integer not null default 0,
        return_reason varchar(500),
        delegated boolean not null default false,
        fed_back_by varchar(60),
        fed_back_at timestamptz(3)
      );
      create index medical_street_district on medical_street (district_roster_id);
      create index medical_street_org on medical_street (org_path text_pattern_ops, id desc)`);
    this.addSql(`
      create table medical_row (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        cycle_id uuid not null references medical_cycle (id),
        roster_id uuid not null references medical_roster (id),
        district_roster_id uuid not null references medical_district (id),
        street_roster_id uuid references medical_street (id),
        cadre_id uuid not null references emp_cadre (id),
        seq integer not null check (seq > 0),
        year smallint not null,
        street_code varchar(9) not null,
        person_name varchar(200) not null,
        person_name_masked varchar(60) not null,
        id_no varchar(200) not null,
        id_no_masked varchar(40) not null,
        id_no_index char(64) not null,
        line_count integer not null check (line_count > 0),
        gross numeric(14,2) not null check (gross >= 0),
        cap numeric(14,2),
        pay numeric(14,2) not null check (pay >= 0),
        note varchar(200),
        bank_code varchar(8),
        bank_account varchar(200),
        bank_account_masked varchar(40),
        bank_account_index char(64),
        account_name varchar(200),
        account_name_masked varchar(60),
        account_ok boolean not null default false,
        account_changed boolean not null default false,
        flag varchar(14) not null check (flag in ('OK', 'OBJECTED', 'HOLD_DEATH', 'HOLD_EXCLUSIVE', 'HOLD_BANK', 'HOLD_STATUS', 'HOLD_RELEASED', 'REMOVED')),
        hold_reason varchar(500),
        opinion varchar(10) not null default 'NONE' check (opinion in ('NONE', 'CONFIRMED', 'OBJECTED')),
        object_reason varchar(10) check (object_reason in ('AMOUNT', 'ACCOUNT', 'DEATH', 'STREET', 'OTHER')),
        object_note varchar(500),
        opinion_by varchar(60),
        opinion_at timestamptz(3),
        resolution varchar(8) check (resolution in ('ACCOUNT', 'REMOVED', 'KEPT')),
        resolution_reason varchar(500),
        resolved_by varchar(60),
        resolved_at timestamptz(3),
        pay_state varchar(8) not null default 'NONE' check (pay_state in ('NONE', 'BATCH', 'SUCCESS', 'FAILED', 'RETURNED')),
        batch_no varchar(40),
        paid_amount numeric(14,2),
        paid_at timestamptz(3),
        bank_ref varchar(60),
        fail_reason varchar(500),
        row_mac varchar(120) not null default '',
        constraint medical_row_once unique (cycle_id, cadre_id)
      );
      create index medical_row_district on medical_row (district_roster_id, seq);
      create index medical_row_street on medical_row (street_roster_id);
      create index medical_row_roster on medical_row (roster_id);
      create index medical_row_cadre on medical_row (cadre_id, id desc);
      create index medical_row_org on medical_row (org_path text_pattern_ops, id desc);
      create index medical_row_id_no on medical_row (id_no_index)`);
    this.addSql(`
      create table medical_line (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        cycle_id uuid not null references medical_cycle (id),
        cadre_id uuid not null references emp_cadre (id),
        line_no integer not null check (line_no > 0),
        person_name varchar(200) not null,
        person_name_masked varchar(60) not null,
        id_no varchar(200) not null,
        id_no_masked varchar(40) not null,
        spent_on date,
        hospital varchar(100),
        invoice_no varchar(60),
        category varchar(8) not null check (category in ('OUT', 'IN', 'DRUG', 'OTHER')),
        total_fee numeric(14,2),
        self_pay numeric(14,2),
        amount numeric(14,2) not null check (amount > 0),
        external_key char(64) not null,
        void boolean not null default false
      );
      -- What was reimbursed once is not reimbursed again, in this cycle or a later one (R33-1).
      create unique index medical_line_key on medical_line (external_key) where not void;
      create index medical_line_cycle on medical_line (cycle_id, line_no);
      create index medical_line_cadre on medical_line (cadre_id)`);
  }
}
