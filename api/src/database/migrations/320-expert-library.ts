import { Migration } from '@mikro-orm/migrations';

/** 专家库 with its history and imports, and who replaces whom in a review (02 §9.3, T17-6). */
export class Migration20261126320 extends Migration {
  override up(): void {
    this.addSql(`
      alter table review_expert
        add column bank_account text,
        add column bank_masked varchar(30)`);
    this.addSql(`create index review_expert_order on review_expert (id desc)`);
    this.addSql(`
      create table review_expert_event (
        id uuid primary key,
        expert_id uuid not null references review_expert (id),
        at timestamptz(3) not null,
        kind varchar(10) not null check (kind in ('ADD', 'IMPORT', 'CHANGE', 'SUSPEND', 'RESUME')),
        text varchar(2000) not null,
        reason varchar(500),
        by_name varchar(60) not null
      )`);
    this.addSql(`create index review_expert_event_expert on review_expert_event (expert_id, id desc)`);
    this.addSql(`
      insert into review_expert_event (id, expert_id, at, kind, text, by_name)
        select id, id, created_at, 'ADD', '入库', '系统' from review_expert`);
    this.addSql(`
      create table review_expert_import (
        id uuid primary key,
        sm3 char(64) not null constraint review_expert_import_once unique,
        file_name varchar(200) not null,
        row_count integer not null,
        imported_at timestamptz(3) not null,
        imported_by_name varchar(60) not null
      )`);
    this.addSql(`
      alter table review_assignment
        add column replace_reason varchar(500),
        add column called_at timestamptz(3)`);
  }
}
