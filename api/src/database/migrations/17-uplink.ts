import { Migration } from '@mikro-orm/migrations';

/** Uplink of internal data (03 §36): marks of changed rows, entries, tasks, batches, records. */
export class Migration2026113017 extends Migration {
  override up(): void {
    this.addSql(`
      -- A writer only marks its row (seq null); one collector at a time gives the numbers, after the writers’ commits. So a number never
      -- appears below one that was read already, as it could if the writers drew them from a sequence.
      create table change_mark (
        record_type varchar(40) not null,
        record_id uuid not null,
        seq bigint,
        changed_at timestamptz(3) not null,
        constraint change_mark_pk primary key (record_type, record_id)
      );
      create unique index change_mark_seq on change_mark (record_type, seq) where seq is not null;
      create index change_mark_unnumbered on change_mark (record_type, changed_at) where seq is null`);
    this.addSql(`
      create table change_counter (
        record_type varchar(40) primary key,
        last_seq bigint not null
      )`);
    this.addSql(`
      create function mark_inserted() returns trigger language plpgsql as $$
      begin
        insert into change_mark (record_type, record_id, changed_at) select tg_argv[0], id, updated_at from changed;
        return null;
      end $$`);
    this.addSql(`
      -- What the house notes on a row without a new version (how a push fared) is nothing a receiver would want to know.
      create function mark_updated() returns trigger language plpgsql as $$
      begin
        insert into change_mark (record_type, record_id, changed_at)
          select tg_argv[0], changed.id, changed.updated_at from changed join was on was.id = changed.id
           where was.version is distinct from changed.version
          on conflict (record_type, record_id) do update set seq = null, changed_at = excluded.changed_at;
        return null;
      end $$`);
    this.addSql(`
      create table uplink_entry (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        code varchar(32) not null,
        name varchar(50) not null,
        description varchar(500) not null default '',
        endpoint varchar(500) not null,
        target_unit varchar(20) not null,
        target_text varchar(50),
        protocol varchar(10) not null,
        source_key varchar(40) not null,
        items jsonb not null,
        mode varchar(12) not null,
        schedule varchar(60),
        batch_size integer not null,
        ack_mode varchar(6) not null,
        ack_wait_minutes integer not null,
        ack_sender varchar(40),
        public_key varchar(130),
        host_key varchar(64),
        account varchar(100),
        secret text,
        state varchar(10) not null,
        built_in boolean not null default false,
        watermark bigint not null default 0,
        next_run_at timestamptz(3),
        updated_by varchar(60) not null,
        constraint uplink_entry_code unique (code),
        constraint uplink_entry_state check (state in ('DRAFT', 'ENABLED', 'DISABLED', 'DELETED'))
      );
      create unique index uplink_entry_name on uplink_entry (name) where state <> 'DELETED';
      create index uplink_entry_due on uplink_entry (next_run_at) where state <> 'DELETED'`);
    this.addSql(`
      create table uplink_note (
        id uuid primary key,
        entry_id uuid not null references uplink_entry,
        at timestamptz(3) not null,
        text varchar(300) not null
      );
      create index uplink_note_entry on uplink_note (entry_id, id)`);
    this.addSql(`
      create table transfer_task (
        id uuid primary key,
        task_no varchar(60) not null,
        entry_id uuid not null references uplink_entry,
        entry_version integer not null,
        kind varchar(10) not null,
        seq_from bigint not null,
        seq_to bigint not null,
        state varchar(12) not null,
        created_at timestamptz(3) not null,
        started_by varchar(60) not null,
        finished_at timestamptz(3),
        lease_token uuid,
        lease_until timestamptz(3),
        next_attempt_at timestamptz(3),
        trace_id varchar(64) not null,
        end_reason varchar(500),
        constraint transfer_task_no unique (task_no),
        constraint transfer_task_state
          check (state in ('WAITING', 'EXTRACTING', 'SENDING', 'AWAITING_ACK', 'SUCCEEDED', 'PARTIAL', 'FAILED', 'CANCELLED'))
      );
      create unique index transfer_task_one_running on transfer_task (entry_id)
        where state in ('WAITING', 'EXTRACTING', 'SENDING', 'AWAITING_ACK');
      create index transfer_task_due on transfer_task (next_attempt_at) where state in ('WAITING', 'EXTRACTING', 'SENDING', 'AWAITING_ACK');
      create index transfer_task_entry on transfer_task (entry_id, id)`);
    this.addSql(`
      create table transfer_batch (
        id uuid primary key,
        task_id uuid not null references transfer_task,
        seq integer not null,
        batch_no varchar(64) not null,
        message_id uuid not null,
        state varchar(10) not null,
        rows integer not null,
        sent_rows integer not null default 0,
        digest char(64),
        content text,
        attempts integer not null default 0,
        round_attempts integer not null default 0,
        next_attempt_at timestamptz(3),
        last_error varchar(500),
        -- Since when its receiver has not taken it; null while all is well.
        failing_since timestamptz(3),
        answer_code varchar(40),
        answer_text varchar(500),
        sent_at timestamptz(3),
        acked_at timestamptz(3),
        constraint transfer_batch_seq unique (task_id, seq),
        constraint transfer_batch_no unique (batch_no),
        constraint transfer_batch_message unique (message_id),
        constraint transfer_batch_state check (state in ('PENDING', 'SENDING', 'SENT', 'ACKED', 'REJECTED', 'DEAD', 'HELD'))
      )`);
    this.addSql(`
      create table transfer_record (
        task_id uuid not null references transfer_task,
        ordinal integer not null,
        entry_id uuid not null,
        batch_seq integer not null,
        record_id uuid not null,
        record_key varchar(60),
        row_version integer,
        seq bigint not null,
        changed_at timestamptz(3) not null,
        state varchar(10) not null,
        error varchar(300),
        resent_by uuid,
        constraint transfer_record_pk primary key (task_id, ordinal),
        constraint transfer_record_state check (state in ('PENDING', 'SENT', 'ACKED', 'REJECTED', 'FAILED'))
      );
      create index transfer_record_answered on transfer_record (entry_id, record_id, seq) where state in ('ACKED', 'REJECTED', 'FAILED');
      create index transfer_record_key on transfer_record (entry_id, record_key);
      create index transfer_record_trouble on transfer_record (task_id, ordinal) where state in ('REJECTED', 'FAILED')`);
  }
}
