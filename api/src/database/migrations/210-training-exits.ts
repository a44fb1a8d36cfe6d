import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 退训申请 (02 §5.4 T13-7): its organisation is the bureau that the enrolment belongs to. */
export class Migration20261126210 extends Migration {
  override up(): void {
    this.addSql(`
      create table training_exit (${FLOW_COLUMNS},
        exit_no varchar(32) not null constraint training_exit_no_unique unique,
        enrolment_id uuid not null references training_enrolment (id),
        account_id uuid not null,
        name_masked varchar(60) not null,
        reason varchar(500) not null,
        exit_date date not null
      )`);
    this.addSql(`create unique index training_exit_open on training_exit (enrolment_id) where state = 'ASKED'`);
    this.addSql(`create index training_exit_enrolment on training_exit (enrolment_id, id desc)`);
    this.addSql(`create index training_exit_org on training_exit (org_id, id desc)`);
    this.addSql(`create index training_exit_district on training_exit (district_code, id desc)`);
    this.addSql(`create index training_exit_account on training_exit (account_id, id desc)`);
    // Sessions from this day on are not his.
    this.addSql(`alter table training_enrolment add column exit_date date`);
  }
}
