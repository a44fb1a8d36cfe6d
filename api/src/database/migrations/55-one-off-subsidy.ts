import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 自主就业退役士兵一次性经济补助 (01 §13.4): applications, and what of them was put before the person. */
export class Migration2026113055 extends Migration {
  override up(): void {
    this.addSql(`
      create table one_off_subsidy (${FLOW_COLUMNS},
        apply_no varchar(32) not null constraint one_off_subsidy_no unique,
        person_id uuid not null references person (id),
        person_name varchar(200) not null,
        person_name_masked varchar(60) not null,
        id_no varchar(200) not null,
        id_no_masked varchar(30) not null,
        id_no_index char(64) not null,
        case_id uuid references one_thing_case (id),
        case_no varchar(22),
        person_category varchar(10) not null check (person_category in ('SERGEANT', 'CONSCRIPT')),
        placement_region varchar(6) not null,
        reported_on date not null,
        enlist_date date not null,
        discharge_date date not null check (discharge_date > enlist_date),
        service_months integer not null check (service_months between 0 and 480),
        facts_corrected boolean not null default false,
        facts_reason varchar(500),
        ratios text[] not null default '{}',
        standard_rule_id uuid not null,
        standard_no varchar(20) not null,
        standard_version integer not null,
        standard_title varchar(120) not null,
        policy_document varchar(120) not null,
        calculation jsonb not null,
        month_from smallint not null,
        amount numeric(14,2) not null check (amount > 0),
        reckoned_at timestamptz(3) not null,
        account_kind varchar(4) not null default 'OWN' check (account_kind in ('OWN', 'CARD')),
        bank_code varchar(8),
        bank_name varchar(100),
        bank_account varchar(200),
        bank_account_masked varchar(40),
        account_holder varchar(200),
        account_holder_masked varchar(60),
        account_check varchar(10) not null default 'NONE' check (account_check in ('NONE', 'PASSED')),
        account_checked_at timestamptz(3),
        next_bank_code varchar(8),
        next_bank_name varchar(100),
        next_bank_account varchar(200),
        next_bank_account_masked varchar(40),
        next_account_reason varchar(500),
        info_confirmed_at timestamptz(3),
        confirmed_by varchar(10) check (confirmed_by in ('PC_YWTB', 'ALIPAY', 'SUISHENBAN', 'WINDOW', 'PAPER')),
        confirmed_by_name varchar(60),
        prepared_by uuid[] not null default '{}',
        second_of uuid references one_off_subsidy (id),
        second_allowed_at timestamptz(3),
        second_allowed_by varchar(60),
        second_reason varchar(500),
        batch_id uuid,
        batch_no varchar(40),
        paid_amount numeric(14,2),
        paid_at timestamptz(3),
        bank_ref varchar(60),
        fail_reason varchar(200),
        remark varchar(500)
      );
      create index one_off_subsidy_org on one_off_subsidy (org_id, id desc);
      create index one_off_subsidy_district on one_off_subsidy (district_code, state, id desc);
      create index one_off_subsidy_id_no on one_off_subsidy (id_no_index);
      create index one_off_subsidy_person on one_off_subsidy (person_id);
      create index one_off_subsidy_batch on one_off_subsidy (batch_id) where batch_id is not null;
      -- One application for one discharge, whoever hands it in at the same moment; a second payment names the first.
      create unique index one_off_subsidy_once on one_off_subsidy (person_id, discharge_date)
        where state <> 'CANCELLED' and second_of is null;
      create unique index one_off_subsidy_second on one_off_subsidy (second_of)
        where state <> 'CANCELLED' and second_of is not null`);
    this.addSql(`
      create table subsidy_information (
        id uuid primary key,
        application_id uuid not null references one_off_subsidy (id),
        number integer not null,
        content jsonb not null,
        sm3 char(64) not null,
        asked_at timestamptz(3) not null,
        answer varchar(10) check (answer in ('CONFIRMED', 'DECLINED', 'WITHDRAWN')),
        answered_at timestamptz(3),
        channel varchar(12),
        constraint subsidy_information_number unique (application_id, number)
      )`);
  }
}
