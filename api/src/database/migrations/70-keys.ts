import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** Stored keys (03 §41.4): what wraps what, how each stands, what two persons asked and approved, and the backups that refer to them. */
export class Migration2026113070 extends Migration {
  override up(): void {
    this.addSql(`
      create table key_store (${FLOW_COLUMNS},
        key_id varchar(40) not null unique,
        owner varchar(16) not null,
        subject varchar(10) not null,
        key_version integer not null check (key_version > 0),
        layer varchar(7) not null check (layer in ('KEK', 'DEK', 'MACK', 'BIK', 'SIGN', 'ENCRYPT')),
        algorithm varchar(8) not null check (algorithm in ('SM4', 'HMAC_SM3', 'SM2')),
        usage varchar(60) not null,
        provider varchar(20) not null,
        -- Under the key that wrapped_by names, bound to key_id; never a plain key. Nothing is left of a destroyed one, nor is there of one that is derived of the master key.
        wrapped varchar(200),
        wrapped_by varchar(40) not null,
        kcv varchar(6) not null,
        public_key varchar(130),
        made_by varchar(60) not null,
        activated_at timestamptz(3),
        disabled_at timestamptz(3),
        archived_at timestamptz(3),
        destroyed_at timestamptz(3),
        rotate_on date,
        reminded_on date,
        reference_count integer,
        counted_at timestamptz(3),
        rewrap varchar(7) not null default 'NONE' check (rewrap in ('NONE', 'WAITING', 'RUNNING', 'DONE')),
        rewrapped integer not null default 0,
        -- How far the walk through this platform's own tables has come, and when one that found nothing it could write goes again.
        rewrap_tables text[],
        rewrap_after text[],
        rewrap_from timestamptz(3),
        -- What could not be written anew, and where it lies.
        rewrap_fault varchar(500),
        row_mac varchar(120) not null,
        constraint key_store_version unique (owner, subject, key_version),
        constraint key_store_destroyed check (wrapped is not null or provider = 'derived' or state = 'DESTROYED')
      )`);
    // What is written with has one answer.
    this.addSql(`create unique index key_store_active on key_store (owner, subject) where state = 'ACTIVE'`);
    this.addSql(`create index key_store_rewrap on key_store (rewrap) where rewrap in ('WAITING', 'RUNNING')`);
    this.addSql(`
      create table key_request (${FLOW_COLUMNS},
        request_no varchar(24) not null unique,
        act varchar(10) not null check (act in ('GENERATE', 'ACTIVATE', 'ROTATE', 'DISABLE', 'ARCHIVE', 'DESTROY', 'BACKUP', 'REINDEX')),
        owner varchar(16) not null default 'YJS',
        subject varchar(10),
        key_id varchar(40),
        reason varchar(500) not null,
        result varchar(200),
        approved_by varchar(60),
        approved_at timestamptz(3)
      )`);
    // Two acts on one key at a time would each rest on what the other changes.
    this.addSql(
      `create unique index key_request_open on key_request (key_id) where state = 'ASKED' and key_id is not null`,
    );
    this.addSql(`
      create table key_backup (
        id uuid primary key,
        backup_no varchar(24) not null unique,
        file_name varchar(80) not null,
        digest char(64) not null,
        key_ids text[] not null,
        made_by varchar(60) not null,
        made_at timestamptz(3) not null,
        kept_until date not null
      )`);
    this.addSql(`
      -- 重建索引 (03 §41.6): one at a time, from its approval to its end.
      create table index_rebuild (
        id uuid primary key,
        created_at timestamptz(3) not null,
        state varchar(8) not null check (state in ('FILLING', 'VERIFIED', 'SWITCHED', 'DONE', 'UNDONE')),
        prior_key_id varchar(40) not null,
        next_key_id varchar(40) not null unique,
        prior_version integer not null,
        next_version integer not null check (next_version > prior_version),
        started_by varchar(60) not null,
        -- The tables that are still to be walked, and the primary key behind which it goes on in the first of them.
        tables_left text[] not null,
        after text[],
        filled integer not null default 0,
        lacking integer,
        fault varchar(200),
        verified_at timestamptz(3),
        switched_at timestamptz(3),
        switched_by varchar(60),
        ended_at timestamptz(3),
        ended_by varchar(60),
        end_reason varchar(500)
      )`);
    this.addSql(
      `create unique index index_rebuild_one on index_rebuild ((true)) where state in ('FILLING', 'VERIFIED', 'SWITCHED')`,
    );
    this.addSql(`
      -- What each value is called under both index keys while a re-index runs; empty otherwise.
      create table index_twin (
        prior varchar(64) primary key,
        next varchar(64) not null unique
      )`);
  }
}
