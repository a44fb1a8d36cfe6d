import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 报名批次 (02 §5.3). */
export class Migration20261126141 extends Migration {
  override up(): void {
    this.addSql(`
      create table enrolment_round (${FLOW_COLUMNS},
        round_no varchar(32) not null constraint enrolment_round_no_unique unique,
        project_id uuid not null references training_project (id),
        institution_id uuid not null references training_institution (id),
        title varchar(80) not null,
        open_from timestamptz(3) not null,
        open_to timestamptz(3) not null check (open_to > open_from),
        planned_start date not null,
        planned_end date not null check (planned_end >= planned_start),
        cancel_deadline timestamptz(3) not null,
        capacity integer not null check (capacity between 1 and 500),
        min_trainees integer not null check (min_trainees > 0),
        waitlist_capacity integer not null check (waitlist_capacity >= 0),
        district_quota jsonb not null default '{}',
        eligibility jsonb not null,
        address varchar(200) not null,
        contact_name varchar(50) not null,
        contact_phone varchar(20) not null,
        notice varchar(2000) not null default ''
      )`);
    this.addSql(`create index enrolment_round_org on enrolment_round (org_id, id desc)`);
    this.addSql(`create index enrolment_round_district on enrolment_round (district_code, id desc)`);
    this.addSql(`create index enrolment_round_project on enrolment_round (project_id, id desc)`);
    this.addSql(
      `create index enrolment_round_window on enrolment_round (open_to) where state in ('PUBLISHED', 'OPEN', 'PAUSED')`,
    );
  }
}
