import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 身份关联 (01 §4.8): two ID numbers that belong to one person, linked by two persons of the district. */
export class Migration2026112596 extends Migration {
  override up(): void {
    this.addSql(`alter table person add column merged_into uuid constraint person_merged_into references person (id)`);
    this.addSql(`create index person_merged_into_index on person (merged_into) where merged_into is not null`);
    this.addSql(`
      create table identity_link (${FLOW_COLUMNS},
        link_no varchar(20) not null constraint identity_link_no_unique unique,
        hit_id uuid not null,
        former_person_id uuid not null,
        kept_person_id uuid not null,
        name_masked varchar(60) not null,
        former_id_masked varchar(40) not null,
        kept_id_masked varchar(40) not null,
        reason_text varchar(500) not null,
        operator_name varchar(60) not null,
        approver_name varchar(60),
        decision_text varchar(500),
        decided_at timestamptz(3)
      )`);
    this.addSql(`
      create unique index identity_link_open on identity_link
        (least(former_person_id, kept_person_id), greatest(former_person_id, kept_person_id)) where state = 'PENDING'`);
    this.addSql(`create index identity_link_city on identity_link (id desc)`);
    this.addSql(`create index identity_link_district on identity_link (district_code, id desc)`);
  }
}
