import { Migration } from '@mikro-orm/migrations';

/** 评价选项 as versions of a rule (01 §11.4): the table that held version 1 alone goes; `option_set` is the number of the rule's version. */
export class Migration20261126300 extends Migration {
  override up(): void {
    this.addSql(`alter table evaluation drop constraint evaluation_option_set_fkey`);
    this.addSql(`drop table evaluation_option_set`);
  }
}
