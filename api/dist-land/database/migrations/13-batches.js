import { Migration } from '@mikro-orm/migrations';
/** Long work over many records with a result per row (01 §15.3), and who of a centre handles a record (分派, 01 §7.7). */ export class Migration2026112413 extends Migration {
    up() {
        this.addSql(`
      create table batch (
        id uuid primary key,
        kind varchar(40) not null,
        title varchar(120) not null,
        state varchar(10) not null check (state in ('PROPOSED', 'WAITING', 'RUNNING', 'PAUSED', 'STOPPED', 'DONE')),
        input_cipher text not null,
        request_id uuid not null,
        request_digest char(64) not null,
        retry_of uuid references batch (id),
        starter_id uuid not null,
        starter_name varchar(60) not null,
        org_id uuid not null references org (id),
        org_path varchar(200) not null,
        district_code varchar(6) not null,
        ip varchar(45) not null,
        trace_id varchar(64) not null,
        approver_id uuid,
        approver_name varchar(60),
        total integer not null default 0,
        ok integer not null default 0,
        skipped integer not null default 0,
        failed integer not null default 0,
        stop_reason varchar(200),
        runner uuid,
        lease_until timestamptz(3),
        created_at timestamptz(3) not null,
        started_at timestamptz(3),
        ended_at timestamptz(3),
        updated_at timestamptz(3) not null,
        constraint batch_once unique (starter_id, request_id)
      )`);
        this.addSql(`create index batch_of_org on batch (org_id, id)`);
        this.addSql(`create index batch_of_district on batch (district_code, id)`);
        this.addSql(`create index batch_under_way on batch (updated_at) where state in ('WAITING', 'RUNNING')`);
        this.addSql(`
      create table batch_row (
        batch_id uuid not null references batch (id),
        position integer not null,
        record_id uuid not null,
        record_version integer,
        title varchar(60) not null,
        input_cipher text,
        result varchar(7) check (result in ('OK', 'SKIPPED', 'FAILED')),
        code varchar(20),
        message varchar(500),
        done_at timestamptz(3),
        primary key (batch_id, position),
        constraint batch_row_once unique (batch_id, record_id)
      )`);
        this.addSql(`create index batch_row_open on batch_row (batch_id, position) where result is null`);
        this.addSql(`create index batch_row_by_result on batch_row (batch_id, result, position)`);
        this.addSql(`
      create table assignment (
        record_type varchar(40) not null,
        record_id uuid not null,
        user_id uuid not null references user_account (id),
        user_name varchar(60) not null,
        assigned_by uuid not null,
        assigned_at timestamptz(3) not null,
        primary key (record_type, record_id)
      )`);
        this.addSql(`alter table task add column assignee_id uuid references user_account (id)`);
    }
}

//# sourceMappingURL=13-batches.js.map