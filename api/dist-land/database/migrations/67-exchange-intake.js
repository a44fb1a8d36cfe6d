import { Migration } from '@mikro-orm/migrations';
/** Channels that are not asked but bring their data: files that are fetched and messages that are taken (03 §35.2 callMode). */ export class Migration2026112467 extends Migration {
    up() {
        // How many of a group of calls were let through by the statement that counted them.
        this.addSql(`alter table exchange_usage add column granted integer not null default 0`);
        // A row belongs to the channel that brought it, and knows the file or message it came in.
        this.addSql(`
      alter table stored_row
        add column channel_id uuid references data_channel,
        add column origin_id uuid;
      create index stored_row_channel on stored_row (channel_id)`);
        // Everything that came over such a channel: what was taken, and so is never taken twice.
        this.addSql(`
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
        constraint exchange_intake_kind check (kind in ('FILE', 'MESSAGE')),
        constraint exchange_intake_state check (state in ('DONE', 'DUPLICATE', 'FAILED'))
      )`);
        this.addSql(`create index exchange_intake_channel on exchange_intake (channel_id, taken_at desc)`);
        this.addSql(`create unique index exchange_intake_file on exchange_intake (channel_id, name, modified_at, bytes) where kind = 'FILE'`);
        this.addSql(`create unique index exchange_intake_message on exchange_intake (channel_id, digest) where kind = 'MESSAGE'`);
        // Rows that were not taken: where they stood and why, never what they said.
        this.addSql(`
      create table exchange_bad_row (
        intake_id uuid not null references exchange_intake,
        line integer not null,
        code varchar(20) not null,
        text varchar(200) not null,
        constraint exchange_bad_row_pk primary key (intake_id, line)
      )`);
        // The client certificate by which an application must be known (mutual TLS): SHA-256 of it, or its subject's CN.
        this.addSql(`alter table exchange_app add column client_certificate varchar(200)`);
    }
}

//# sourceMappingURL=67-exchange-intake.js.map