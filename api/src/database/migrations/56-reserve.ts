import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 预备役登记 (01 §12), and the templates of documents that offices replace (01 §12.6, R10.2). */
export class Migration2026113056 extends Migration {
  override up(): void {
    this.addSql(`
      create table document_template (${FLOW_COLUMNS},
        template_no varchar(24) not null constraint document_template_no_unique unique,
        kind varchar(40) not null,
        title varchar(60) not null,
        edition integer not null check (edition > 0),
        note varchar(200) not null,
        file_id uuid not null,
        placeholders text[] not null,
        made_by_name varchar(60) not null,
        published_at timestamptz(3)
      );
      create unique index document_template_edition on document_template (kind, edition);
      create index document_template_in_force on document_template (kind, published_at desc) where state = 'PUBLISHED'`);
    this.addSql(`
      -- Columns without a masked twin hold what has a right of its own (secret, health): envelopes, opened for its holders alone.
      create table reserve_record (${FLOW_COLUMNS},
        record_no varchar(24) not null constraint reserve_record_no_unique unique,
        person_id uuid not null references person (id),
        person_name varchar(200) not null,
        person_name_masked varchar(60) not null,
        id_no varchar(200) not null,
        id_no_masked varchar(40) not null,
        id_no_index char(64) not null,
        sex varchar(1) not null,
        birth_date date not null,
        placement_region varchar(9) not null,
        discharge_date date,
        discharge_no varchar(200),
        discharge_no_masked varchar(40),
        discharge_type varchar(4),
        service_branch text,
        unit_name text,
        corps text,
        rank varchar(4),
        post varchar(40),
        speciality varchar(4),
        tech_grade varchar(4),
        licence_grade varchar(20),
        blood_type text,
        height text,
        weight text,
        health text,
        education varchar(2),
        political varchar(2),
        ethnic varchar(2),
        marital varchar(2),
        skills text[] not null default '{}',
        honours text[] not null default '{}',
        reg_region varchar(9),
        reg_address text,
        reg_address_masked varchar(200),
        live_region varchar(9),
        live_address text,
        live_address_masked varchar(200),
        contact_phone varchar(200),
        contact_phone_masked varchar(30),
        emergency_name varchar(200),
        emergency_name_masked varchar(60),
        emergency_relation varchar(2),
        emergency_phone varchar(200),
        emergency_phone_masked varchar(30),
        employer varchar(100),
        job_post varchar(60),
        reserve_type text,
        reserve_unit text,
        training_history text,
        callable text,
        change_done_on date,
        remark varchar(500),
        export_no varchar(24),
        exported_at timestamptz(3),
        exported_by_name varchar(60),
        delivered_to varchar(60),
        delivered_by varchar(10) check (delivered_by in ('PAPER', 'DISC', 'SYSTEM')),
        delivered_at timestamptz(3),
        result_reason varchar(500),
        updated_by_name varchar(60) not null,
        reminded_on date,
        warned_on date
      );
      -- One record of a person in a district at a time; one that moved away stays as it was.
      create unique index reserve_record_once on reserve_record (person_id, district_code) where state <> 'NOT_RELEVANT';
      create index reserve_record_org on reserve_record (org_id, id desc);
      create index reserve_record_id_no on reserve_record (id_no_index);
      create index reserve_record_by_discharge on reserve_record (discharge_date, id);
      create index reserve_record_change on reserve_record (discharge_date) where change_done_on is null`);
    this.addSql(`
      -- What left the house: its values and the edition of its template stay as they were.
      create table reserve_export (
        id uuid primary key,
        record_id uuid not null references reserve_record (id),
        export_no varchar(24) not null constraint reserve_export_no_unique unique,
        edition integer not null check (edition > 0),
        template_id uuid references document_template (id),
        content text not null,
        reason varchar(500) not null,
        exported_at timestamptz(3) not null,
        exported_by_id uuid,
        exported_by_name varchar(60) not null,
        org_name varchar(100) not null,
        constraint reserve_export_edition unique (record_id, edition)
      )`);
    this.addSql(`
      -- Each as it was first made: by format, and with or without what has a right of its own.
      create table reserve_export_file (
        export_id uuid not null references reserve_export (id),
        format varchar(4) not null check (format in ('pdf', 'ofd', 'docx')),
        with_health boolean not null,
        with_secret boolean not null,
        file_id uuid not null references stored_file (id),
        size bigint not null,
        sm3 char(64) not null,
        primary key (export_id, format, with_health, with_secret)
      )`);
    this.addSql(`
      -- 批量导出 and what is handed over: more than fifty persons are released by a second one.
      create table reserve_batch (${FLOW_COLUMNS},
        batch_no varchar(24) not null constraint reserve_batch_no_unique unique,
        persons integer not null check (persons > 0),
        reason varchar(500) not null,
        with_health boolean not null,
        with_secret boolean not null,
        made_by_name varchar(60) not null,
        left_out integer not null default 0,
        package_id uuid,
        package_size bigint,
        delivered_to varchar(60),
        delivered_by varchar(10) check (delivered_by in ('PAPER', 'DISC', 'SYSTEM')),
        delivered_at timestamptz(3)
      );
      create index reserve_batch_org on reserve_batch (org_id, id desc);
      create table reserve_batch_row (
        batch_id uuid not null references reserve_batch (id),
        record_id uuid not null references reserve_record (id),
        export_id uuid references reserve_export (id),
        fault varchar(500),
        primary key (batch_id, record_id)
      )`);
  }
}
