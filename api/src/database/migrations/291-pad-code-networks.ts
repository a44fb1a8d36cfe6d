import { Migration } from '@mikro-orm/migrations';

/** Entries of a pad's code are counted by network (the /64 of an IPv6 address), and altogether by their time alone. */
export class Migration20261126291 extends Migration {
  override up(): void {
    this.addSql(`alter table pad_code_try rename column ip to network`);
    this.addSql(`create index pad_code_try_time on pad_code_try (tried_at)`);
  }
}
