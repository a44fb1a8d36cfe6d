import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

const AMOUNTS = `
        total numeric(14,2) not null default 0,
        central numeric(14,2) not null default 0,
        local numeric(14,2) not null default 0,`;

/** 补助发放管理 (02 §19.3): application, sheets by district, ledgers that never change, their reversals, payments of the fund. */
export class Migration2026113052 extends Migration {
  override up(): void {
    this.addSql(`
      -- One for each run. Its organisation is the institution; where it stands is said by its sheets.
      create table subsidy_application (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        application_no varchar(32) not null constraint subsidy_application_no_unique unique,
        run_id uuid not null constraint subsidy_application_once unique references training_run (id),
        institution_id uuid not null references training_institution (id),
        content_version integer not null default 0,
        submitted_at timestamptz(3),
        submitted_by_name varchar(60),
        -- The last day on which it can be made without a reason.
        apply_until date,
        late_reason varchar(300),
        payee_name varchar(100),
        payee_bank varchar(80),
        payee_account text,
        payee_account_masked varchar(40),
        assessment_fee numeric(12,2) check (assessment_fee >= 0),
        lodge_nights integer check (lodge_nights >= 0),
        lodge_rate numeric(12,2) check (lodge_rate >= 0),
        declared boolean not null default false
      );
      create index subsidy_application_org on subsidy_application (org_id, id desc);
      create index subsidy_application_district on subsidy_application (district_code, id desc)`);
    this.addSql(`
      -- Its organisation is the institution, its district that which pays: whose trainees they are.
      create table subsidy_sheet (${FLOW_COLUMNS},
        sheet_no varchar(40) not null constraint subsidy_sheet_no_unique unique,
        application_id uuid not null references subsidy_application (id),
        run_id uuid not null references training_run (id),
        institution_id uuid not null references training_institution (id),
        contract_id uuid not null references run_contract (id),
        content_version integer not null default 0,
        trainee_count integer not null default 0,
        completed_count integer not null default 0,
        train numeric(14,2) not null default 0,
        cert numeric(14,2) not null default 0,
        lodge numeric(14,2) not null default 0,
        living numeric(14,2) not null default 0,${AMOUNTS}
        submitted_at timestamptz(3),
        -- Why it is passed though a check is red, by its code.
        check_answers jsonb not null default '[]',
        -- The checks as they stood when it was passed.
        checks jsonb,
        closed_on date,
        constraint subsidy_sheet_once unique (application_id, district_code),
        constraint subsidy_sheet_funds check (central + local = total),
        constraint subsidy_sheet_items check (train + cert + lodge + living = total)
      );
      create index subsidy_sheet_org on subsidy_sheet (org_id, id desc);
      create index subsidy_sheet_district on subsidy_sheet (district_code, id desc);
      create index subsidy_sheet_run on subsidy_sheet (run_id)`);
    this.addSql(`
      create table subsidy_sheet_line (
        id uuid primary key,
        sheet_id uuid not null references subsidy_sheet (id) on delete cascade,
        seq integer not null check (seq > 0),
        run_trainee_id uuid not null references run_trainee (id),
        item varchar(6) not null check (item in ('TRAIN', 'CERT', 'LODGE', 'LIVING')),
        quantity numeric(8,2) not null,
        unit varchar(6) not null check (unit in ('DAY', 'MONTH', 'HOUR', 'RUN')),
        standard_ids uuid[] not null default '{}',
        -- Empty where days had several standards.
        unit_amount numeric(12,2),
        gross numeric(14,2) not null,
        cap numeric(14,2),
        amount numeric(14,2) not null check (amount > 0),
        central numeric(14,2) not null check (central >= 0),
        local numeric(14,2) not null check (local >= 0),
        -- Days of training with hours, what was attended of them, and the standard of the day.
        basis jsonb not null default '{}',
        excluded boolean not null default false,
        exclude_reason varchar(500),
        constraint subsidy_sheet_line_once unique (sheet_id, run_trainee_id, item),
        constraint subsidy_sheet_line_funds check (excluded or central + local = amount),
        constraint subsidy_sheet_line_reason check (excluded = (exclude_reason is not null))
      )`);
    this.addSql(`
      create table subsidy_ledger (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        ledger_no varchar(32) not null constraint subsidy_ledger_no_unique unique,
        sheet_id uuid not null constraint subsidy_ledger_once unique references subsidy_sheet (id),
        sheet_no varchar(40) not null,
        application_id uuid not null references subsidy_application (id),
        run_id uuid not null references training_run (id),
        run_no varchar(32) not null,
        run_name varchar(80) not null,
        start_on date not null,
        end_on date not null,
        institution_id uuid not null references training_institution (id),
        institution_name varchar(100) not null,
        project_name varchar(80) not null,
        contract_no varchar(40) not null,
        payee_name varchar(100) not null,
        payee_bank varchar(80) not null,
        payee_account text not null,
        payee_account_masked varchar(40) not null,
        generated_at timestamptz(3) not null,
        line_count integer not null check (line_count > 0),
        train numeric(14,2) not null,
        cert numeric(14,2) not null,
        lodge numeric(14,2) not null,
        living numeric(14,2) not null,
        total numeric(14,2) not null,
        central numeric(14,2) not null,
        local numeric(14,2) not null,
        amount_in_words varchar(80) not null,
        -- SM3 over head and lines as they were generated.
        hash char(64) not null,
        constraint subsidy_ledger_funds check (central + local = total),
        constraint subsidy_ledger_items check (train + cert + lodge + living = total)
      );
      create index subsidy_ledger_org on subsidy_ledger (org_id, id desc);
      create index subsidy_ledger_district on subsidy_ledger (district_code, id desc);
      create index subsidy_ledger_run on subsidy_ledger (run_id)`);
    this.addSql(`
      create table subsidy_reversal (${FLOW_COLUMNS},
        reversal_no varchar(32) not null constraint subsidy_reversal_no_unique unique,
        ledger_id uuid not null references subsidy_ledger (id),
        line_id uuid not null,
        -- What the line should have come to; empty: nothing at all.
        right_amount numeric(14,2) check (right_amount >= 0),
        reason varchar(500) not null,
        reversed_amount numeric(14,2),
        replacement_amount numeric(14,2),
        net_total numeric(14,2),
        net_central numeric(14,2),
        net_local numeric(14,2),
        recovery_amount numeric(14,2) not null default 0 check (recovery_amount >= 0),
        posted_at timestamptz(3),
        recovered_on date,
        constraint subsidy_reversal_net check (net_central + net_local = net_total)
      );
      create index subsidy_reversal_org on subsidy_reversal (org_id, id desc);
      create index subsidy_reversal_district on subsidy_reversal (district_code, id desc);
      create index subsidy_reversal_ledger on subsidy_reversal (ledger_id);
      create unique index subsidy_reversal_line on subsidy_reversal (line_id) where state not in ('REFUSED', 'WITHDRAWN')`);
    this.addSql(`
      -- What was generated, and below it what reversals have posted: lines are added, never changed.
      create table subsidy_ledger_line (
        id uuid primary key,
        ledger_id uuid not null references subsidy_ledger (id),
        seq integer not null check (seq > 0),
        kind varchar(12) not null check (kind in ('ORIGINAL', 'REVERSAL', 'REPLACEMENT')),
        reversal_id uuid references subsidy_reversal (id),
        -- The line that is taken back or replaced.
        corrects_id uuid references subsidy_ledger_line (id),
        run_trainee_id uuid not null references run_trainee (id),
        name_masked varchar(60) not null,
        id_no_masked varchar(20) not null,
        category varchar(2) not null,
        item varchar(6) not null check (item in ('TRAIN', 'CERT', 'LODGE', 'LIVING')),
        quantity numeric(8,2) not null,
        unit varchar(6) not null check (unit in ('DAY', 'MONTH', 'HOUR', 'RUN')),
        standard_ids uuid[] not null default '{}',
        unit_amount numeric(12,2),
        gross numeric(14,2) not null,
        cap numeric(14,2),
        amount numeric(14,2) not null,
        central numeric(14,2) not null,
        local numeric(14,2) not null,
        basis jsonb not null default '{}',
        posted_at timestamptz(3) not null,
        -- SM3 over the hash of the line before and this one.
        hash char(64) not null,
        constraint subsidy_ledger_line_seq unique (ledger_id, seq),
        constraint subsidy_ledger_line_funds check (central + local = amount),
        constraint subsidy_ledger_line_kind check ((kind = 'ORIGINAL') = (reversal_id is null)),
        constraint subsidy_ledger_line_corrects check ((kind = 'ORIGINAL') = (corrects_id is null))
      );
      create unique index subsidy_ledger_line_reversed on subsidy_ledger_line (corrects_id, kind);
      create index subsidy_ledger_line_trainee on subsidy_ledger_line (run_trainee_id, item);
      alter table subsidy_reversal add constraint subsidy_reversal_of foreign key (line_id) references subsidy_ledger_line (id)`);
    for (const table of ['subsidy_ledger', 'subsidy_ledger_line'])
      this.addSql(`
        create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change();
        create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`);
    this.addSql(`
      -- T27-6: what the district has paid of a ledger; a ledger is paid once.
      create table subsidy_fund_payment (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        ledger_no varchar(32) not null constraint subsidy_fund_payment_once unique references subsidy_ledger (ledger_no),
        ledger_id uuid not null references subsidy_ledger (id),
        paid_on date not null,
        voucher_no varchar(40) not null,
        amount numeric(14,2) not null,
        registered_by_name varchar(60) not null
      );
      create index subsidy_fund_payment_org on subsidy_fund_payment (org_id, id desc);
      create index subsidy_fund_payment_district on subsidy_fund_payment (district_code, id desc)`);
  }
}
