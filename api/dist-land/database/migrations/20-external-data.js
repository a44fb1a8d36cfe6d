import { Migration } from '@mikro-orm/migrations';
const ROW = `
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1`;
/** External data (03 §35): sources, channels, distributions, what an application owns, and the counters of the gateway. */ export class Migration2026112420 extends Migration {
    up() {
        this.addSql(`
      create table data_source (${ROW},
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
      )`);
        this.addSql(`create unique index data_source_name on data_source (name) where state <> 'DELETED'`);
        this.addSql(`
      create table data_channel (${ROW},
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
      )`);
        this.addSql(`create index data_channel_source on data_channel (source_id)`);
        this.addSql(`
      create table distribution (${ROW},
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
        constraint distribution_state check
          (state in ('DRAFT', 'PENDING_APPROVAL', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'RECALLED'))
      )`);
        this.addSql(`create index distribution_channel on distribution (channel_id)`);
        this.addSql(`create index distribution_app on distribution (app_id)`);
        // Every version of a source, channel or distribution: what the log's version numbers refer to, and what traffic runs by.
        this.addSql(`
      create table exchange_revision (
        object_id uuid not null,
        version integer not null,
        object_type varchar(20) not null,
        content jsonb not null,
        saved_at timestamptz(3) not null,
        saved_by varchar(60) not null,
        constraint exchange_revision_pk primary key (object_id, version)
      )`);
        this.addSql(`
      create table exchange_host (
        host varchar(253) primary key,
        note varchar(200) not null,
        added_at timestamptz(3) not null,
        added_by varchar(60) not null
      )`);
        // One row per distribution, so that the count is exact however many nodes answer.
        this.addSql(`
      create table exchange_usage (
        distribution_id uuid primary key,
        day date not null,
        day_calls integer not null,
        minute timestamptz(3) not null,
        minute_calls integer not null
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
        constraint stored_row_key unique (source_id, row_key)
      )`);
        this.addSql(`create index stored_row_keys on stored_row using gin (key_indexes)`);
        this.addSql(`
      alter table exchange_app
        add column system_code varchar(20),
        add column contact text,
        add column office_hours boolean not null default false,
        add column key_set_at timestamptz(3),
        add column previous_secret text,
        add column previous_until timestamptz(3)`);
        // Views that may be read through a channel: only what lies in this schema, never a statement of anybody's own.
        this.addSql(`create schema exchange_view`);
        this.addSql(`
      create view exchange_view.org_directory as
        select code, name, level, district_code from public.org where enabled`);
    }
}

//# sourceMappingURL=20-external-data.js.map