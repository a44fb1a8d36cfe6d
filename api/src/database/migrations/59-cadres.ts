import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 企业退休军转干部 (03 §31, §32): the register, applications and imports, transfers between districts, pension data. */
export class Migration2026113059 extends Migration {
  override up(): void {
    this.addSql(`
      -- The district of household registration is the row's own place: moving a person is moving the row (03 §32.3).
      create table emp_cadre (${FLOW_COLUMNS},
        cadre_no varchar(24) not null constraint emp_cadre_no_unique unique,
        person_name varchar(200) not null,
        person_name_masked varchar(60) not null,
        person_name_index char(64) not null,
        id_no varchar(200) not null,
        id_no_masked varchar(40) not null,
        id_no_index char(64) not null,
        id_converted boolean not null default false,
        sex varchar(1) not null,
        birth_date date not null,
        ethnic varchar(2),
        political varchar(2),
        phone varchar(200),
        phone_masked varchar(30),
        street_code varchar(9) not null,
        address text,
        address_masked varchar(200),
        enlist_date date,
        transfer_year smallint not null check (transfer_year between 1949 and 2100),
        former_rank varchar(40),
        transfer_doc_no varchar(60),
        enterprise_name varchar(100) not null,
        enterprise_uscc varchar(18),
        enterprise_nature varchar(10)
          check (enterprise_nature in ('STATE', 'COLLECTIVE', 'SHARE', 'FOREIGN', 'OTHER')),
        retire_date date not null,
        medical_insurance varchar(10) check (medical_insurance in ('EMPLOYEE', 'RESIDENT', 'OTHER')),
        bank_code varchar(8),
        bank_account varchar(200),
        bank_account_masked varchar(40),
        account_name varchar(200),
        account_name_masked varchar(60),
        identity_tags text[] not null default '{}',
        source varchar(6) not null check (source in ('MANUAL', 'IMPORT')),
        suspected_death boolean not null default false,
        exclusive_identity boolean not null default false,
        death_on date,
        status_note varchar(200),
        open_transfer_id uuid,
        account_changed_at timestamptz(3),
        last_compared_at timestamptz(3),
        changed_at timestamptz(3),
        row_mac varchar(120) not null default ''
      );
      create unique index emp_cadre_once on emp_cadre (id_no_index) where state <> 'NOT_ADMITTED';
      create index emp_cadre_org on emp_cadre (org_path text_pattern_ops, id desc);
      create index emp_cadre_district on emp_cadre (district_code, state, id desc);
      create index emp_cadre_name on emp_cadre (person_name_index, birth_date);
      create index emp_cadre_changed on emp_cadre (changed_at) where changed_at is not null`);
    this.addSql(`
      -- What was changed of a person, by whom and why: values as they may be seen.
      create table cadre_change (
        id uuid primary key,
        cadre_id uuid not null references emp_cadre (id),
        field varchar(40) not null,
        before_text varchar(300),
        after_text varchar(300),
        reason varchar(500),
        application_no varchar(24),
        district_code varchar(6) not null,
        changed_at timestamptz(3) not null,
        changed_by varchar(60) not null
      );
      create index cadre_change_cadre on cadre_change (cadre_id, id desc)`);
    this.addSql(`
      create table cadre_import (${FLOW_COLUMNS},
        import_no varchar(24) not null constraint cadre_import_no_unique unique,
        file_name varchar(200) not null,
        digest char(64) not null,
        row_count integer not null check (row_count > 0),
        added integer not null default 0,
        updated integer not null default 0,
        left_out integer not null default 0,
        sent_back integer not null default 0,
        list_version integer not null default 1,
        list_digest char(64),
        imported_by varchar(60) not null
      );
      create index cadre_import_org on cadre_import (org_id, id desc)`);
    this.addSql(`
      create table cadre_application (${FLOW_COLUMNS},
        application_no varchar(24) not null constraint cadre_application_no_unique unique,
        kind varchar(10) not null check (kind in ('ADD', 'UPDATE_KEY', 'RESTORE', 'CANCEL', 'STOP', 'MOVE_OUT')),
        cadre_id uuid not null references emp_cadre (id),
        import_id uuid references cadre_import (id),
        cadre_name_masked varchar(60) not null,
        cadre_id_masked varchar(40) not null,
        reason varchar(500),
        effective_on date,
        next_name varchar(200),
        next_name_masked varchar(60),
        next_id_no varchar(200),
        next_id_no_masked varchar(40),
        next_id_no_index char(64),
        next_bank_code varchar(8),
        next_bank_account varchar(200),
        next_bank_account_masked varchar(40),
        next_account_name varchar(200),
        next_account_name_masked varchar(60),
        next_phone varchar(200),
        next_phone_masked varchar(30),
        next_address text,
        next_address_masked varchar(200),
        next_values jsonb,
        verdict_reason varchar(500)
      );
      create index cadre_application_org on cadre_application (org_path text_pattern_ops, id desc);
      create index cadre_application_import on cadre_application (import_id) where import_id is not null;
      -- One of a person at a time.
      create unique index cadre_application_open on cadre_application (cadre_id)
        where state not in ('PASSED', 'REJECTED', 'WITHDRAWN')`);
    this.addSql(`
      -- Placed with the district that lets go; the one that takes is its other side (to_org_id).
      create table cadre_transfer (${FLOW_COLUMNS},
        transfer_no varchar(24) not null constraint cadre_transfer_no_unique unique,
        cadre_id uuid not null references emp_cadre (id),
        cadre_name_masked varchar(60) not null,
        cadre_id_masked varchar(40) not null,
        from_district varchar(6) not null,
        from_street varchar(9) not null,
        to_district varchar(6) not null check (to_district <> from_district),
        to_org_id uuid not null,
        to_street varchar(9),
        reason_kind varchar(6) not null check (reason_kind in ('HUKOU', 'OTHER')),
        move_date date,
        remark varchar(500),
        started_by varchar(60) not null,
        batch_no varchar(24),
        submitted_at timestamptz(3),
        effective_at timestamptz(3),
        decided_at timestamptz(3),
        decided_by varchar(60),
        opinion varchar(500),
        hukou_warning varchar(200),
        handover jsonb,
        snapshot jsonb,
        frozen_reason varchar(60),
        reminded_day smallint not null default 0
      );
      create unique index cadre_transfer_open on cadre_transfer (cadre_id) where state in ('DRAFT', 'PENDING_SECTION', 'PENDING_TARGET');
      create index cadre_transfer_from on cadre_transfer (district_code, id desc);
      create index cadre_transfer_to on cadre_transfer (to_org_id, state, id desc);
      create index cadre_transfer_waiting on cadre_transfer (submitted_at) where state = 'PENDING_TARGET'`);
    this.addSql(`
      create table pension_snapshot (
        cadre_id uuid not null references emp_cadre (id),
        month char(6) not null check (month ~ '^[0-9]{6}$'),
        monthly_pension varchar(200) not null,
        pay_status varchar(20) not null,
        insured_place varchar(60),
        fetched_at timestamptz(3) not null,
        request_id uuid not null,
        primary key (cadre_id, month)
      );
      create table pension_query (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        query_no varchar(24) not null constraint pension_query_no_unique unique,
        cadre_id uuid not null references emp_cadre (id),
        cadre_name_masked varchar(60) not null,
        request_id uuid not null,
        purpose varchar(10) not null check (purpose in ('CHECK', 'SUBSIDY', 'PETITION', 'OTHER')),
        purpose_text varchar(200),
        from_month char(6) not null,
        to_month char(6) not null,
        outcome varchar(10) not null check (outcome in ('FOUND', 'CACHED', 'NOT_FOUND', 'TIMEOUT', 'FAILED')),
        attempts smallint not null,
        asked_by varchar(60) not null,
        batch_id uuid
      );
      create index pension_query_batch on pension_query (batch_id, id) where batch_id is not null;
      create index pension_query_cadre on pension_query (cadre_id, id desc);
      create index pension_query_org on pension_query (org_path text_pattern_ops, id desc)`);
  }
}
