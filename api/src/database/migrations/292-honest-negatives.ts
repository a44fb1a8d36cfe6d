import { Migration } from '@mikro-orm/migrations';

/** 差评整改 (01 §11.6): whom nobody reached was neither contacted nor called back. States and history stay as they were written. */
export class Migration20261126292 extends Migration {
  override up(): void {
    this.addSql(`update negative_review set contact_at = null, contact_by_name = null where contact_way = 'UNREACHED'`);
    this.addSql(`update negative_review set revisited_at = null, revisit_grade = null where revisit_grade = 0`);
    this.addSql(`alter table negative_review drop constraint negative_review_revisit_range,
      add constraint negative_review_revisit_range check (revisit_grade between 1 and 5)`);
  }
}
