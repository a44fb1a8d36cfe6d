import { Migration } from '@mikro-orm/migrations';

/** What a returned enrolment lacks (T20-4), and whom a rejected trainee may ask (T20-6). */
export class Migration20261126211 extends Migration {
  override up(): void {
    this.addSql(`alter table training_enrolment add column missing jsonb not null default '[]'`);
    this.addSql(`
      create table training_contact (
        district_code varchar(6) primary key,
        phone varchar(30) not null,
        updated_at timestamptz(3) not null,
        updated_by_name varchar(60) not null
      )`);
  }
}
