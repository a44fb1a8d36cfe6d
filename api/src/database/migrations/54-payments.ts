import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 资金发放 (01 §13, 03 §33): frozen batches, their items, what the platform says of them, vouchers, reconciliation; signed approvals (03 §41.9). */
export class Migration2026113054 extends Migration {
  override up(): void {
    this.addSql(`
      -- What an approver was asked to sign, for one answer; and what was signed, which is never changed.
      create table flow_signature_request (
        id uuid primary key,
        user_id uuid not null,
        session_id uuid not null,
        record_type varchar(40) not null,
        record_id uuid not null,
        record_version integer not null,
        action varchar(40) not null,
        statement text not null,
        public_key varchar(130) not null,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        answered_at timestamptz(3)
      );
      create index flow_signature_request_expiry on flow_signature_request (expires_at);
      create table flow_signature (
        id uuid primary key,
        record_type varchar(40) not null,
        record_id uuid not null,
        event_seq integer not null,
        action varchar(40) not null,
        digest char(64) not null,
        statement text not null,
        public_key varchar(130) not null,
        certificate text,
        signature varchar(200) not null,
        user_id uuid not null,
        user_name varchar(60) not null,
        signed_at timestamptz(3) not null,
        constraint flow_signature_once unique (record_id, event_seq)
      )`);
    this.addSql(`
      create table payment_batch (${FLOW_COLUMNS},
        batch_no varchar(40) not null constraint payment_batch_no_unique unique,
        purpose varchar(40) not null,
        purpose_title varchar(60) not null,
        period varchar(20),
        item_count integer not null check (item_count >= 0),
        total numeric(14,2) not null check (total >= 0),
        digest char(64) not null,
        platform_no varchar(40),
        reissue_of uuid references payment_batch (id),
        reissue_no integer not null default 0,
        corrections integer not null default 0,
        prepared_by varchar(60) not null,
        prepared_at timestamptz(3) not null,
        reviewed_by varchar(60),
        reviewed_at timestamptz(3),
        approved_by varchar(60),
        approved_at timestamptz(3),
        pushed_at timestamptz(3),
        check_note varchar(500),
        accepted_at timestamptz(3),
        result_at timestamptz(3),
        verified_at timestamptz(3),
        closed_at timestamptz(3),
        reject_code varchar(20),
        reject_reason varchar(500),
        platform_fault varchar(1000),
        success_count integer not null default 0,
        failed_count integer not null default 0,
        success_amount numeric(14,2) not null default 0,
        differing_count integer not null default 0,
        registered_at timestamptz(3),
        registered_by varchar(60),
        registered_how varchar(10) check (registered_how in ('AUTO', 'MANUAL')),
        row_mac varchar(120) not null default '',
        constraint payment_batch_reissue_once unique (reissue_of, reissue_no)
      );
      create index payment_batch_org on payment_batch (org_id, id desc);
      create index payment_batch_district on payment_batch (district_code, id desc);
      create index payment_batch_open on payment_batch (state) where state not in ('CLOSED', 'CANCELLED');
      create index payment_batch_unregistered on payment_batch (approved_at) where registered_at is null and approved_at is not null`);
    this.addSql(`
      create table payment_item (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        batch_id uuid not null references payment_batch (id),
        seq integer not null check (seq > 0),
        purpose varchar(40) not null,
        record_type varchar(40) not null,
        record_id uuid not null,
        person_id uuid,
        name varchar(200) not null,
        name_masked varchar(60) not null,
        id_no varchar(200) not null,
        id_no_masked varchar(30) not null,
        id_no_index char(64) not null,
        amount numeric(14,2) not null check (amount > 0),
        bank_code varchar(20) not null,
        account varchar(200) not null,
        account_masked varchar(30) not null,
        holder varchar(200) not null,
        holder_masked varchar(60) not null,
        remark varchar(200) not null default '',
        state varchar(10) not null check (state in
          ('WAIT', 'PUSHED', 'ACCEPTED', 'PAYING', 'UNKNOWN', 'SUCCESS', 'FAILED', 'RETURNED', 'REVERSED', 'STOPPED')),
        failure_code varchar(20),
        failure_reason varchar(500),
        paid_amount numeric(14,2),
        paid_at timestamptz(3),
        bank_ref varchar(60),
        -- What the line of business was last told of the item; nothing of a difference before somebody has decided.
        told_state varchar(10) check (told_state in ('SUCCESS', 'FAILED', 'RETURNED')),
        told_amount numeric(14,2),
        asked_at timestamptz(3),
        verify_result varchar(10) check (verify_result in ('CONFIRMED', 'DIFFERING', 'REFUSED', 'MISSING')),
        verify_note varchar(500),
        verified_at timestamptz(3),
        decision_reason varchar(500),
        decided_by varchar(60),
        decided_at timestamptz(3),
        reissue_of uuid references payment_item (id),
        voucher_id uuid,
        row_mac varchar(120) not null default '',
        constraint payment_item_seq unique (batch_id, seq)
      );
      -- A claim is paid once: of all items for one record only one may be under way or paid. What was refused or came back no longer counts, so
      -- that it can go out again; what goes out again can be paid once.
      create unique index payment_item_claim on payment_item (purpose, record_type, record_id)
        where state not in ('FAILED', 'RETURNED', 'REVERSED', 'STOPPED');
      create unique index payment_item_reissued_once on payment_item (reissue_of) where state not in ('STOPPED', 'REVERSED', 'FAILED', 'RETURNED');
      create index payment_item_record on payment_item (record_id);
      create index payment_item_person on payment_item (id_no_index);
      create index payment_item_org on payment_item (org_id, id desc);
      create index payment_item_district on payment_item (district_code, id desc);
      create index payment_item_open on payment_item (batch_id) where state in ('PUSHED', 'ACCEPTED', 'PAYING', 'UNKNOWN')`);
    this.addSql(`
      -- Everything that was ever said of an item, each saying once: its standing follows from the set, whatever the order.
      create table payment_result (
        id uuid primary key,
        item_id uuid not null references payment_item (id),
        batch_id uuid not null references payment_batch (id),
        digest char(64) not null,
        state varchar(10) not null check (state in ('ACCEPTED', 'PAYING', 'SUCCESS', 'FAILED', 'RETURNED')),
        amount numeric(14,2),
        bank_time timestamptz(3) not null,
        bank_ref varchar(60) not null default '',
        account_tail varchar(4),
        holder_matches boolean,
        code varchar(20) not null default '',
        reason varchar(500) not null default '',
        source varchar(10) not null check (source in ('MESSAGE', 'FILE', 'QUERY', 'MANUAL')),
        received_by varchar(60) not null,
        received_at timestamptz(3) not null,
        constraint payment_result_once unique (item_id, digest)
      );
      create index payment_result_batch on payment_result (batch_id, id)`);
    this.addSql(`
      create table payment_voucher (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        batch_id uuid not null references payment_batch (id),
        item_id uuid references payment_item (id),
        voucher_no varchar(60) not null constraint payment_voucher_no_unique unique,
        kind varchar(10) not null check (kind in ('PAYMENT', 'RECEIPT', 'REFUND')),
        amount numeric(14,2) not null check (amount > 0),
        dated_on date not null,
        file_id uuid,
        sm3 char(64) not null,
        check_state varchar(12) not null check (check_state in ('VALID', 'WRONG_DIGEST', 'WRONG_AMOUNT', 'NO_FILE')),
        received_at timestamptz(3) not null
      );
      create index payment_voucher_batch on payment_voucher (batch_id, id);
      create index payment_voucher_item on payment_voucher (item_id) where item_id is not null;
      create index payment_voucher_org on payment_voucher (org_id, id desc)`);
    this.addSql(`
      -- 对账单 of a working day and an organisation's batches; its lines keep what both sides said.
      create table payment_reconciliation (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        recon_no varchar(40) not null constraint payment_reconciliation_no_unique unique,
        day date not null,
        confirmed_count integer not null,
        confirmed_amount numeric(14,2) not null,
        differing_count integer not null,
        differing_amount numeric(14,2) not null,
        refused_count integer not null,
        refused_amount numeric(14,2) not null,
        missing_count integer not null,
        missing_amount numeric(14,2) not null,
        constraint payment_reconciliation_once unique (day, org_id)
      );
      create index payment_reconciliation_district on payment_reconciliation (district_code, id desc);
      create table payment_reconciliation_line (
        id uuid primary key,
        reconciliation_id uuid not null references payment_reconciliation (id) on delete cascade,
        batch_no varchar(40) not null,
        item_id uuid,
        heap varchar(10) not null check (heap in ('CONFIRMED', 'DIFFERING', 'REFUSED', 'MISSING')),
        our_state varchar(10),
        our_amount numeric(14,2),
        their_state varchar(10),
        their_amount numeric(14,2),
        note varchar(500) not null default ''
      );
      create index payment_reconciliation_line_of on payment_reconciliation_line (reconciliation_id, id)`);
  }
}
