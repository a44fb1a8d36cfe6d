import { Migration } from '@mikro-orm/migrations';

/** A round does not ask for more people than it has places for (02 §5.3). */
export class Migration20261126322 extends Migration {
  override up(): void {
    this.addSql(`update enrolment_round set min_trainees = capacity where min_trainees > capacity`);
    this.addSql(`alter table enrolment_round add constraint enrolment_round_minimum check (min_trainees <= capacity)`);
  }
}
