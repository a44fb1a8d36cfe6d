import { Migration } from '@mikro-orm/migrations';

/** Work in the background: batches with a result per row (01 §15.3), exports (00-common "exports"), runs of scheduled jobs (02 §2.11). */
export class Migration2026113009 extends Migration {
  override up(): void {
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
      );
      create index batch_of_org on batch (org_id, id);
      create index batch_of_district on batch (district_code, id);
      create index batch_under_way on batch (updated_at) where state in ('WAITING', 'RUNNING')`);
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
      );
      create index batch_row_open on batch_row (batch_id, position) where result is null;
      create index batch_row_by_result on batch_row (batch_id, result, position)`);
    this.addSql(`
      create table export_order (
        id uuid primary key,
        owner_id uuid not null,
        kind varchar(40) not null,
        title varchar(120) not null,
        request_cipher text not null,
        state varchar(10) not null
          constraint export_order_state check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED')),
        file_name varchar(120),
        row_count integer,
        size bigint,
        sm3 varchar(64),
        failure varchar(300),
        created_at timestamptz(3) not null,
        finished_at timestamptz(3),
        filter_words varchar(1000) not null,
        plain boolean not null,
        request_digest char(64) not null,
        rows_expected integer not null,
        rows_written integer not null default 0,
        attempts smallint not null default 0,
        runner uuid,
        lease_until timestamptz(3),
        file_id uuid,
        scope_digest char(64),
        expires_at timestamptz(3),
        ip varchar(45) not null,
        trace_id varchar(64) not null,
        started_at timestamptz(3),
        updated_at timestamptz(3) not null,
        constraint export_order_owner foreign key (owner_id) references user_account (id)
      );
      create index export_order_of_owner on export_order (owner_id, id);
      create unique index export_order_one_at_once on export_order (owner_id, kind) where state in ('WAITING', 'RUNNING');
      create index export_order_under_way on export_order (updated_at) where state in ('WAITING', 'RUNNING');
      create index export_order_kept on export_order (expires_at) where state = 'READY';
      create index export_order_ended on export_order (finished_at) where state in ('FAILED', 'CANCELLED', 'EXPIRED')`);
    this.addSql(`
      create table job_run (
        id uuid primary key,
        job varchar(80) not null,
        started_at timestamptz(3) not null,
        ended_at timestamptz(3),
        outcome varchar(10) not null check (outcome in ('RUNNING', 'DONE', 'FAILED')),
        error varchar(300),
        counts jsonb not null default '{}',
        begun_by varchar(60),
        -- When the process of the run was last seen alive, so that the runs of a killed one are closed within the minute.
        alive_at timestamptz(3) not null default clock_timestamp()
      );
      create index job_run_job on job_run (job, id desc);
      create index job_run_running on job_run (alive_at) where outcome = 'RUNNING'`);
    this.addSql(`
      -- Since when a scheduled job is part of the product: one that a later release brings is not late before its first time has come.
      create table job_known (
        job varchar(80) primary key,
        known_at timestamptz(3) not null
      )`);
  }
}
