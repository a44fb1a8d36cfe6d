import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 报名 (02 §5.3): its organisation is the bureau of the trainee's placement district. */
export class Migration20261126142 extends Migration {
  override up(): void {
    this.addSql(`
      create table training_enrolment (${FLOW_COLUMNS},
        enrol_no varchar(32) not null constraint training_enrolment_no_unique unique,
        round_id uuid not null references enrolment_round (id),
        project_id uuid not null,
        institution_id uuid not null references training_institution (id),
        trainee_id uuid not null references training_trainee (id),
        account_id uuid not null,
        applied_at timestamptz(3) not null,
        name_masked varchar(60) not null,
        id_no_masked varchar(20) not null,
        phone text not null,
        phone_masked varchar(20) not null,
        employment_status varchar(1) not null,
        wish varchar(200) not null default '',
        person_category varchar(2),
        identity_checked_at timestamptz(3) not null,
        interceptions jsonb not null default '[]',
        block_code varchar(3),
        waitlist_no integer,
        cancel_reason varchar(200),
        cancelled_at timestamptz(3)
      )`);
    this.addSql(
      `create unique index training_enrolment_live on training_enrolment (round_id, trainee_id)
        where state in ('PENDING', 'WAITLIST', 'RETURNED', 'APPROVED', 'PLACED')`,
    );
    this.addSql(`create index training_enrolment_round on training_enrolment (round_id, state)`);
    this.addSql(`create index training_enrolment_trainee on training_enrolment (trainee_id, id desc)`);
    this.addSql(`create index training_enrolment_account on training_enrolment (account_id, id desc)`);
    this.addSql(`create index training_enrolment_district on training_enrolment (district_code, id desc)`);
    this.addSql(`create index training_enrolment_institution on training_enrolment (institution_id, id desc)`);
  }
}
