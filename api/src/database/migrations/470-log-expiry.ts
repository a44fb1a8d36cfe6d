import { Migration } from '@mikro-orm/migrations';

/** When the file of a day of the exchange log was destroyed, having been kept long enough (01 §2.10, A11). */
export class Migration20261127470 extends Migration {
  override up(): void {
    this.addSql('alter table exchange_log_archive add column expired_at timestamptz(3)');
  }
}
