import { Migration } from '@mikro-orm/migrations';

/** What each preset role held by the product's template when it was last seeded, so that what a later version adds is known as new. */
export class Migration20261126392 extends Migration {
  override up(): void {
    this.addSql(`
      create table role_template_grant (
        role_code varchar(40) not null,
        permission varchar(60) not null,
        known_since timestamptz(3) not null,
        primary key (role_code, permission)
      )`);
  }
}
