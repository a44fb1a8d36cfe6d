import { Migration } from '@mikro-orm/migrations';

/**
 * 实名账号: one person has an account for each of the doors that the identity provider opens, beside that of a post which he may hold; by his
 * number only accounts with a password are single (03 §40.2).
 */
export class Migration20261126350 extends Migration {
  override up(): void {
    this.addSql(`drop index user_id_no`);
    this.addSql(`
      create unique index user_id_no on user_account (id_no_index)
       where id_no_index is not null and status <> 'DELETED' and not real_name_only`);
  }
}
