import { Migration } from '@mikro-orm/migrations';

/**
 * Uploads follow the collection items: files keep the resolution that they say of themselves, and the shipped items that nobody has changed get
 * what stood beside them in code so far, the one size of a photograph and how many files a material may have.
 */
export class Migration20261126307 extends Migration {
  override up(): void {
    this.addSql(`alter table stored_file add column dpi integer`);
    for (const [table, code] of [
      ['collection_item', 'item_code'],
      ['collection_item_version', '(select i.item_code from collection_item i where i.id = item_id)'],
    ]) {
      this.addSql(
        `update ${table} set content = content || '{"maxFiles": 5}' where version = 1 and ${code} not like '%-PHOTO'`,
      );
      this.addSql(
        `update ${table} set content = content || '{"maxFiles": 1, "maxWidth": 358, "maxHeight": 441}'
          where version = 1 and ${code} like 'M__-PHOTO'`,
      );
    }
  }
}
