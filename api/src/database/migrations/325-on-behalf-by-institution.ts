import { Migration } from '@mikro-orm/migrations';

/** Enrolments that an institution made on somebody's behalf, and how often it has tried (02 §5.2, ADR 0041). */
export class Migration20261126325 extends Migration {
  override up(): void {
    this.addSql(`alter table training_enrolment add column by_institution boolean not null default false`);
    this.addSql(`alter table enrolment_round add column on_behalf_tries int not null default 0`);
  }
}
