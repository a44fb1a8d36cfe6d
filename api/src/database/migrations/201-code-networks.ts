import { Migration } from '@mikro-orm/migrations';

/** Codes of registrations are counted by network (the /64 of an IPv6 address), and altogether by their time alone. */
export class Migration20261126201 extends Migration {
  override up(): void {
    this.addSql(`alter table registration_code rename column ip to network`);
    this.addSql(`drop index registration_code_ip`);
  }
}
