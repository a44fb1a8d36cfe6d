import { Migration } from '@mikro-orm/migrations';

/** What was known of an application beforehand stays sealed with it: a correction after a return is told by it too (01 §9.4 page 2, §9.7). */
export class Migration20261126340 extends Migration {
  override up(): void {
    this.addSql(`alter table online_application add column known_cipher text`);
  }
}
