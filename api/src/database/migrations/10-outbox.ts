import { Migration } from '@mikro-orm/migrations';

/** Pushes to other systems, in order per stream. */
export class Migration2026113010 extends Migration {
  override up(): void {
    this.addSql(`
      create table outbox_stream (
        stream_key varchar(80) primary key,
        last_seq integer not null
      )`);
    this.addSql(`
      create table outbox_message (
        id uuid primary key,
        channel varchar(40) not null,
        stream_key varchar(80) not null,
        stream_title varchar(200) not null,
        seq integer not null,
        push_id char(64) not null,
        kind varchar(40) not null,
        payload text not null,
        payload_masked jsonb not null,
        state varchar(10) not null,
        attempts integer not null default 0,
        round_attempts integer not null default 0,
        -- Looks at whether the counterpart is back: none of them is an attempt.
        probes integer not null default 0,
        next_attempt_at timestamptz(3),
        lease_token uuid,
        last_error varchar(500),
        answer_code varchar(40),
        answer_message varchar(1000),
        record_type varchar(40) not null,
        record_id uuid not null,
        root_id uuid,
        org_id uuid not null,
        org_path varchar(200) not null,
        district_code varchar(6) not null,
        trace_id varchar(64) not null,
        created_at timestamptz(3) not null,
        sent_at timestamptz(3),
        acked_at timestamptz(3),
        skip_reason varchar(500),
        skipped_by varchar(60),
        -- Set once what a rejected push lacked was queued before it; a second rejection stands.
        repaired_at timestamptz(3),
        constraint outbox_message_stream_seq unique (stream_key, seq),
        constraint outbox_message_push_id unique (push_id),
        constraint outbox_message_state check (state in ('PENDING', 'SENDING', 'SENT', 'ACKED', 'REJECTED', 'DEAD', 'SKIPPED'))
      );
      -- What the relay looks for, and what holds later messages of a stream: both small however long the log grows.
      create index outbox_message_due on outbox_message (channel, next_attempt_at) where state in ('PENDING', 'SENDING', 'SENT');
      create index outbox_message_open on outbox_message (stream_key, seq) where state not in ('ACKED', 'SKIPPED');
      -- Lists: all newest first, the failed ones, one record’s, one district’s, one organisation’s, by business number.
      create index outbox_message_failed on outbox_message (id) where state in ('REJECTED', 'DEAD');
      create index outbox_message_root on outbox_message (root_id, id);
      create index outbox_message_record on outbox_message (record_id, id);
      create index outbox_message_district on outbox_message (district_code, id);
      create index outbox_message_org on outbox_message (org_id, id);
      create index outbox_message_path on outbox_message (org_path varchar_pattern_ops, id);
      create index outbox_message_title on outbox_message (stream_title varchar_pattern_ops, id)`);
    this.addSql(`
      -- When each channel that must be prompt after an outage was last probed, so that all workers together probe it once a minute (01
      -- §9.5).
      create table outbox_probe (
        channel varchar(40) primary key,
        at timestamptz(3) not null
      )`);
  }
}
