import { Migration } from '@mikro-orm/migrations';

/**
 * 自动办结计划 in the order in which they fall due: open ones by their day, then those without a day, then ended ones, the latest first.
 * The place is kept with the row, so that a page is read from an index and a cursor is one number and the id.
 */
export class Migration20261126103 extends Migration {
  override up(): void {
    this.addSql(`
      alter table auto_finish_plan add column list_order integer not null generated always as (
        case when state in ('PLANNED', 'NOTICED', 'DEFERRED', 'FAILED')
          then coalesce(planned_on - date '2000-01-01', 1000000)
          else 3000000 - coalesce(planned_on - date '2000-01-01', 0) end) stored`);
    for (const [name, lead] of [
      ['city', ''],
      ['district', 'district_code, '],
      ['org', 'org_id, '],
    ]) {
      this.addSql(`drop index auto_finish_plan_${name}`);
      this.addSql(`create index auto_finish_plan_${name} on auto_finish_plan (${lead}list_order, id)`);
    }
  }
}
