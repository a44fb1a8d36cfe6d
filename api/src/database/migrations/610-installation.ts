import { Migration } from '@mikro-orm/migrations';

/** What the database knows of the installation that it belongs to: one row, written by its first node. */
export class Migration20261130610 extends Migration {
  override up(): void {
    this.addSql(`
      create table installation (
        id smallint primary key default 1 check (id = 1),
        key_check varchar(64) not null,
        adopted_at timestamptz not null default now()
      )
    `);
  }
}
