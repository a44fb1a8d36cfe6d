import { Migration } from '@mikro-orm/migrations';

/** 生活补助发放 (02 §19.3): one sheet for each ledger with 生活补助, a payment for each trainee, and every feedback of the institution as it was. */
export class Migration2026113053 extends Migration {
  override up(): void {
    this.addSql(`
      create table payout_sheet (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        sheet_id uuid not null constraint payout_sheet_once unique references subsidy_sheet (id),
        ledger_id uuid not null references subsidy_ledger (id),
        -- Nobody is paid before it.
        ledger_on date not null,
        -- 0 before it is first fed back.
        feedback_version integer not null default 0,
        -- Rows of the bank's result file that was imported last (R8).
        bank_rows integer,
        bank_file varchar(200)
      )`);
    this.addSql(`
      -- Its organisation is the institution that pays, its district the one whose ledger it is.
      create table living_payout (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        payout_no varchar(32) not null constraint living_payout_no_unique unique,
        payout_sheet_id uuid not null references payout_sheet (id),
        sheet_id uuid not null references subsidy_sheet (id),
        run_trainee_id uuid not null references run_trainee (id),
        trainee_id uuid not null references training_trainee (id),
        seq integer not null,
        due_amount numeric(14,2) not null check (due_amount >= 0),
        -- To whom it went, as it stood when the result was entered.
        account_name varchar(200),
        account_name_masked varchar(60),
        bank_name varchar(80),
        bank_account varchar(200),
        bank_account_masked varchar(40),
        paid_amount numeric(14,2) check (paid_amount > 0),
        paid_on date,
        method varchar(8) check (method in ('BANK', 'OTHER')),
        voucher_no varchar(40),
        voucher_file_id uuid,
        result varchar(7) check (result in ('PAID', 'FAILED', 'PENDING')),
        fail_reason varchar(200),
        -- The trainee has died: what the institution says, and to whom the district lets it be paid (02 §19.8).
        heir_note varchar(200),
        heir_decision varchar(500),
        heir_decided_by varchar(60),
        heir_decided_at timestamptz(3),
        round integer not null default 1,
        constraint living_payout_once unique (payout_sheet_id, run_trainee_id),
        constraint living_payout_paid check ((result is not distinct from 'PAID') = (paid_amount is not null and paid_on is not null)),
        constraint living_payout_failed check (result is distinct from 'FAILED' or fail_reason is not null)
      );
      create index living_payout_org on living_payout (org_id, id desc);
      create index living_payout_district on living_payout (district_code, id desc);
      create index living_payout_sheet on living_payout (sheet_id, seq);
      create index living_payout_trainee on living_payout (trainee_id)`);
    this.addSql(`
      create table payout_feedback (
        payout_sheet_id uuid not null references payout_sheet (id),
        version integer not null,
        submitted_at timestamptz(3) not null,
        submitted_by_name varchar(60) not null,
        due_total numeric(14,2) not null,
        paid_total numeric(14,2) not null,
        -- Each payment as it was fed back: who, due, paid, when, result, why not.
        rows jsonb not null,
        verdict varchar(9) check (verdict in ('CONFIRMED', 'RETURNED')),
        opinion varchar(500),
        judged_by_name varchar(60),
        judged_at timestamptz(3),
        primary key (payout_sheet_id, version)
      )`);
  }
}
