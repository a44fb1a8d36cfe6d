import { Migration } from '@mikro-orm/migrations';

/** Files that were taken in as records: the same file is taken once (00-common "imports"). */
export class Migration20261130620 extends Migration {
  override up(): void {
    this.addSql(`
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
  }
}
