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
        act varchar(10) not null check (act in ('GENERATE', 'ACTIVATE', 'ROTATE', 'DISABLE', 'ARCHIVE', 'DESTROY', 'BACKUP')),
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
  }
}
