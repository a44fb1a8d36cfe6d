import { Migration } from '@mikro-orm/migrations';

/**
 * The exchange log as evidence: chained and anchored, archived by day, purged by two persons; kept payloads and who may open them (03 §38);
 * its roll-up by hour, day and month (03 §37), of which statistics read nothing else.
 */
export class Migration2026113014 extends Migration {
  override up(): void {
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
        trace_id varchar(64) not null,
        request_out_at timestamptz(3),
        response_in_at timestamptz(3),
        response_out_at timestamptz(3),
        distribution_id uuid,
        distribution_version integer,
        channel_id uuid,
        channel_version integer,
        source_id uuid,
        entry_id uuid,
        batch_no varchar(40),
        operator_id uuid,
        operator_name varchar(60),
        purpose varchar(200),
        query_keys text[],
        subjects text[],
        subject_count integer not null default 0,
        fields_returned text[],
        row_count integer not null default 0,
        succeeded boolean not null default false,
        response_digest char(64),
        upstream_status integer,
        retries integer not null default 0,
        sig_key_id varchar(64),
        node_id varchar(60)
      );
      create index exchange_call_log_at on exchange_call_log (at);
      create index exchange_call_log_app on exchange_call_log (app_id, at);
      create index exchange_call_log_ip on exchange_call_log (client_ip, at);
      -- The log is read by person, message, trace and channel; most calls are about nobody.
      create index exchange_call_log_subject on exchange_call_log using gin (subjects) where subject_count > 0;
      create index exchange_call_log_message on exchange_call_log (message_id) where message_id is not null;
      create index exchange_call_log_trace on exchange_call_log (trace_id);
      create index exchange_call_log_channel on exchange_call_log (channel_id, at) where channel_id is not null`);
    this.addSql(`
      create table exchange_log_pending (
        entry_id uuid primary key
      )`);
    this.addSql(`
      create table exchange_log_chain (
        day date not null,
        seq integer not null,
        entry_id uuid not null constraint exchange_log_chain_entry_key unique,
        hash char(64) not null,
        primary key (day, seq)
      )`);
    this.addSql(`
      create table exchange_log_anchor (
        id uuid primary key,
        day date not null,
        last_seq integer not null,
        hash char(64) not null,
        at timestamptz(3) not null,
        key_id varchar(40) not null,
        signature text not null
      );
      create index exchange_log_anchor_day on exchange_log_anchor (day, last_seq)`);
    this.addSql(`
      create table exchange_log_archive (
        day date primary key,
        row_count integer not null,
        file_name varchar(80) not null,
        file_sm3 char(64) not null,
        first_hash char(64) not null,
        last_hash char(64) not null,
        key_id varchar(40) not null,
        signature text not null,
        archived_at timestamptz(3) not null,
        purge_asked_by uuid,
        purge_asked_name varchar(60),
        purge_asked_at timestamptz(3),
        purged_by uuid,
        purged_name varchar(60),
        purged_at timestamptz(3),
        expired_at timestamptz(3)
      )`);
    this.addSql(`
      create table exchange_log_payload (
        log_id uuid primary key,
        at timestamptz(3) not null,
        channel_id uuid,
        request text,
        response text
      );
      create index exchange_log_payload_at on exchange_log_payload (at)`);
    this.addSql(`
      create table exchange_payload_access (
        id uuid primary key,
        log_id uuid not null,
        reason varchar(500) not null,
        asked_by uuid not null,
        asked_name varchar(60) not null,
        asked_at timestamptz(3) not null,
        approved_by uuid,
        approved_name varchar(60),
        approved_at timestamptz(3),
        refused_at timestamptz(3),
        refusal varchar(500),
        expires_at timestamptz(3)
      );
      create index exchange_payload_access_log on exchange_payload_access (log_id)`);
    this.addSql(`
      -- Only a purge of archived days may take rows out; it says so in its transaction.
      create function exchange_log_refuse_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and current_setting('exchange_log.purge', true) = 'on' then
          return null;
        end if;
        raise exception 'exchange log rows are never changed (% on %)', tg_op, tg_table_name using errcode = 'insufficient_privilege';
      end $$`);
    this.addSql(`
      create trigger exchange_call_log_insert_only after update or delete or truncate on exchange_call_log
        for each statement execute function exchange_log_refuse_change();
      create trigger exchange_log_chain_insert_only after update or delete or truncate on exchange_log_chain
        for each statement execute function exchange_log_refuse_change();
      create trigger exchange_log_anchor_insert_only after update or delete or truncate on exchange_log_anchor
        for each statement execute function exchange_log_refuse_change()`);
    this.addSql(`
      create table exchange_stat (
        grain varchar(5) not null constraint exchange_stat_grain check (grain in ('HOUR', 'DAY', 'MONTH')),
        starts_at timestamptz(3) not null,
        direction varchar(3) not null,
        app_id varchar(60) not null,
        channel_id uuid,
        source_id uuid,
        calls integer not null,
        ok integer not null,
        denied integer not null,
        errors integer not null,
        row_count bigint not null,
        bytes_in bigint not null,
        bytes_out bigint not null,
        p50_ms integer not null,
        p95_ms integer not null,
        latency integer[] not null,
        codes jsonb not null,
        subjects bytea not null,
        rolled_at timestamptz(3) not null
      );
      -- Holds what trend and heat map count: a year of hours is 350,000 lines of a kilobyte each, of which they need 50 bytes.
      create index exchange_stat_time on exchange_stat (grain, starts_at)
        include (direction, app_id, channel_id, source_id, calls, ok, denied, errors)`);
    this.addSql(`
      -- Monthly reports as they stood.
      create table exchange_report (
        month varchar(7) primary key,
        made_at timestamptz(3) not null,
        content jsonb not null
      )`);
  }
}
