import { Migration } from '@mikro-orm/migrations';

/** Applications of other systems, what they sent, and whom the gateway keeps out (03 §35, §39.3). */
export class Migration2026113013 extends Migration {
  override up(): void {
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
        system_code varchar(20),
        contact text,
        office_hours boolean not null default false,
        key_set_at timestamptz(3),
        previous_secret text,
        previous_until timestamptz(3),
        -- By which it must be known (mutual TLS): SHA-256 of the certificate, or its subject’s CN.
        client_certificate varchar(200),
        -- To whom it belongs, or nobody but the city: statistics and log are read through it.
        org_id uuid references org,
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
      );
      create index exchange_nonce_seen on exchange_nonce (seen_at);
      create index exchange_nonce_app on exchange_nonce (app_id, seen_at) where admitted`);
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
      );
      -- A refused message may come again, corrected, under its id; an accepted one never.
      create unique index exchange_message_accepted on exchange_message (sender_code, message_id) where accepted;
      create index exchange_message_received on exchange_message (received_at);
      create index exchange_message_case on exchange_message (case_no, received_at) where case_no is not null`);
    this.addSql(`
      create table exchange_ban (
        id uuid primary key,
        ip varchar(49) not null,
        rule varchar(10),
        event_id uuid,
        reason varchar(500) not null,
        level integer,
        start_at timestamptz(3) not null,
        end_at timestamptz(3) not null,
        operator_id uuid,
        operator_name varchar(60) not null,
        released_at timestamptz(3),
        released_by uuid,
        released_name varchar(60),
        release_reason varchar(500),
        constraint exchange_ban_times check (end_at > start_at)
      );
      create index exchange_ban_end on exchange_ban (end_at) where released_at is null;
      create index exchange_ban_ip on exchange_ban (ip, start_at desc)`);
    this.addSql(`
      create table exchange_protected_ip (
        ip varchar(49) primary key,
        note varchar(200) not null,
        added_at timestamptz(3) not null,
        added_by uuid,
        added_name varchar(60) not null
      )`);
  }
}
