import { Migration } from '@mikro-orm/migrations';

/** Accounts that only the city's identity provider opens, and the sign-ins there that have been used up (02 §5.2, A10). */
export class Migration20261126155 extends Migration {
  override up(): void {
    this.addSql(`alter table user_account add column real_name_only boolean not null default false`);
    this.addSql(`
      create table used_real_name_flow (
        state_hash char(64) primary key,
        used_at timestamptz(3) not null
      )`);
    this.addSql(`create index used_real_name_flow_time on used_real_name_flow (used_at)`);
  }
}
