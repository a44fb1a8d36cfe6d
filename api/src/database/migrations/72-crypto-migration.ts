import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

const PLACED = `
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null`;

const SHARE = 'smallint check (__ between 0 and 100)';
const share = (name: string) => `${name} ${SHARE.replace('__', name)}`;

/** 密码应用改造 (03 §41.12): the way of each client system, its sensitive columns, the work on its tables, values that were odd. */
export class Migration2026113072 extends Migration {
  override up(): void {
    this.addSql(`
      create table crypto_migration (${FLOW_COLUMNS},
        client_id varchar(8) not null constraint crypto_migration_unique unique,
        system_name varchar(60) not null,
        batch_size integer not null default 500 check (batch_size between 1 and 5000),
        rows_a_second integer check (rows_a_second > 0),
        window_from char(5) check (window_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        window_to char(5) check (window_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        columns_planned integer not null default 0,
        columns_encrypted integer not null default 0,
        columns_verified integer not null default 0,
        rows_total integer not null default 0,
        done integer not null default 0,
        skipped integer not null default 0,
        failed integer not null default 0,
        dual_since timestamptz(3),
        new_rows integer,
        clear_rows integer,
        checked_at timestamptz(3),
        verified_at timestamptz(3),
        report jsonb,
        mismatches integer,
        switched_since timestamptz(3),
        backup_note varchar(500),
        cleared_at timestamptz(3),
        leftovers integer,
        leftover_places jsonb,
        scanned_files integer,
        last_error varchar(500),
        ${share('interfaces_signed')},
        ${share('second_factor')},
        ${share('log_chain')},
        measured_at timestamptz(3),
        ${share('tls')},
        tls_evidence varchar(300),
        -- What nobody can look up is said with what shows it.
        constraint crypto_migration_tls check (tls is null or tls = 0 or tls_evidence is not null)
      );
      create index crypto_migration_path on crypto_migration (org_path, id)`);
    this.addSql(`
      create table crypto_column_plan (${PLACED},
        migration_id uuid not null references crypto_migration (id),
        column_ref varchar(130) not null,
        table_name varchar(63) not null,
        pk_column varchar(63) not null,
        column_name varchar(63) not null,
        column_title varchar(60) not null,
        data_class varchar(10) not null check (data_class in ('ID', 'NAME', 'CONTACT', 'BANK', 'HEALTH', 'TEXT', 'PASSWORD')),
        cipher_column varchar(63) not null,
        index_column varchar(63),
        in_mac boolean not null default false,
        distinct_values boolean not null default false,
        plain_action varchar(6) not null check (plain_action in ('EMPTY', 'MASK', 'DROP')),
        rows_total integer not null default 0,
        encrypted integer not null default 0,
        verified integer not null default 0,
        constraint crypto_column_plan_once unique (migration_id, column_ref)
      );
      create index crypto_column_plan_path on crypto_column_plan (org_path, id)`);
    this.addSql(`
      create table crypto_migration_job (${PLACED},
        job_no varchar(24) not null constraint crypto_job_no_unique unique,
        migration_id uuid not null references crypto_migration (id),
        system_name varchar(60) not null,
        kind varchar(8) not null check (kind in ('MIGRATE', 'CLEAR')),
        table_name varchar(63) not null,
        job_state varchar(8) not null check (job_state in ('WAITING', 'RUNNING', 'PAUSED', 'FAILED', 'DONE', 'UNDONE')),
        position varchar(80),
        rows_total integer not null default 0,
        done integer not null default 0,
        skipped integer not null default 0,
        failed integer not null default 0,
        batches integer not null default 0,
        started_at timestamptz(3),
        ended_at timestamptz(3),
        last_error varchar(500)
      );
      -- Two jobs on one table would write each other's rows (03 §41.14).
      create unique index crypto_job_one_a_table on crypto_migration_job (migration_id, table_name)
        where job_state in ('WAITING', 'RUNNING', 'PAUSED', 'FAILED');
      create index crypto_job_path on crypto_migration_job (org_path, id)`);
    this.addSql(`
      create table crypto_odd_value (${PLACED},
        migration_id uuid not null references crypto_migration (id),
        system_name varchar(60) not null,
        column_ref varchar(130) not null,
        row_key varchar(80) not null,
        reason varchar(100) not null,
        unsealed boolean not null default false,
        explanation varchar(500),
        constraint crypto_odd_value_once unique (migration_id, column_ref, row_key)
      );
      create index crypto_odd_value_path on crypto_odd_value (org_path, id)`);
  }
}
