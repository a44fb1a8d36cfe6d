import { Migration } from '@mikro-orm/migrations';

/** Who makes a file of an upload has claimed it for some minutes: no connection is held while the scanner looks. */
export class Migration20261126202 extends Migration {
  override up(): void {
    this.addSql(`alter table upload add column claim uuid, add column claimed_until timestamptz(3)`);
  }
}
