import { Migration } from '@mikro-orm/migrations';

/** 导入历史项目 (02 §7.2): each file once, and from which import a project has come. */
export class Migration20261126373 extends Migration {
  override up(): void {
    this.addSql(`
      create table training_project_import (
        id uuid primary key,
        sm3 char(64) not null constraint training_project_import_once unique,
        file_name varchar(200) not null,
        row_count integer not null,
        imported_at timestamptz(3) not null,
        imported_by_name varchar(60) not null
      )`);
    this.addSql(`alter table training_project add column import_id uuid references training_project_import (id)`);
    this.addSql(`
      create index training_project_public on training_project (category, id desc) where state = 'IN_LIBRARY'`);
  }
}
