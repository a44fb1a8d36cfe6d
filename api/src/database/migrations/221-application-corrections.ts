import { Migration } from '@mikro-orm/migrations';

/** 更正申请: values that shared data had brought and the applicant wrote over, both kept sealed (01 §9.4 page 2, §9.7). */
export class Migration20261126221 extends Migration {
  override up(): void {
    this.addSql(`
      create table application_correction (
        id uuid primary key,
        created_at timestamptz(3) not null,
        case_id uuid not null references one_thing_case (id),
        field varchar(40) not null,
        source varchar(60) not null,
        source_at timestamptz(3) not null,
        content_cipher text not null,
        constraint application_correction_one unique (case_id, field)
      )`);
  }
}
