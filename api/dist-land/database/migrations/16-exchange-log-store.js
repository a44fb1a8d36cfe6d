import { Migration } from '@mikro-orm/migrations';
/** The exchange log as evidence: chained and anchored, archived by day, purged by two persons; kept payloads and who may open them (03 §38). */ export class Migration2026112416 extends Migration {
    up() {
        this.addSql(`
      create table exchange_log_pending (entry_id uuid primary key);
      create table exchange_log_chain (
        day date not null,
        seq int not null,
        entry_id uuid not null constraint exchange_log_chain_entry_key unique,
        hash char(64) not null,
        primary key (day, seq)
      );
      create table exchange_log_anchor (
        id uuid primary key,
        day date not null,
        last_seq int not null,
        hash char(64) not null,
        at timestamptz(3) not null,
        key_id varchar(40) not null,
        signature text not null
      );
      create index exchange_log_anchor_day on exchange_log_anchor (day, last_seq);
      insert into exchange_log_pending select id from exchange_call_log;
      create table exchange_log_archive (
        day date primary key,
        row_count int not null,
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
        purged_at timestamptz(3)
      );
      create table exchange_log_payload (
        log_id uuid primary key,
        at timestamptz(3) not null,
        channel_id uuid,
        request text,
        response text
      );
      create index exchange_log_payload_at on exchange_log_payload (at);
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
      create index exchange_payload_access_log on exchange_payload_access (log_id);
    `);
        // The log is read by person, message, trace and channel; most calls are about nobody.
        this.addSql(`
      create index exchange_call_log_subject on exchange_call_log using gin (subjects) where subject_count > 0;
      create index exchange_call_log_message on exchange_call_log (message_id) where message_id is not null;
      create index exchange_call_log_trace on exchange_call_log (trace_id);
      create index exchange_call_log_channel on exchange_call_log (channel_id, at) where channel_id is not null;
    `);
        // Only a purge of archived days may take rows out; it says so in its transaction.
        this.addSql(`
      create function exchange_log_refuse_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and current_setting('exchange_log.purge', true) = 'on' then
          return null;
        end if;
        raise exception 'exchange log rows are never changed (% on %)', tg_op, tg_table_name using errcode = 'insufficient_privilege';
      end $$;
      create trigger exchange_call_log_insert_only after update or delete or truncate on exchange_call_log
        for each statement execute function exchange_log_refuse_change();
      create trigger exchange_log_chain_insert_only after update or delete or truncate on exchange_log_chain
        for each statement execute function exchange_log_refuse_change();
      create trigger exchange_log_anchor_insert_only after update or delete or truncate on exchange_log_anchor
        for each statement execute function exchange_log_refuse_change();
    `);
    }
}

//# sourceMappingURL=16-exchange-log-store.js.map