import { Migration } from '@mikro-orm/migrations';

/** When a registration was dismissed as not genuine: such an institution has never been in the library, and its code is free at once. */
export class Migration20261126200 extends Migration {
  override up(): void {
    this.addSql(`alter table training_institution add column dismissed_on date`);
  }
}
