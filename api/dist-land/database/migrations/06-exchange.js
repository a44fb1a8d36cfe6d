import { Migration } from '@mikro-orm/migrations';
/** Change bus of databases without LISTEN/NOTIFY, outbox, exchange gateway. */ export class Migration2026112406 extends Migration {
    up() {
        this.addSql(`
      create table change_event (
        id bigint generated always as identity primary key,
        at timestamptz(3) not null default clock_timestamp(),
        payload text not null
      )`);
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
        constraint outbox_message_stream_seq unique (stream_key, seq),
        constraint outbox_message_push_id unique (push_id),
        constraint outbox_message_state check
          (state in ('PENDING', 'SENDING', 'SENT', 'ACKED', 'REJECTED', 'DEAD', 'SKIPPED'))
      )`);
        // What the relay looks for, and what holds later messages of a stream: both small however long the log grows.
        this.addSql(`create index outbox_message_due on outbox_message (channel, next_attempt_at)
      where state in ('PENDING', 'SENDING', 'SENT')`);
        this.addSql(`create index outbox_message_open on outbox_message (stream_key, seq)
      where state not in ('ACKED', 'SKIPPED')`);
        // Lists: all newest first, the failed ones, one record's, one district's, one organisation's, by business number.
        this.addSql(`create index outbox_message_failed on outbox_message (id) where state in ('REJECTED', 'DEAD')`);
        this.addSql(`create index outbox_message_root on outbox_message (root_id, id)`);
        this.addSql(`create index outbox_message_record on outbox_message (record_id, id)`);
        this.addSql(`create index outbox_message_district on outbox_message (district_code, id)`);
        this.addSql(`create index outbox_message_org on outbox_message (org_id, id)`);
        this.addSql(`create index outbox_message_path on outbox_message (org_path varchar_pattern_ops, id)`);
        this.addSql(`create index outbox_message_title on outbox_message (stream_title varchar_pattern_ops, id)`);
        this.addSql(`
      create table exchange_app (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        app_id varchar(40) not null,
        name varchar(100) not null,
        sender_code varchar(40) not null,
        secret text,
        sm2_public_key varchar(130),
        allowed_ips text[] not null,
        biz_types text[] not null,
        rate_per_minute integer not null default 60,
        enabled boolean not null default true,
        constraint exchange_app_app_id unique (app_id),
        constraint exchange_app_can_sign check (secret is not null or sm2_public_key is not null)
      )`);
        this.addSql(`
      create table exchange_nonce (
        app_id varchar(40) not null,
        nonce varchar(64) not null,
        seen_at timestamptz(3) not null,
        admitted boolean not null,
        constraint exchange_nonce_pk primary key (app_id, nonce)
      )`);
        this.addSql(`create index exchange_nonce_seen on exchange_nonce (seen_at)`);
        this.addSql(`create index exchange_nonce_app on exchange_nonce (app_id, seen_at) where admitted`);
        this.addSql(`
      create table exchange_message (
        id uuid primary key,
        sender_code varchar(40) not null,
        message_id varchar(64) not null,
        biz_type varchar(60) not null,
        correlation_id varchar(64),
        case_no varchar(60),
        bj_no varchar(60),
        seq integer,
        body bytea,
        accepted boolean not null,
        answer_code integer not null,
        answer_message varchar(1000) not null,
        answer_data jsonb,
        received_at timestamptz(3) not null,
        trace_id varchar(64) not null
      )`);
        // A refused message may come again, corrected, under its id; an accepted one never.
        this.addSql(`create unique index exchange_message_accepted on exchange_message (sender_code, message_id) where accepted`);
        this.addSql(`create index exchange_message_received on exchange_message (received_at)`);
        this.addSql(`create index exchange_message_case on exchange_message (case_no, received_at) where case_no is not null`);
        this.addSql(`
      create table exchange_call_log (
        id uuid primary key,
        at timestamptz(3) not null,
        direction varchar(3) not null,
        client_ip varchar(45) not null,
        proxy_ip varchar(45),
        app_id varchar(60),
        method varchar(8) not null,
        path varchar(200) not null,
        biz_type varchar(60),
        message_id varchar(64),
        http_status integer not null,
        result_code varchar(20) not null,
        error_text varchar(300),
        duration_ms integer not null,
        request_bytes integer not null,
        response_bytes integer not null,
        request_digest char(64),
        trace_id varchar(64) not null
      )`);
        this.addSql(`create index exchange_call_log_at on exchange_call_log (at)`);
        this.addSql(`create index exchange_call_log_app on exchange_call_log (app_id, at)`);
        this.addSql(`create index exchange_call_log_ip on exchange_call_log (client_ip, at)`);
    }
}

//# sourceMappingURL=06-exchange.js.map