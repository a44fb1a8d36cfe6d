import { Migration } from '@mikro-orm/migrations';

/** Names of office documents' types are up to 71 characters long (02 §2.6). */
export class Migration20261126363 extends Migration {
  override up(): void {
    this.addSql(`alter table stored_file alter column mime type varchar(100)`);
  }
}
