import { Migration } from '@mikro-orm/migrations';

/** 性别 of an expert is a code of a list that offices keep: as long as such codes may be. */
export class Migration20261129588 extends Migration {
  override up(): void {
    this.addSql(`alter table review_expert alter column gender type varchar(8)`);
  }
}
