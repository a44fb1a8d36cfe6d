import { Migration } from '@mikro-orm/migrations';

/** Persons (01 §2.3) and their insurance. Columns of class S3 hold ciphertext. */
export class Migration2026113018 extends Migration {
  override up(): void {
    this.addSql(`
      create table person (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        id_type varchar(3) not null,
        id_no varchar(200) not null,
        id_no_bi char(64) not null,
        id_no_masked varchar(40) not null,
        name varchar(600) not null,
        name_bi char(64) not null,
        name_masked varchar(60) not null,
        mobile varchar(200) not null,
        mobile_bi char(64),
        mobile_masked varchar(20) not null,
        email text,
        reg_region varchar(9),
        reg_address text,
        live_region varchar(9),
        live_address text,
        sex varchar(1) not null,
        birth_date date not null,
        ethnic varchar(2),
        education varchar(2),
        political varchar(2),
        marital varchar(2),
        source varchar(20) not null,
        incomplete boolean not null default false,
        merged_into uuid constraint person_merged_into references person (id),
        constraint person_id_no_key unique (id_type, id_no_bi)
      );
      create index person_name on person (name_bi);
      create index person_mobile on person (mobile_bi);
      create index person_merged_into_index on person (merged_into) where merged_into is not null`);
    this.addSql(`
      create table person_insurance (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        person_id uuid not null constraint person_insurance_person references person (id),
        insurance_type varchar(10) not null,
        status varchar(10) not null,
        account text not null,
        account_masked varchar(40) not null,
        enrolled_on date not null,
        unit_name varchar(100),
        payment_base numeric(14,2),
        pay_standard varchar(200),
        from_month char(7),
        to_month char(7),
        stopped_on date,
        source varchar(40) not null,
        source_at timestamptz(3) not null,
        constraint person_insurance_once unique (person_id, insurance_type)
      )`);
  }
}
