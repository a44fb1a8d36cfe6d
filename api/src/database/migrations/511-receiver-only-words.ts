import { Migration } from '@mikro-orm/migrations';

/**
 * What of a notice is the receiver's alone (the ticket of an evaluation, ADR 0038): the text as others read it, empty where it is the same.
 * Messages of before that hold a ticket get theirs; a ticket is 43 characters behind the address of the evaluation page.
 */
export class Migration20261127511 extends Migration {
  override up(): void {
    this.addSql(`alter table notification add column body_shown text`);
    this.addSql(`
      update notification
         set body_shown = regexp_replace(body, 'https?://[^\\s]+/apply/evaluate/[A-Za-z0-9_-]{43}', '（仅收件人可见）', 'g')
       where body like '%/apply/evaluate/%'`);
  }
}
