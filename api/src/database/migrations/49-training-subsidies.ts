import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 补助标准, 异地培训 (02 §18.3, §20.3). */
export class Migration2026113049 extends Migration {
  override up(): void {
    this.addSql(`
      create table subsidy_standard (${FLOW_COLUMNS},
        standard_no varchar(32) not null constraint subsidy_standard_no_unique unique,
        kind varchar(10) not null check (kind in ('LIVING', 'CENTRAL', 'CAP_TRAIN', 'CAP_CERT', 'CAP_LODGE', 'OFF_CAP')),
        item varchar(6) check (item in ('TRAIN', 'CERT', 'LODGE', 'LIVING')),
        unit varchar(6) not null check (unit in ('DAY', 'MONTH', 'HOUR', 'RUN')),
        amount numeric(12,2) not null check (amount > 0),
        scope_districts text[] not null default '{}',
        scope_categories text[] not null default '{}',
        scope_levels text[] not null default '{}',
        nested boolean not null default false,
        valid_from date not null,
        valid_to date,
        cut_to date,
        doc_no varchar(60) not null,
        doc_title varchar(120) not null,
        replaces_id uuid references subsidy_standard (id),
        revision integer not null default 1,
        revision_reason varchar(500),
        edited_by_id uuid,
        remind_days text[] not null default '{}',
        remind_roles text[] not null default '{}',
        muted_at timestamptz(3),
        constraint subsidy_standard_period check (valid_to is null or valid_to >= valid_from),
        constraint subsidy_standard_item check ((kind = 'OFF_CAP') = (item is not null)),
        constraint subsidy_standard_living check (kind <> 'LIVING' or valid_to is not null)
      );
      create index subsidy_standard_kind on subsidy_standard (kind, valid_from);
      create index subsidy_standard_replaces on subsidy_standard (replaces_id)`);
    this.addSql(`
      create table subsidy_standard_use (
        standard_id uuid not null references subsidy_standard (id),
        record_type varchar(40) not null,
        record_id uuid not null,
        line varchar(20) not null,
        record_no varchar(32) not null,
        amount numeric(14,2) not null,
        used_at timestamptz(3) not null,
        primary key (standard_id, record_type, record_id, line)
      );
      create index subsidy_standard_use_of on subsidy_standard_use (record_id)`);
    this.addSql(`
      create table offsite_training (${FLOW_COLUMNS},
        offsite_no varchar(32) not null constraint offsite_training_no_unique unique,
        kind varchar(10) not null check (kind in ('DELTA', 'NATION')),
        id_no varchar(200) not null,
        id_no_masked varchar(30) not null,
        id_no_index char(64) not null,
        trainee_index char(64) not null,
        person_name varchar(200) not null,
        person_name_masked varchar(60) not null,
        person_category varchar(2) not null,
        province varchar(2) not null,
        city varchar(40),
        institution_name varchar(100) not null,
        institution_uscc varchar(18),
        in_directory boolean not null,
        outside_reason varchar(200),
        project_name varchar(80) not null,
        occupation varchar(60),
        level varchar(1) not null,
        start_date date not null,
        end_date date not null check (end_date >= start_date),
        hours numeric(6,1) not null check (hours > 0),
        days integer not null check (days > 0),
        nights integer,
        application_no varchar(40),
        application_date date,
        certificate_no varchar(40),
        certificate_date date,
        exam_result varchar(4) not null check (exam_result in ('PASS', 'FAIL', 'NONE')),
        source varchar(6) not null default 'ENTRY' check (source in ('ENTRY', 'IMPORT')),
        release_reason varchar(500),
        invoiced numeric(14,2) not null default 0,
        result_lines jsonb not null default '[]',
        approved numeric(14,2),
        central numeric(14,2),
        local numeric(14,2),
        result_reason varchar(500),
        paid_on date,
        voucher_no varchar(40),
        bank_account varchar(200),
        bank_account_masked varchar(40),
        registered_by_name varchar(60),
        registered_at timestamptz(3),
        result_version integer not null default 0
      );
      create index offsite_training_org on offsite_training (org_id, id desc);
      create index offsite_training_district on offsite_training (district_code, id desc);
      create index offsite_training_id_no on offsite_training (id_no_index);
      create index offsite_training_trainee on offsite_training (trainee_index, start_date)`);
    this.addSql(`
      create table offsite_expense (
        id uuid primary key,
        training_id uuid not null references offsite_training (id),
        item varchar(6) not null check (item in ('TRAIN', 'CERT', 'LODGE', 'LIVING')),
        invoice_no varchar(30) not null constraint offsite_expense_invoice unique,
        invoice_date date not null,
        payee varchar(100) not null,
        amount numeric(14,2) not null check (amount > 0)
      );
      create index offsite_expense_of on offsite_expense (training_id)`);
    this.addSql(`
      create table offsite_result (
        training_id uuid not null references offsite_training (id),
        version integer not null,
        state varchar(40) not null,
        lines jsonb not null,
        approved numeric(14,2) not null,
        central numeric(14,2) not null,
        local numeric(14,2) not null,
        reason varchar(500),
        paid_on date,
        voucher_no varchar(40),
        registered_by_name varchar(60) not null,
        registered_at timestamptz(3) not null,
        primary key (training_id, version)
      )`);
  }
}
