import { Migration } from '@mikro-orm/migrations';

/** Everybody who wrote in a template's next version: none of them publishes it (E-0004). */
export class Migration2026112594 extends Migration {
  override up(): void {
    this.addSql(`alter table notice_template_draft add column edited_by uuid[] not null default '{}'`);
    this.addSql(
      `update notice_template_draft set edited_by = array[submitted_by_id] where submitted_by_id is not null`,
    );
  }
}
