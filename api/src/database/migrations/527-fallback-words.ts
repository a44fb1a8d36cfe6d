import { Migration } from '@mikro-orm/migrations';

/**
 * Who telephones in place of a message that did not arrive reads what others may read of it (ADR 0038). Messages to clerks of before 511 carry
 * the original word by word, and each clerk is the receiver of his own: the way to evaluate goes out of the text itself, a shortened one too.
 */
export const SHOW_FALLBACKS_AS_OTHERS_READ = `
  update notification
     set body = regexp_replace(body, 'https?://[^\\s]+/apply/evaluate/[A-Za-z0-9_-]*', '（仅收件人可见）', 'g'), body_shown = null
   where fallback_of is not null and body like '%/apply/evaluate/%'`;

export class Migration20261127527 extends Migration {
  override up(): void {
    this.addSql(SHOW_FALLBACKS_AS_OTHERS_READ);
  }
}
