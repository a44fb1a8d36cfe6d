import { Migration } from '@mikro-orm/migrations';

/** Enrolments sorted by their numbers, as ADR 0019 compares them: by their characters, equals by their ids. */
export class Migration20261129540 extends Migration {
  override up(): void {
    this.addSql(`create index training_enrolment_by_no on training_enrolment (enrol_no collate "C", id)`);
  }
}
