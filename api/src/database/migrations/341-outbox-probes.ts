import { Migration } from '@mikro-orm/migrations';

/** When each channel that must be prompt after an outage was last probed, so that all workers together probe it once a minute (01 §9.5). */
export class Migration20261126341 extends Migration {
  override up(): void {
    this.addSql(`
      create table outbox_probe (
        channel varchar(40) primary key,
        at timestamptz(3) not null
      )`);
  }
}
