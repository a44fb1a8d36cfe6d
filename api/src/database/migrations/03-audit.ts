import { Migration } from '@mikro-orm/migrations';

/** The log of acts, its chain and its anchors: rows come in and are never changed (03 §41.8). */
export class Migration2026113003 extends Migration {
  override up(): void {
    this.addSql(`
      create table audit_entry (
        id uuid primary key,
        at timestamptz(3) not null,
        event varchar(60) not null,
        ok boolean not null,
        actor_kind varchar(10) not null,
        actor_id varchar(60),
        actor_name varchar(80) not null,
        org_id uuid,
        org_name varchar(100),
        ip varchar(45) not null,
        object_type varchar(40),
        object_id varchar(80),
        detail jsonb,
        before_digest char(64),
        after_digest char(64),
        trace_id varchar(64) not null
      );
      create index audit_entry_at on audit_entry (at desc, id desc);
      create index audit_entry_event on audit_entry (event, at desc, id desc);
      create index audit_entry_object on audit_entry (object_id, at desc, id desc) where object_id is not null`);
    this.addSql(`
      create table audit_pending (
        entry_id uuid primary key constraint audit_pending_entry_fk references audit_entry (id)
      )`);
    this.addSql(`
      create table audit_chain (
        day date not null,
        seq integer not null,
        entry_id uuid not null constraint audit_chain_entry_key unique,
        hash char(64) not null,
        primary key (day, seq)
      )`);
    this.addSql(`
      create table audit_anchor (
        id uuid primary key,
        day date not null,
        last_seq integer not null,
        hash char(64) not null,
        at timestamptz(3) not null,
        key_id varchar(40) not null,
        signature text not null
      );
      create index audit_anchor_day on audit_anchor (day, last_seq)`);
    this.addSql(`
      create function audit_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'audit rows are never changed (% on %)', tg_op, tg_table_name using errcode = 'insufficient_privilege';
      end $$`);
    this.addSql(`
      create trigger audit_entry_insert_only before update or delete or truncate on audit_entry
        for each statement execute function audit_refuse_change();
      create trigger audit_chain_insert_only before update or delete or truncate on audit_chain
        for each statement execute function audit_refuse_change();
      create trigger audit_anchor_insert_only before update or delete or truncate on audit_anchor
        for each statement execute function audit_refuse_change()`);
  }
}
