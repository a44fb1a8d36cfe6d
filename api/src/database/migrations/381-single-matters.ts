import { Migration } from '@mikro-orm/migrations';

/** 单事项办理 (01 §10.5): a case of one matter that was applied for alone; empty for the bundle. */
export class Migration20261126381 extends Migration {
  override up(): void {
    this.addSql(`alter table one_thing_case add column single_matter varchar(20)`);
  }
}
