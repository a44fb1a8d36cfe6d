import { Migration } from '@mikro-orm/migrations';

/** Codes sent to the phone of somebody who registers an institution (02 §8.2, A11). */
export class Migration20261126156 extends Migration {
  override up(): void {
    this.addSql(`
      create table registration_code (
        id uuid primary key,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        uscc varchar(18) not null,
        phone_index char(64) not null,
        ip varchar(45) not null,
        code_mac varchar(100) not null,
        tries integer not null default 0,
        used_at timestamptz(3)
      )`);
    this.addSql(`create index registration_code_phone on registration_code (phone_index, created_at)`);
    this.addSql(`create index registration_code_ip on registration_code (ip, created_at)`);
    this.addSql(`create index registration_code_time on registration_code (created_at)`);
  }
}
