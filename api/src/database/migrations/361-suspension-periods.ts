import { Migration } from '@mikro-orm/migrations';

/** A suspension has a period: from the day of the decision until a last day, or until the institution is restored (T14-4). */
export class Migration20261126361 extends Migration {
  override up(): void {
    this.addSql(`
      alter table training_institution
        add column suspended_from date,
        add column suspended_until date,
        add check (suspended_until is null or suspended_until >= suspended_from)`);
    // Those that were suspended before periods were kept have been so since that step.
    this.addSql(`
      update training_institution set suspended_from = (state_since at time zone 'Asia/Shanghai')::date
       where state = 'SUSPENDED'`);
    this.addSql(`
      create index training_institution_suspended on training_institution (suspended_until)
       where state = 'SUSPENDED' and suspended_until is not null`);
  }
}
