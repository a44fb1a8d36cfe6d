import { Migration } from '@mikro-orm/migrations';

/** External data (03 §35): sources, channels, distributions with their counters, and what channels bring by themselves. */
export class Migration2026113015 extends Migration {
  override up(): void {
    this.addSql(`
      create table data_source (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        code varchar(32) not null,
        name varchar(50) not null,
        provider varchar(20) not null,
        provider_text varchar(50),
        description varchar(500) not null default '',
        category varchar(50) not null default '',
        update_frequency varchar(10) not null,
        owner_contact text,
        fields jsonb not null,
        state varchar(10) not null,
        built_in boolean not null default false,
        constraint data_source_code unique (code),
        constraint data_source_state check (state in ('DRAFT', 'ENABLED', 'DISABLED', 'DELETED'))
      );
      create unique index data_source_name on data_source (name) where state <> 'DELETED'`);
    this.addSql(`
      create table data_channel (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        code varchar(32) not null,
        name varchar(50) not null,
        source_id uuid not null references data_source,
        description varchar(500) not null default '',
        call_mode varchar(20) not null,
        endpoint varchar(500) not null,
        auth_kind varchar(10) not null,
        auth_account varchar(100),
        auth_secret text,
        timeout_ms integer not null,
        retries integer not null,
        idempotent boolean not null,
        request_mapping jsonb not null,
        rows_path varchar(200) not null default '',
        response_mapping jsonb not null,
        cache_seconds integer not null,
        keep_payload boolean not null default false,
        state varchar(10) not null,
        built_in boolean not null default false,
        tested_at timestamptz(3),
        test_ok boolean,
        test_ms integer,
        test_text varchar(300),
        constraint data_channel_code unique (code),
        constraint data_channel_state check (state in ('DRAFT', 'TESTED', 'ENABLED', 'DISABLED', 'DELETED'))
      );
      create index data_channel_source on data_channel (source_id)`);
    this.addSql(`
      create table distribution (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        channel_id uuid not null references data_channel,
        app_id uuid not null references exchange_app,
        purpose varchar(200) not null,
        fields jsonb not null,
        ips text[] not null,
        rate_per_minute integer not null,
        daily_quota integer not null,
        max_rows_per_call integer not null,
        valid_from date not null,
        valid_to date not null,
        state varchar(20) not null,
        live_version integer,
        owner_id uuid,
        owner_name varchar(60) not null,
        submitted_by uuid,
        submitted_at timestamptz(3),
        approved_by uuid,
        approver_name varchar(60),
        approved_at timestamptz(3),
        state_reason varchar(500),
        recall_asked_at timestamptz(3),
        recall_asked_by varchar(60),
        recall_reason varchar(500),
        -- Written in the same transaction as the row; a row without its code is one that nobody goes by.
        row_mac varchar(120) not null default '',
        constraint distribution_state check (state in ('DRAFT', 'PENDING_APPROVAL', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'RECALLED'))
      );
      create index distribution_channel on distribution (channel_id);
      create index distribution_app on distribution (app_id)`);
    this.addSql(`
      -- Every version of a source, channel or distribution: what the log’s version numbers refer to, and what traffic runs by.
      create table exchange_revision (
        object_id uuid not null,
        version integer not null,
        object_type varchar(20) not null,
        content jsonb not null,
        saved_at timestamptz(3) not null,
        saved_by varchar(60) not null,
        row_mac varchar(120) not null default '',
        constraint exchange_revision_pk primary key (object_id, version)
      )`);
    this.addSql(`
      create table exchange_host (
        host varchar(253) primary key,
        note varchar(200) not null,
        added_at timestamptz(3) not null,
        added_by varchar(60) not null
      )`);
    this.addSql(`
      -- One row per distribution, so that the count is exact however many nodes answer.
      create table exchange_usage (
        distribution_id uuid primary key,
        day date not null,
        day_calls integer not null,
        minute timestamptz(3) not null,
        minute_calls integer not null,
        -- How many of a group of calls were let through by the statement that counted them.
        granted integer not null default 0
      ) with (fillfactor = 50)`);
    this.addSql(`
      create table exchange_drift (
        channel_id uuid not null,
        hour timestamptz(3) not null,
        drifted_rows integer not null,
        unknown_fields text[] not null,
        missing_fields text[] not null,
        constraint exchange_drift_pk primary key (channel_id, hour)
      )`);
    this.addSql(`
      create table stored_row (
        id uuid primary key,
        source_id uuid not null references data_source,
        row_key char(64) not null,
        key_indexes text[] not null,
        content text not null,
        received_at timestamptz(3) not null,
        -- A row belongs to the channel that brought it, and knows the file or message it came in.
        channel_id uuid references data_channel,
        origin_id uuid,
        constraint stored_row_key unique (source_id, row_key)
      );
      create index stored_row_keys on stored_row using gin (key_indexes);
      create index stored_row_channel on stored_row (channel_id)`);
    this.addSql(`
      -- Everything that came over a channel that brings its data: what was taken, and so is never taken twice.
      create table exchange_intake (
        id uuid primary key,
        channel_id uuid not null references data_channel,
        kind varchar(10) not null,
        name varchar(255) not null,
        modified_at timestamptz(3),
        bytes bigint not null,
        digest char(64) not null,
        state varchar(10) not null,
        row_count integer not null,
        bad_count integer not null,
        error_code varchar(20),
        error_text varchar(300),
        taken_at timestamptz(3) not null,
        handled_at timestamptz(3),
        handled_by varchar(60),
        handled_how varchar(10) constraint exchange_intake_handled check (handled_how in ('CORRECTED', 'DISMISSED', 'RETAKEN')),
        handled_reason varchar(500),
        result_returned_at timestamptz,
        result_fault varchar(500),
        constraint exchange_intake_kind check (kind in ('FILE', 'MESSAGE')),
        constraint exchange_intake_state check (state in ('DONE', 'DUPLICATE', 'FAILED'))
      );
      create index exchange_intake_channel on exchange_intake (channel_id, taken_at desc);
      create unique index exchange_intake_message on exchange_intake (channel_id, digest) where kind = 'MESSAGE';
      -- A file that is to be fetched again does not count as known.
      create unique index exchange_intake_file on exchange_intake (channel_id, name, modified_at, bytes)
        where kind = 'FILE' and handled_how is distinct from 'RETAKEN';
      create index exchange_intake_newest on exchange_intake (taken_at desc, id desc)`);
    this.addSql(`
      -- Rows that were not taken: where they stood and why, and what people did about them.
      create table exchange_bad_row (
        intake_id uuid not null references exchange_intake,
        line integer not null,
        code varchar(20) not null,
        text varchar(200) not null,
        fields text[] not null default '{}',
        content text,
        settled_at timestamptz(3),
        settled_by varchar(60),
        settled_how varchar(10) constraint exchange_bad_row_settled check (settled_how in ('CORRECTED', 'DISMISSED')),
        constraint exchange_bad_row_pk primary key (intake_id, line)
      )`);
    this.addSql(`
      -- Views that may be read through a channel: only what lies in this schema, never a statement of anybody’s own.
      create schema exchange_view;
      create view exchange_view.org_directory as
        select code, name, level, district_code from public.org where enabled`);
  }
}
