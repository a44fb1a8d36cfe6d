import { Migration } from '@mikro-orm/migrations';

/** 联调验收 (01 §11.5, R9.2.1): what the joint test of the districts' pads had shown when a technician kept it. */
export class Migration20261126232 extends Migration {
  override up(): void {
    this.addSql(`
      create table pad_acceptance (
        id uuid primary key,
        created_at timestamptz(3) not null,
        created_by_id uuid not null references user_account (id),
        created_by_name varchar(60) not null,
        since timestamptz(3) not null,
        until timestamptz(3) not null,
        note varchar(500) not null,
        districts jsonb not null
      )`);
    this.addSql(`create index pad_call_district_made on pad_call (district_code, created_at)`);
  }
}
