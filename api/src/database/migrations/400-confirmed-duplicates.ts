import { Migration } from '@mikro-orm/migrations';

/** Who has confirmed that two applications are one (01 §4.6 确认重复): the pair waits for a withdrawal and says so. */
export class Migration20261126400 extends Migration {
  override up(): void {
    this.addSql(`
      alter table duplicate_hit
        add column confirmed_at timestamptz(3),
        add column confirmed_by_name varchar(60)`);
  }
}
