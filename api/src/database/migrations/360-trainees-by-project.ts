import { Migration } from '@mikro-orm/migrations';

/** A district reads the projects in which its own trainees are, wherever their institutions are (02 §1.4). */
export class Migration20261126360 extends Migration {
  override up(): void {
    this.addSql(`create index training_enrolment_project on training_enrolment (project_id, district_code)`);
  }
}
