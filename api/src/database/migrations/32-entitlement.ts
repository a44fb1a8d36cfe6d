import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 免申即享 (01 §8): placement records, candidates, batches, results of the insurance. */
export class Migration2026113032 extends Migration {
  override up(): void {
    this.addSql(`
      -- How far the pages of another system have been pulled.
      create table pull_cursor (
        source varchar(40) primary key,
        cursor varchar(200) not null,
        pages bigint not null default 0,
        pulled_at timestamptz(3) not null
      )`);
    this.addSql(`
      create table placement_record (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        record_no varchar(40) not null constraint placement_record_no_unique unique,
        source_version integer not null,
        content text not null,
        name_masked varchar(60) not null,
        id_no_masked varchar(20) not null,
        id_no_index char(64) not null,
        discharge_date date not null,
        service_months integer not null,
        person_category varchar(10) not null,
        placement_type varchar(4) not null,
        placement_region varchar(6) not null,
        placement_direction varchar(100) not null,
        status varchar(12) not null,
        reported_on date,
        started_on date,
        rival_regions text[] not null default '{}',
        verdicts jsonb not null default '[]',
        eligible boolean not null default false,
        screened_at timestamptz(3),
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null
      );
      create index placement_record_id_no on placement_record (id_no_index);
      create index placement_record_district on placement_record (district_code, eligible, id desc)`);
    this.addSql(`
      create table entitlement_candidate (${FLOW_COLUMNS},
        candidate_no varchar(24) not null constraint entitlement_candidate_no_unique unique,
        person_id uuid not null,
        placement_record_id uuid not null constraint entitlement_candidate_record references placement_record (id),
        source_version integer not null,
        profile text not null,
        name_masked varchar(60) not null,
        id_no_masked varchar(20) not null,
        mobile_masked varchar(20) not null,
        discharge_date date not null,
        service_months integer not null,
        placement_region varchar(6) not null,
        placement_direction varchar(100) not null,
        rival_regions text[] not null default '{}',
        reported_on date,
        waiting_start char(7) not null,
        waiting_end char(7),
        manual_reason varchar(500),
        match_result varchar(10) not null default 'PENDING',
        match_detail jsonb not null default '[]',
        match_values text,
        matched_at timestamptz(3),
        adopted jsonb not null default '{}',
        consent_state varchar(12) not null default 'NOT_REQUIRED',
        consent_at timestamptz(3),
        consent_channel varchar(12),
        batch_id uuid,
        pension_state varchar(10) not null default 'NONE',
        medical_state varchar(10) not null default 'NONE',
        failure_reason varchar(500),
        identified_at timestamptz(3) not null,
        pushed_at timestamptz(3),
        settled_at timestamptz(3),
        alerted_at timestamptz(3)
      );
      create unique index entitlement_candidate_person on entitlement_candidate (person_id)
        where state not in ('EXCLUDED', 'LAPSED', 'CLOSED');
      create index entitlement_candidate_record_index on entitlement_candidate (placement_record_id);
      create index entitlement_candidate_city on entitlement_candidate (id desc);
      create index entitlement_candidate_city_state on entitlement_candidate (state, id desc);
      create index entitlement_candidate_district on entitlement_candidate (district_code, id desc);
      create index entitlement_candidate_district_state on entitlement_candidate (district_code, state, id desc);
      create index entitlement_candidate_batch on entitlement_candidate (batch_id);
      create index entitlement_candidate_waiting on entitlement_candidate (reported_on) where alerted_at is null and waiting_end is null`);
    this.addSql(`
      create table candidate_identity (
        id uuid primary key,
        candidate_id uuid not null constraint candidate_identity_candidate references entitlement_candidate (id),
        id_no text not null,
        id_no_masked varchar(20) not null,
        replaced_at timestamptz(3) not null,
        source_version integer not null
      );
      create index candidate_identity_candidate_index on candidate_identity (candidate_id)`);
    this.addSql(`
      create table entitlement_batch (${FLOW_COLUMNS},
        batch_no varchar(30) not null constraint entitlement_batch_no_unique unique,
        title varchar(60) not null,
        period_ym char(7) not null,
        region varchar(6) not null,
        count integer not null,
        parts integer not null default 0,
        acked_parts integer not null default 0,
        results_received integer not null default 0,
        succeeded integer not null default 0,
        failed integer not null default 0,
        created_by_name varchar(60) not null,
        approver_id uuid,
        approver_name varchar(60),
        approved_at timestamptz(3),
        pushed_at timestamptz(3),
        ack_at timestamptz(3),
        ack_code varchar(10)
      );
      create index entitlement_batch_district on entitlement_batch (district_code, id desc);
      create index entitlement_batch_open on entitlement_batch (pushed_at) where state = 'PUSHED'`);
    this.addSql(`
      create table entitlement_line (
        id uuid primary key,
        batch_id uuid not null constraint entitlement_line_batch references entitlement_batch (id),
        candidate_id uuid not null constraint entitlement_line_candidate references entitlement_candidate (id),
        period_ym char(7) not null,
        insured_types text[] not null,
        part_no integer,
        push_id char(64),
        pushed_at timestamptz(3),
        outcome varchar(10) not null default 'PENDING',
        settled_at timestamptz(3),
        constraint entitlement_line_once unique (batch_id, candidate_id)
      );
      create index entitlement_line_candidate_index on entitlement_line (candidate_id, period_ym);
      create index entitlement_line_push on entitlement_line (push_id)`);
    this.addSql(`
      create table insurance_result (
        id uuid primary key,
        candidate_id uuid not null constraint insurance_result_candidate references entitlement_candidate (id),
        batch_id uuid not null constraint insurance_result_batch references entitlement_batch (id),
        period_ym char(7) not null,
        insurance_type varchar(10) not null,
        success boolean not null,
        account text,
        account_masked varchar(40),
        enrolled_on date,
        unit_name varchar(100),
        payment_base numeric(14,2),
        pay_standard varchar(200),
        from_month char(7),
        to_month char(7),
        failure_code varchar(20),
        failure_reason varchar(500),
        message_id varchar(64) not null,
        received_at timestamptz(3) not null,
        updates integer not null default 0,
        constraint insurance_result_once unique (candidate_id, period_ym, insurance_type)
      )`);
  }
}
