import { Migration } from '@mikro-orm/migrations';

/** What every line of business stands on: requests and their answers, numbers, parameters, versions of forms, change bus, order of names. */
export class Migration2026113008 extends Migration {
  override up(): void {
    this.addSql(`
      create table act_request (
        request_id uuid not null,
        user_id uuid not null,
        operation varchar(60) not null,
        input_digest varchar(64) not null,
        result jsonb,
        created_at timestamptz(3) not null,
        primary key (user_id, request_id)
      );
      -- What the nightly removal of old requests reads by.
      create index act_request_created_at_index on act_request (created_at)`);
    this.addSql(`
      create table number_sequence (
        key varchar(60) primary key,
        last_value bigint not null
      )`);
    this.addSql(`
      create table parameter_value (
        code varchar(60) primary key,
        value jsonb not null,
        version integer not null default 1,
        changed_at timestamptz(3) not null,
        changed_by_name varchar(60) not null,
        row_mac varchar(120) not null default ''
      )`);
    this.addSql(`
      create table form_definition (
        id uuid primary key,
        key varchar(60) not null,
        version integer not null,
        origin varchar(10) not null check (origin in ('SHIPPED', 'OWN')),
        title varchar(100) not null,
        schema jsonb not null,
        ui_schema jsonb not null,
        published_at timestamptz(3) not null,
        constraint form_definition_version unique (key, version)
      )`);
    this.addSql(`
      -- Files that were taken in as records: the same file is taken once (00-common "imports").
      create table record_import (
        id uuid primary key,
        record_type varchar(60) not null,
        sm3 char(64) not null,
        file_name varchar(200) not null,
        row_count integer not null,
        imported_at timestamptz(3) not null,
        imported_by_name varchar(60) not null,
        constraint record_import_once unique (record_type, sm3)
      )`);
    this.addSql(`
      -- What the database knows of the installation that it belongs to: one row, written by its first node.
      create table installation (
        id smallint primary key default 1 check (id = 1),
        key_check varchar(64) not null,
        adopted_at timestamptz not null default now()
      )`);
    this.addSql(`
      -- Change bus of databases without LISTEN/NOTIFY.
      create table change_event (
        id bigint generated always as identity primary key,
        at timestamptz(3) not null default clock_timestamp(),
        payload text not null
      )`);
    this.addSql(`
      -- Chinese names stand by their sound wherever the database knows it; another one sorts them by their characters.
      do $$ begin
        if exists (select 1 from pg_collation where collname = 'zh-x-icu') then
          create collation pinyin from "zh-x-icu";
        else
          create collation pinyin from "C";
        end if;
      end $$`);
  }
}
