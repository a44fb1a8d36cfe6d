import { Migration } from '@mikro-orm/migrations';

/** 性别 of an expert (02 §9.3), as the ID number says where nothing else was ever written. */
export class Migration20261129586 extends Migration {
  override up(): void {
    this.addSql(`alter table review_expert add column gender varchar(1)`);
  }
}
